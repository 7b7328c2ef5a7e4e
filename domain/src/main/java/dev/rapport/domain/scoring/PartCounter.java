package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers {@link PartFacts}, one customer after the other. */
final class PartCounter {

    /** A value that 95 of 100 share leaves room for 5 others; twice that is kept, because customers come while we count. */
    private static final int CUSTOMERS_A_VALUE = 10;

    private final Window window;
    private final boolean needsValue;
    private final boolean ofRule;
    private final boolean varies;
    private final Function<CustomerActivity, List<List<DailyActivity>>> days;
    private final BiFunction<CustomerActivity, LocalDate, Optional<BigDecimal>> adds;
    private final Function<DailyActivity, BigDecimal> earned;
    private final long mostValues;

    private @Nullable Map<Optional<BigDecimal>, Long> values = new HashMap<>();
    private long events;
    private long withoutValue;
    private long ever;
    private @Nullable LocalDate lastSeen;
    private BigDecimal recentPoints = BigDecimal.ZERO;

    static PartCounter of(Rule rule, long customers) {
        var formula = new RuleFormula(rule);
        return new PartCounter(
                rule.window(),
                rule.perUnitOfValue(),
                true,
                rule.points().signum() != 0,
                activity -> List.of(activity.of(rule.signal())),
                (activity, day) -> Optional.of(formula.points(activity, day)),
                onDay -> formula.capped(onDay).abs(),
                customers);
    }

    static PartCounter of(Metric metric, long customers) {
        var formula = new MetricFormula(metric);
        return new PartCounter(
                metric.window(),
                metric.measure().needsValues(),
                false,
                true,
                metric.source()::days,
                (activity, day) ->
                        formula.normalised(formula.measured(activity, day)).map(Fraction::shown),
                _ -> BigDecimal.ZERO,
                customers);
    }

    private PartCounter(
            Window window,
            boolean needsValue,
            boolean ofRule,
            boolean varies,
            Function<CustomerActivity, List<List<DailyActivity>>> days,
            BiFunction<CustomerActivity, LocalDate, Optional<BigDecimal>> adds,
            Function<DailyActivity, BigDecimal> earned,
            long customers) {
        this.window = window;
        this.needsValue = needsValue;
        this.ofRule = ofRule;
        this.varies = varies;
        this.days = days;
        this.adds = adds;
        this.earned = earned;
        this.mostValues = ModelFacts.FEWEST_SCORED + customers / CUSTOMERS_A_VALUE;
    }

    void events(CustomerActivity activity, LocalDate day) {
        for (List<DailyActivity> ofSignal : days.apply(activity)) {
            for (DailyActivity onDay : ofSignal) {
                add(onDay, day.toEpochDay() - onDay.day().toEpochDay());
            }
        }
    }

    /** @param activity of a customer who is scored on {@code day} */
    void value(CustomerActivity activity, LocalDate day) {
        Map<Optional<BigDecimal>, Long> counted = values;
        if (varies && counted != null) {
            counted.merge(adds.apply(activity, day), 1L, Long::sum);
            if (counted.size() > mostValues) {
                values = null;
            }
        }
    }

    private void add(DailyActivity onDay, long age) {
        if (age < 0) {
            return;
        }
        long counting = needsValue ? onDay.valuedEvents() : onDay.events();
        if (counting > 0) {
            ever += counting;
            lastSeen = lastSeen == null || lastSeen.isBefore(onDay.day()) ? onDay.day() : lastSeen;
        }
        if (window.holds(age)) {
            events += counting;
            withoutValue += onDay.events() - counting;
        }
        if (age < ModelFacts.RECENT_DAYS) {
            recentPoints = recentPoints.add(earned.apply(onDay));
        }
    }

    PartFacts facts() {
        return new PartFacts(
                window, events, withoutValue, ever, Optional.ofNullable(lastSeen), commonest(), recentPoints);
    }

    /** Of two that are as common no matter which: neither has more than half of the customers. */
    private Optional<PartFacts.Commonest> commonest() {
        Map<Optional<BigDecimal>, Long> counted = values;
        return counted == null
                ? Optional.empty()
                : counted.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(most -> new PartFacts.Commonest(most.getKey(), most.getValue(), ofRule));
    }
}
