package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a rule adds on one day after the other, to the last digit what {@link RuleFormula#points} says.
 *
 * <p>Without fading the sum slides: what a day adds is the same as long as the window holds it. With fading, what each day
 * in the window adds is rounded afresh for every age, so nothing can be carried over but the capped points of the day.
 */
final class SlidingRule {

    private final RuleFormula formula;
    private final boolean fades;
    private final BigDecimal[] capped;
    private final SlidingWindow window;
    private BigDecimal sum = Decimals.ZERO;

    SlidingRule(RuleFormula formula, CustomerActivity activity) {
        List<DailyActivity> days = activity.of(formula.rule().signal());
        this.formula = formula;
        this.fades = !(formula.rule().fading() instanceof Fading.None);
        this.capped = days.stream().map(formula::capped).toArray(BigDecimal[]::new);
        this.window = new SlidingWindow(
                formula.rule().window(), days.stream().map(DailyActivity::day).toList());
    }

    /** @param asked not before the day asked for last */
    BigDecimal pointsOn(long asked) {
        if (fades) {
            window.moveTo(asked, _ -> {}, _ -> {});
            return formula.limited(faded(asked));
        }
        window.moveTo(asked, left -> sum = sum.subtract(unfaded(left)), entered -> sum = sum.add(unfaded(entered)));
        return formula.limited(sum);
    }

    private BigDecimal faded(long asked) {
        BigDecimal fresh = Decimals.ZERO;
        for (int i = window.first(); i < window.next(); i++) {
            fresh = fresh.add(formula.added(capped[i], window.age(i, asked)));
        }
        return fresh;
    }

    private BigDecimal unfaded(int index) {
        return formula.added(capped[index], 0);
    }
}
