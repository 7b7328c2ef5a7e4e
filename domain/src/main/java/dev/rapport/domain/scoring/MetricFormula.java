package dev.rapport.domain.scoring;

import dev.rapport.domain.ingestion.Activity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@link Metric} measures and adds to a score; the only place where it is computed.
 *
 * <pre>
 * events          = Σ events                      of the days in the window
 * value sum       = Σ value
 * active days     = number of days
 * event types     = number of types with a day
 * average value   = Σ value / Σ events with a value
 * last value      = value of the greatest (instant, message id)
 * days since last = asked day − latest day        of all days up to the asked one
 *
 * adds            = weight · normalised / Σ weights that count      rounded half-even to 9 digits after the point
 * </pre>
 *
 * <p>Days after the asked one never count. Without any such event up to the asked day, everything is missing. With
 * earlier ones but none in the window, sums and counts are 0; average and last value are missing then, and when no event
 * in the window carried a value.
 */
record MetricFormula(Metric metric) {

    /** @return empty if it is missing */
    Optional<Fraction> measured(CustomerActivity activity, LocalDate day) {
        List<List<DailyActivity>> days = metric.source().days(activity);
        if (days.stream().noneMatch(ofSignal -> hasBegun(ofSignal, day))) {
            return Optional.empty();
        }
        return switch (metric.measure()) {
            case EVENTS -> Optional.of(Fraction.of(events(days, day)));
            case VALUE_SUM -> Optional.of(Fraction.of(valueSum(days, day)));
            case ACTIVE_DAYS ->
                Optional.of(Fraction.of(
                        inWindow(days, day).map(DailyActivity::day).distinct().count()));
            case DAYS_SINCE_LAST ->
                inWindow(days, day)
                        .map(DailyActivity::day)
                        .max(LocalDate::compareTo)
                        .map(last -> Fraction.of(age(last, day)));
            case EVENT_TYPES ->
                Optional.of(Fraction.of(metric.source().daysByType(activity).stream()
                        .filter(ofType -> ofType.stream().anyMatch(onDay -> isInWindow(onDay.day(), day)))
                        .count()));
            case AVERAGE_VALUE -> average(days, day);
            case LAST_VALUE -> last(activity, day);
        };
    }

    /** @return 0 to 100; empty if the metric is left out */
    Optional<Fraction> normalised(Optional<Fraction> measured) {
        return measured.isPresent()
                ? measured.map(metric.normalisation()::of)
                : metric.whenMissing().normalised();
    }

    /**
     * @param normalised 0 to 100
     * @param weights of all metrics that count, together
     */
    BigDecimal adds(Fraction normalised, int weights) {
        return normalised
                .times(Fraction.of(metric.weight()))
                .dividedBy(Fraction.of(weights))
                .rounded(Decimals.SCALE);
    }

    private Optional<Fraction> average(List<List<DailyActivity>> days, LocalDate day) {
        long valued = inWindow(days, day).mapToLong(DailyActivity::valuedEvents).reduce(0, Math::addExact);
        return valued == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(valueSum(days, day), BigDecimal.valueOf(valued)));
    }

    /** The latest of all days in the window, not of the latest day: a workspace that moves to another zone repeats hours. */
    private Optional<Fraction> last(CustomerActivity activity, LocalDate day) {
        return metric.source()
                .lastValues(activity)
                .filter(onDay -> isInWindow(onDay.day(), day))
                .map(DailyLastValue::last)
                .reduce(Activity.LastValue::laterOf)
                .map(last -> Fraction.of(last.value().amount()));
    }

    long events(List<List<DailyActivity>> days, LocalDate day) {
        return inWindow(days, day).mapToLong(DailyActivity::events).reduce(0, Math::addExact);
    }

    BigDecimal valueSum(List<List<DailyActivity>> days, LocalDate day) {
        return inWindow(days, day).map(DailyActivity::valueSum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<DailyActivity> inWindow(List<List<DailyActivity>> days, LocalDate day) {
        return days.stream().flatMap(List::stream).filter(onDay -> isInWindow(onDay.day(), day));
    }

    private boolean isInWindow(LocalDate event, LocalDate day) {
        return metric.window().holds(age(event, day));
    }

    private static long age(LocalDate event, LocalDate day) {
        return day.toEpochDay() - event.toEpochDay();
    }

    private static boolean hasBegun(List<DailyActivity> days, LocalDate day) {
        return !days.isEmpty() && !days.getFirst().day().isAfter(day);
    }
}
