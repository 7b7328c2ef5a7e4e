package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a weighted model: what is measured, what is much and what is little, and how much it weighs.
 *
 * @param source {@link Measure#EVENT_TYPES} needs one without conditions: signals with a condition are no event types
 * @param window the last days; all time for {@link Measure#DAYS_SINCE_LAST}, which has no window, and for that one only
 * @param whenMissing for a customer of whom it cannot be measured
 * @param weight 1 to 100 percent
 */
public record Metric(
        RuleId id,
        MetricSource source,
        Measure measure,
        Window window,
        Normalisation normalisation,
        WhenMissing whenMissing,
        int weight) {

    private static final int MOST_WEIGHT = 100;

    public Metric {
        Optional<String> problem = problemOfSource(measure, source)
                .or(() -> problemOfWindow(measure, window))
                .or(() -> problemOfWeight(BigDecimal.valueOf(weight)));
        if (problem.isPresent()) {
            throw new IllegalArgumentException("the metric " + id.id() + " " + problem.get() + ": " + measure + " of "
                    + source + " in " + window + ", " + weight + " %");
        }
    }

    static Optional<String> problemOfSource(Measure measure, MetricSource source) {
        return measure == Measure.EVENT_TYPES && !source.isOfWholeTypes()
                ? Optional.of("must have no condition: event types are counted whole")
                : Optional.empty();
    }

    static Optional<String> problemOfWindow(Measure measure, Window window) {
        boolean allTime = window instanceof Window.AllTime;
        if (measure == Measure.DAYS_SINCE_LAST) {
            return allTime
                    ? Optional.empty()
                    : Optional.of("must look at all time: days since the last have no window");
        }
        return allTime ? Optional.of("must look at the last 1 to 3650 days") : Optional.empty();
    }

    static Optional<String> problemOfWeight(BigDecimal weight) {
        boolean whole = weight.signum() == 0 || weight.stripTrailingZeros().scale() <= 0;
        boolean inRange =
                weight.compareTo(BigDecimal.ONE) >= 0 && weight.compareTo(BigDecimal.valueOf(MOST_WEIGHT)) <= 0;
        return whole && inRange ? Optional.empty() : Optional.of("must be a whole percentage from 1 to 100");
    }

    /** Of the last 30 days, or of all time for days since the last. */
    static Window defaultWindow(Measure measure) {
        return measure == Measure.DAYS_SINCE_LAST ? new Window.AllTime() : Window.DEFAULT;
    }

    /** Linear from {@code min} to {@code max}, over the last 30 days; whoever never did it has 0. */
    public static Metric linear(String id, MetricSource source, Measure measure, String min, String max, int weight) {
        return new Metric(
                new RuleId(id),
                source,
                measure,
                defaultWindow(measure),
                new Normalisation.Linear(new BigDecimal(min), new BigDecimal(max)),
                new WhenMissing.Zero(),
                weight);
    }

    public Metric inLastDays(int days) {
        return new Metric(id, source, measure, new Window.LastDays(days), normalisation, whenMissing, weight);
    }

    public Metric normalisedBy(Normalisation other) {
        return new Metric(id, source, measure, window, other, whenMissing, weight);
    }

    public Metric whenMissing(WhenMissing other) {
        return new Metric(id, source, measure, window, normalisation, other, weight);
    }

    /**
     * What is measured of a customer on {@code day}, before it is normalised.
     *
     * @return empty if it is missing
     */
    public Optional<Fraction> measured(CustomerActivity activity, LocalDate day) {
        return new MetricFormula(this).measured(activity, day);
    }

    /** How many events there are in the window on {@code day}. */
    public long events(CustomerActivity activity, LocalDate day) {
        return new MetricFormula(this).events(source.days(activity), day);
    }

    /** The sum of their values. */
    public BigDecimal valueSum(CustomerActivity activity, LocalDate day) {
        return new MetricFormula(this).valueSum(source.days(activity), day);
    }
}
