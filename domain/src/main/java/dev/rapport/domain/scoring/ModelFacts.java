package dev.rapport.domain.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the customers' activity says about a model's rules or metrics on one day, and the warnings that follow from it.
 *
 * <pre>
 * no data             = no event that counts, of anybody in the audience, in the window on the day
 * hardly varies       = customers with the commonest points (of a metric: normalised value) / scored customers ≥ 95 %
 *                       asked from 20 scored customers on; not of rules that are worth 0 points, nor without data
 * out of proportion   = Σ points of the rule / Σ points of all rules > 60 %
 * points              = |points of a customer's day after the daily cap|        over the days of ages 0 to 29
 * </pre>
 *
 * <p>An event counts for a metric of values, or a rule per unit of value, if it carries one. Points of the last 30 days are
 * taken as they are earned: before they fade, whatever the rule's window, and before the total cap, which belongs to no
 * single day.
 *
 * @param customers all that there are, scored or not
 * @param scored customers with a score on the day
 * @param parts one per rule or metric, in the order of the model's
 */
public record ModelFacts(ScoringModel model, LocalDate day, long customers, long scored, List<PartFacts> parts) {

    /** Over so many days, the asked one included, points are added up to see what a rule makes up of them. */
    public static final int RECENT_DAYS = 30;

    static final int FEWEST_SCORED = 20;
    static final int SAME_PERCENT = 95;

    public ModelFacts {
        parts = List.copyOf(parts);
    }

    /** What is to be said of the model, the most severe first; {@link ScoringModel#warnings} included. */
    public List<ModelWarning> warnings() {
        var found = new ArrayList<ModelWarning>();
        List<ModelPart> where = where();
        IntStream.range(0, parts.size())
                .forEach(i -> parts.get(i).noData(where.get(i)).ifPresent(found::add));
        found.addAll(model.warnings());
        IntStream.range(0, parts.size())
                .forEach(i -> parts.get(i).hardlyVaries(where.get(i), scored).ifPresent(found::add));
        IntStream.range(0, parts.size())
                .forEach(i -> parts.get(i).outOfProportion(where.get(i), parts).ifPresent(found::add));
        return ModelWarning.inOrder(found);
    }

    private List<ModelPart> where() {
        return switch (model) {
            case PointsModel points ->
                IntStream.range(0, points.rules().size())
                        .mapToObj(i -> ModelPart.rule(points, i))
                        .toList();
            case WeightedModel weighted ->
                IntStream.range(0, weighted.metrics().size())
                        .mapToObj(i -> ModelPart.metric(weighted, i))
                        .toList();
        };
    }

    /** Looks at customers one by one, in any order. Not for several threads. */
    public static final class Counter {

        private final ScoringModel model;
        private final LocalDate day;
        private final List<PartCounter> parts;
        private long customers;
        private long scored;

        /** @param expected about how many customers there are; few more or less make no difference */
        public Counter(ScoringModel model, LocalDate day, long expected) {
            this.model = model;
            this.day = day;
            this.parts = switch (model) {
                case PointsModel points ->
                    points.rules().stream()
                            .map(rule -> PartCounter.of(rule, expected))
                            .toList();
                case WeightedModel weighted ->
                    weighted.metrics().stream()
                            .map(metric -> PartCounter.of(metric, expected))
                            .toList();
            };
        }

        /** @param activity all of the customer's, whatever the windows of the model: data may be older than they are */
        public void add(CustomerActivity activity) {
            customers++;
            if (!model.concerns(activity, day)) {
                return;
            }
            boolean isScored = model.scoreOnly(activity, day).isPresent();
            if (isScored) {
                scored++;
            }
            for (PartCounter part : parts) {
                part.events(activity, day);
                if (isScored) {
                    part.value(activity, day);
                }
            }
        }

        public ModelFacts facts() {
            return new ModelFacts(
                    model,
                    day,
                    customers,
                    scored,
                    parts.stream().map(PartCounter::facts).toList());
        }
    }
}
