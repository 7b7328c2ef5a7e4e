package dev.rapport.application.scoring;

import dev.rapport.application.scoring.BandCountsOfDay.IndexShares;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.Distribution;
import dev.rapport.domain.scoring.ModelWarning;
import dev.rapport.domain.scoring.ScoreHistogram;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What scores would be on a day by a model that is not published, beside those by the version that it would replace.
 *
 * @param customers all that there are, scored or not
 * @param before empty: there is nothing to compare with, and then there is no migration and nobody who moves
 * @param histogram empty if nobody is scored before or after
 * @param rises the customers who would rise most, greatest first
 * @param drops the customers who would fall most, greatest first
 */
public record ModelPreview(
        LocalDate day,
        long customers,
        Optional<Side> before,
        Side after,
        Optional<Migration> migration,
        Optional<ScoreHistogram> histogram,
        List<Mover> rises,
        List<Mover> drops,
        List<ModelWarning> warnings) {

    public ModelPreview {
        rises = List.copyOf(rises);
        drops = List.copyOf(drops);
        warnings = List.copyOf(warnings);
    }

    /**
     * All customers by one of the two.
     *
     * @param model empty: the one that is not published
     * @param bands lowest first
     * @param mean of the scored customers, rounded half-even to 9 digits; empty if nobody is scored, as are those below
     */
    public record Side(
            Optional<ModelLabel> model,
            List<BandCount> bands,
            long scored,
            long notScored,
            Optional<BigDecimal> mean,
            Optional<Distribution> distribution,
            Optional<IndexShares> index) {

        public Side {
            bands = List.copyOf(bands);
        }
    }

    public record BandCount(BandLabel band, long customers) {}

    /**
     * How many customers go from which band to which.
     *
     * @param moved customers who end in another band
     * @param customers one row for each band before, lowest first, and one for who was not scored; in each one number for each
     *     band after, and one for who would not be scored
     */
    public record Migration(long moved, List<List<Long>> customers) {

        public Migration {
            customers = customers.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A customer whose score would differ; both scores are numbers.
     *
     * @param points {@code after − before}
     * @param reasons what changes, the rule that changes most first; they add up to {@code points}. None if the two models are
     *     of different kinds
     */
    public record Mover(
            CustomerId customer,
            Optional<String> userId,
            BigDecimal before,
            BigDecimal after,
            BigDecimal points,
            BandLabel bandBefore,
            BandLabel bandAfter,
            List<Reason> reasons) {

        public Mover {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A rule (in a weighted model: a metric) that adds something else.
     *
     * @param rule its id
     * @param before its description in the version before; empty: it is new
     * @param after its description; empty: it was dropped
     * @param points what it adds less what it added
     */
    public record Reason(String rule, Optional<String> before, Optional<String> after, BigDecimal points) {}
}
