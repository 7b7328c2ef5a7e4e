package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a metric measures on one day after the other, normalised; to the last digit what {@link MetricFormula} says.
 *
 * <p>Counts, sums and averages slide. The last value is looked for afresh: it need not be one of the latest day.
 */
final class SlidingMetric {

    private final MetricFormula formula;
    private final CustomerActivity activity;
    private final List<Row> rows;
    private final SlidingWindow window;

    /** Rows in the window by list, to tell how many event types have some. */
    private final int[] rowsOf;

    private long count;
    private BigDecimal sum = BigDecimal.ZERO;
    private Optional<Fraction> measured = Optional.empty();
    private Optional<Fraction> normalised;

    SlidingMetric(MetricFormula formula, CustomerActivity activity) {
        Metric metric = formula.metric();
        List<List<DailyActivity>> lists = metric.measure() == Measure.EVENT_TYPES
                ? metric.source().daysByType(activity)
                : metric.source().days(activity);
        this.formula = formula;
        this.activity = activity;
        this.rows = rows(lists);
        this.window = new SlidingWindow(
                metric.window(), rows.stream().mapToLong(row -> row.day().toEpochDay()));
        this.rowsOf = new int[lists.size()];
        this.normalised = formula.normalised(measured);
    }

    /** @param list which of the source's lists it is of, from 0 */
    private record Row(int list, DailyActivity activity) {

        LocalDate day() {
            return activity.day();
        }
    }

    private static List<Row> rows(List<List<DailyActivity>> lists) {
        var rows = new ArrayList<Row>();
        for (int list = 0; list < lists.size(); list++) {
            for (DailyActivity onDay : lists.get(list)) {
                rows.add(new Row(list, onDay));
            }
        }
        rows.sort(Comparator.comparing(Row::day));
        return rows;
    }

    /**
     * @param asked not before the day asked for last
     * @return 0 to 100; empty if the metric is left out
     */
    Optional<Fraction> normalisedOn(LocalDate asked) {
        window.moveTo(asked.toEpochDay(), row -> move(row, -1), row -> move(row, 1));
        Optional<Fraction> now = window.next() == 0 ? Optional.empty() : measured(asked);
        if (!now.equals(measured)) { // most days are like the day before, and a logarithm costs more than all else
            measured = now;
            normalised = formula.normalised(now);
        }
        return normalised;
    }

    /** @param sign 1 for a row that enters the window, −1 for one that leaves it */
    private void move(int index, int sign) {
        Row row = rows.get(index);
        switch (formula.metric().measure()) {
            case EVENTS -> count = Math.addExact(count, sign * row.activity.events());
            case VALUE_SUM -> sum = sum.add(signed(row.activity.valueSum(), sign));
            case AVERAGE_VALUE -> {
                count = Math.addExact(count, sign * row.activity.valuedEvents());
                sum = sum.add(signed(row.activity.valueSum(), sign));
            }
            case ACTIVE_DAYS -> count += window.startsDay(index) ? sign : 0;
            case EVENT_TYPES -> {
                int before = rowsOf[row.list];
                rowsOf[row.list] = before + sign;
                count += before == 0 ? 1 : before + sign == 0 ? -1 : 0;
            }
            case DAYS_SINCE_LAST, LAST_VALUE -> {}
        }
    }

    private static BigDecimal signed(BigDecimal value, int sign) {
        return sign < 0 ? value.negate() : value;
    }

    private Optional<Fraction> measured(LocalDate asked) {
        return switch (formula.metric().measure()) {
            case EVENTS, ACTIVE_DAYS, EVENT_TYPES -> Optional.of(Fraction.of(count));
            case VALUE_SUM -> Optional.of(Fraction.of(sum));
            case AVERAGE_VALUE ->
                count == 0 ? Optional.empty() : Optional.of(Fraction.of(sum, BigDecimal.valueOf(count)));
            case DAYS_SINCE_LAST -> Optional.of(Fraction.of(window.age(window.next() - 1, asked.toEpochDay())));
            case LAST_VALUE -> formula.measured(activity, asked);
        };
    }
}
