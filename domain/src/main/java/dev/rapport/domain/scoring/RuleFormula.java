package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * What a {@link Rule} adds to a score; the only place where points are computed.
 *
 * <pre>
 * age     = asked day − day                                   only 0 ≤ age, inside the window
 * earned  = points · events                                   or points · Σ value, per unit of value
 * capped  = earned, at most ± daily cap
 * added   = capped · remainder(age)                           rounded half-even to 9 digits after the point
 * rule    = Σ added, at most ± total cap, at most ± 10⁹
 * </pre>
 *
 * <p>Everything but the remainder of a half-life is exact, so neither the order nor the grouping of events matters. No
 * activity adds 0.
 */
final class RuleFormula {

    /** So that a score always fits where it is stored, whatever a model says. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(9).setScale(Decimals.SCALE);

    private final Rule rule;
    private final RemainderTable remainders;

    RuleFormula(Rule rule) {
        this.rule = rule;
        this.remainders = new RemainderTable(rule.fading());
    }

    RuleContribution contribution(CustomerActivity activity, LocalDate day) {
        var days = new ArrayList<ScoredDay>();
        BigDecimal uncapped = sum(activity, day, days::add);
        return new RuleContribution(rule, days, uncapped, limited(uncapped));
    }

    /** The points of {@link #contribution}, without its lines. */
    BigDecimal points(CustomerActivity activity, LocalDate day) {
        return limited(sum(activity, day, _ -> {}));
    }

    Rule rule() {
        return rule;
    }

    /**
     * Σ added, with the window and the fading of different days.
     *
     * @param activity nothing after either of the days
     * @param seenOn what is in the window
     * @param agedOn how old it is
     */
    BigDecimal uncapped(CustomerActivity activity, LocalDate seenOn, LocalDate agedOn) {
        return sum(activity, seenOn, agedOn, _ -> {});
    }

    /** What the total cap and the limit of ±10⁹ leave of Σ added. */
    BigDecimal limited(BigDecimal uncapped) {
        return Decimals.limited(rule.totalCap().limit(uncapped), LIMIT).setScale(Decimals.SCALE);
    }

    /** Points of the day after the daily cap. */
    BigDecimal capped(DailyActivity onDay) {
        return rule.dailyCap().limit(earned(onDay));
    }

    /** What fading leaves of the points of a day. */
    BigDecimal added(BigDecimal capped, long age) {
        return remainders.after(age).of(capped);
    }

    private BigDecimal sum(CustomerActivity activity, LocalDate day, Consumer<ScoredDay> lines) {
        return sum(activity, day, day, lines);
    }

    private BigDecimal sum(CustomerActivity activity, LocalDate seenOn, LocalDate agedOn, Consumer<ScoredDay> lines) {
        BigDecimal sum = Decimals.ZERO;
        for (DailyActivity onDay : activity.of(rule.signal())) {
            long event = onDay.day().toEpochDay();
            if (rule.window().holds(seenOn.toEpochDay() - event)) {
                ScoredDay scored = scored(onDay, agedOn.toEpochDay() - event);
                sum = sum.add(scored.points());
                lines.accept(scored);
            }
        }
        return sum;
    }

    private ScoredDay scored(DailyActivity onDay, long age) {
        BigDecimal earned = earned(onDay);
        BigDecimal capped = rule.dailyCap().limit(earned);
        Remainder remainder = remainders.after(age);
        return new ScoredDay(onDay, age, earned, capped, remainder, remainder.of(capped));
    }

    private BigDecimal earned(DailyActivity onDay) {
        BigDecimal counted = rule.perUnitOfValue() ? onDay.valueSum() : BigDecimal.valueOf(onDay.events());
        return rule.points().multiply(counted);
    }
}
