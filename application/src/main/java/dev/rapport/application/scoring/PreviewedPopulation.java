package dev.rapport.application.scoring;

import dev.rapport.application.scoring.Activities.ActiveCustomer;
import dev.rapport.application.scoring.Activities.Need;
import dev.rapport.application.scoring.ModelPreview.BandCount;
import dev.rapport.application.scoring.ModelPreview.Migration;
import dev.rapport.application.scoring.ModelPreview.Mover;
import dev.rapport.application.scoring.ModelPreview.Reason;
import dev.rapport.application.scoring.ModelPreview.Side;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.BandMigration;
import dev.rapport.domain.scoring.Bands;
import dev.rapport.domain.scoring.Distribution;
import dev.rapport.domain.scoring.EngagementIndex;
import dev.rapport.domain.scoring.PopulationSummary;
import dev.rapport.domain.scoring.Score;
import dev.rapport.domain.scoring.ScoreComparison;
import dev.rapport.domain.scoring.ScoreDifference;
import dev.rapport.domain.scoring.ScoreHistogram;
import dev.rapport.domain.scoring.ScoringModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Compares two models over all customers, one customer after the other; keeps the scores, and the activity of a few. */
final class PreviewedPopulation {

    private static final int MOVERS = 10;

    /** The one that moves least first; of two that move alike the one with the greater id. */
    private static final Comparator<Moving> BY_SIZE = Comparator.comparing(
                    (Moving one) -> one.points().abs())
            .thenComparing(Moving::id, Comparator.reverseOrder());

    private final Optional<ModelVersion> present;
    private final ScoringModel model;
    private final LocalDate day;
    private final Counted before;
    private final Counted after;
    private final BandMigration.Counter migration;
    private final PriorityQueue<Moving> rises = new PriorityQueue<>(BY_SIZE);
    private final PriorityQueue<Moving> drops = new PriorityQueue<>(BY_SIZE);
    private long customers;

    private record Moving(ActiveCustomer customer, BigDecimal before, BigDecimal after) {

        CustomerId id() {
            return customer.id();
        }

        BigDecimal points() {
            return after.subtract(before);
        }
    }

    PreviewedPopulation(Optional<ModelVersion> present, ScoringModel model, LocalDate day) {
        this.present = present;
        this.model = model;
        this.day = day;
        Bands bands = present.map(version -> version.model().bands()).orElse(model.bands());
        this.before = new Counted(bands);
        this.after = new Counted(model.bands());
        this.migration = new BandMigration.Counter(bands, model.bands());
    }

    Need need() {
        Need ofModel = Need.of(model, day);
        return present.map(version -> ofModel.and(Need.of(version.model(), day)))
                .orElse(ofModel);
    }

    void add(ActiveCustomer customer) {
        customers++;
        Optional<Score> then = model.scoreOnly(customer.activity(), day);
        after.add(then);
        present.ifPresent(version -> {
            Optional<Score> now = version.model().scoreOnly(customer.activity(), day);
            before.add(now);
            migration.add(now, then);
            if (now.isPresent() && then.isPresent()) {
                offer(new Moving(customer, now.get().points(), then.get().points()));
            }
        });
    }

    private void offer(Moving one) {
        int sign = one.points().signum();
        if (sign != 0) {
            PriorityQueue<Moving> most = sign > 0 ? rises : drops;
            most.add(one);
            if (most.size() > MOVERS) {
                most.remove();
            }
        }
    }

    ModelPreview preview(Function<CustomerId, Optional<String>> userId) {
        return new ModelPreview(
                day,
                customers,
                present.map(version -> before.side(Optional.of(version.label()))),
                after.side(Optional.empty()),
                present.map(_ -> migration.migration()).map(moves -> new Migration(moves.moved(), moves.customers())),
                ScoreHistogram.of(before.scores, after.scores),
                movers(rises, userId),
                movers(drops, userId),
                model.warnings());
    }

    private List<Mover> movers(Collection<Moving> most, Function<CustomerId, Optional<String>> userId) {
        if (most.isEmpty()) {
            return List.of();
        }
        ScoringModel earlier = present.orElseThrow().model();
        Optional<ScoreComparison> comparison = earlier.kind() == model.kind()
                ? Optional.of(ScoreComparison.between(earlier, day, model, day))
                : Optional.empty();
        return most.stream()
                .sorted(BY_SIZE.reversed())
                .map(one -> new Mover(
                        one.id(),
                        userId.apply(one.id()),
                        one.before(),
                        one.after(),
                        one.points(),
                        BandLabel.of(earlier.bands().of(new Score(one.before()))),
                        BandLabel.of(model.bands().of(new Score(one.after()))),
                        comparison
                                .map(compared ->
                                        reasons(compared.of(one.customer().activity())))
                                .orElse(List.of())))
                .toList();
    }

    private static List<Reason> reasons(ScoreDifference difference) {
        return difference instanceof ScoreDifference.Explained explained
                ? explained.rules().stream()
                        .filter(rule -> rule.points().signum() != 0)
                        .map(rule -> new Reason(
                                rule.id().id(),
                                ModelLine.earlier(rule.versions()).map(ModelLine::description),
                                ModelLine.later(rule.versions()).map(ModelLine::description),
                                rule.points()))
                        .sorted(Comparator.comparing(
                                (Reason reason) -> reason.points().abs(), Comparator.reverseOrder()))
                        .toList()
                : List.of();
    }

    /** All customers by one of the two models. */
    private static final class Counted {

        private final Bands bands;
        private final PopulationSummary.Counter counter;
        private final List<BigDecimal> scores = new ArrayList<>();

        Counted(Bands bands) {
            this.bands = bands;
            this.counter = new PopulationSummary.Counter(bands);
        }

        void add(Optional<Score> score) {
            score.ifPresentOrElse(
                    scored -> {
                        counter.scored(scored);
                        scores.add(scored.points());
                    },
                    counter::notScored);
        }

        Side side(Optional<ModelLabel> of) {
            PopulationSummary summary = counter.summary();
            return new Side(
                    of,
                    IntStream.range(0, bands.bands().size())
                            .mapToObj(i -> new BandCount(
                                    BandLabel.of(bands.bands().get(i)),
                                    summary.customers().get(i)))
                            .toList(),
                    summary.scored(),
                    summary.notScored(),
                    summary.mean(),
                    Distribution.ofScores(scores),
                    summary.index().map(EngagementIndex::percent).map(LiveBandCounts::shares));
        }
    }
}
