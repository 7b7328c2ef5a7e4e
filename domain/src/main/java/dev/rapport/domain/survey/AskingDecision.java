package dev.rapport.domain.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a customer is asked, and why: the steps in their order, up to the first that says no.
 *
 * @param steps at least one; all but the last say yes
 */
public record AskingDecision(List<Step> steps) {

    public AskingDecision {
        steps = List.copyOf(steps);
        boolean stopsAtTheFirstNo = !steps.isEmpty()
                && steps.subList(0, steps.size() - 1).stream().allMatch(Step::passed)
                && (!steps.getLast().passed() || steps.getLast() instanceof Step.InShare);
        if (!stopsAtTheFirstNo) {
            throw new IllegalArgumentException("a decision goes on to the first step that says no: " + steps);
        }
    }

    /**
     * What is known of a customer on a day.
     *
     * @param inAudience whether the customer's traits fulfil the survey's condition
     * @param times how often this survey asked the customer
     * @param last when it did so last; empty: never
     * @param recently how often any survey asked the customer within the budget's days
     */
    public record Facts(
            LocalDate today, Openness openness, boolean inAudience, int times, Optional<LocalDate> last, int recently) {

        public Facts {
            if (times < 0 || recently < 0 || times == 0 == last.isPresent()) {
                throw new IllegalArgumentException(
                        "somebody was asked before or not: %d times, last %s, %d times of late"
                                .formatted(times, last, recently));
            }
        }
    }

    /** One of the questions that are put in this order: open, audience, clock, budget, share. */
    public sealed interface Step {

        boolean passed();

        record Open(Openness openness) implements Step {
            @Override
            public boolean passed() {
                return openness == Openness.OPEN;
            }
        }

        /** @param passed whether the customer's traits fulfil the condition */
        record InAudience(boolean passed) implements Step {}

        /**
         * The survey's own clock.
         *
         * @param next the first day on which the customer may be asked; empty: never again
         */
        record Due(LocalDate today, int times, Optional<LocalDate> last, Optional<LocalDate> next) implements Step {
            @Override
            public boolean passed() {
                return times == 0 || next.filter(day -> !today.isBefore(day)).isPresent();
            }
        }

        /** The workspace's budget over all surveys. */
        record WithinBudget(FatigueBudget budget, int asked) implements Step {
            @Override
            public boolean passed() {
                return budget.allows(asked);
            }
        }

        /** @param bucket of this customer for this survey, 0 to 99; stays the same for ever */
        record InShare(int share, int bucket) implements Step {
            @Override
            public boolean passed() {
                return bucket < share;
            }
        }
    }

    /**
     * @param survey its number, which with {@code customer} decides who is in the share
     */
    public static AskingDecision of(Asking asking, FatigueBudget budget, Facts facts, long survey, long customer) {
        Optional<LocalDate> next = facts.last().flatMap(last -> asking.clock().nextDay(facts.times(), last));
        List<Step> all = List.of(
                new Step.Open(facts.openness()),
                new Step.InAudience(facts.inAudience()),
                new Step.Due(facts.today(), facts.times(), facts.last(), next),
                new Step.WithinBudget(budget, facts.recently()),
                new Step.InShare(asking.share(), bucket(survey, customer)));
        var steps = new ArrayList<Step>();
        for (Step step : all) {
            steps.add(step);
            if (!step.passed()) {
                break;
            }
        }
        return new AskingDecision(steps);
    }

    public boolean asks() {
        return steps.getLast().passed();
    }

    /** Evenly spread and independent from survey to survey: two rounds of the finaliser of SplitMix64. */
    static int bucket(long survey, long customer) {
        return (int) Long.remainderUnsigned(mixed(mixed(survey) + customer), 100);
    }

    private static long mixed(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
