package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What a rule adds on one day after the other, to the last digit what {@link RuleFormula#points} says.
 *
 * <p>Without fading the sum slides: what a day adds is the same as long as the window holds it. With fading, what each day
 * in the window adds is rounded afresh for every age, so nothing is carried over but the capped points of the day.
 */
final class SlidingRule {

    private final RuleFormula formula;
    private final boolean fades;
    private final List<DailyActivity> days;
    private final SlidingWindow window;

    /** The points of the days in the window, oldest first: capped, and if nothing fades what they add. */
    private final Deque<BigDecimal> held = new ArrayDeque<>();

    private BigDecimal sum = Decimals.ZERO;

    SlidingRule(RuleFormula formula, CustomerActivity activity) {
        Rule rule = formula.rule();
        this.formula = formula;
        this.fades = !(rule.fading() instanceof Fading.None);
        this.days = activity.of(rule.signal());
        this.window = new SlidingWindow(
                rule.window(), days.stream().mapToLong(onDay -> onDay.day().toEpochDay()));
    }

    /** @param asked not before the day asked for last */
    BigDecimal pointsOn(long asked) {
        window.moveTo(asked, _ -> leaves(), this::enters);
        return formula.limited(fades ? faded(asked) : sum);
    }

    private void enters(int index) {
        BigDecimal capped = formula.capped(days.get(index));
        BigDecimal points = fades ? capped : formula.added(capped, 0);
        held.addLast(points);
        sum = fades ? sum : sum.add(points);
    }

    private void leaves() {
        BigDecimal points = held.removeFirst();
        sum = fades ? sum : sum.subtract(points);
    }

    private BigDecimal faded(long asked) {
        BigDecimal fresh = Decimals.ZERO;
        int index = window.first();
        for (BigDecimal capped : held) {
            fresh = fresh.add(formula.added(capped, window.age(index, asked)));
            index++;
        }
        return fresh;
    }
}
