package dev.rapport.domain.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Explains why scores by one version of a model on one day differ from those by another version, or the same, on a later
 * day; both with the events as known now.
 *
 * <p>What a rule adds is computed again after each cause of {@link ChangeCause} took effect, the former ones staying in
 * effect; what a cause changed is the difference to the step before:
 *
 * <pre>
 * start         the earlier version, on the earlier day
 * version       the later version
 * left window   windows as of the later day
 * faded         ages as of the later day
 * new events    events of the days after the earlier one, up to the later one
 * cap           (capped − uncapped) on the later day − (capped − uncapped) on the earlier day
 * </pre>
 *
 * <p>All steps but the last are before the total cap and the limit of ±10⁹, so the causes add up to the difference exactly.
 * Rules are matched by their id: one that the later version added or dropped is a change by the version.
 */
public abstract sealed class ScoreComparison permits PointsComparison, WeightedComparison {

    final LocalDate from;
    final LocalDate to;
    private final ScoringModel before;
    private final ScoringModel after;

    ScoreComparison(ScoringModel before, LocalDate from, ScoringModel after, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the later day is before the earlier one: " + from + ", " + to);
        }
        this.before = before;
        this.after = after;
        this.from = from;
        this.to = to;
    }

    /**
     * Metrics of a weighted model share their weights, so each step is computed for the whole model: when one metric is left
     * out, the cause of that changes the others too. A step on which all are left out counts as 0 for each.
     *
     * @param before the version of the earlier day
     * @param after the version of the later day, may be the same
     * @param to not before {@code from}
     * @throws IllegalArgumentException if the two are of different kinds, which versions of one model never are
     */
    public static ScoreComparison between(ScoringModel before, LocalDate from, ScoringModel after, LocalDate to) {
        if (before instanceof PointsModel earlier && after instanceof PointsModel later) {
            return new PointsComparison(earlier, from, later, to);
        }
        if (before instanceof WeightedModel earlier && after instanceof WeightedModel later) {
            return new WeightedComparison(earlier, from, later, to);
        }
        throw new IllegalArgumentException("models of different kinds: " + before.kind() + ", " + after.kind());
    }

    /** Why the score of the customer with this activity changed. */
    public final ScoreDifference of(CustomerActivity activity) {
        Optional<Score> earlier = before.scoreOnly(activity, from);
        Optional<Score> later = after.scoreOnly(activity, to);
        if (earlier.isPresent() && later.isPresent()) {
            return new ScoreDifference.Explained(earlier.get(), later.get(), changes(activity));
        }
        if (later.isPresent()) {
            return new ScoreDifference.New(later.get());
        }
        return earlier.<ScoreDifference>map(ScoreDifference.Gone::new).orElseGet(ScoreDifference.NotScored::new);
    }

    /** Of a customer who is scored on both days. */
    abstract List<RuleChange> changes(CustomerActivity activity);
}
