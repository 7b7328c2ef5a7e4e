package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.survey.AskingDecision.Facts;
import dev.rapport.domain.survey.AskingDecision.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskingDecisionTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final Facts NEW = new Facts(TODAY, Openness.OPEN, true, 0, Optional.empty(), 0);

    @Test
    void a_new_customer_of_an_open_survey_is_asked_after_five_steps_in_their_order() {
        AskingDecision decision = decide(Asking.EVERYBODY_ONCE, NEW);

        assertThat(decision.asks()).isTrue();
        assertThat(decision.steps())
                .<Class<?>>extracting(Object::getClass)
                .containsExactly(
                        Step.Open.class,
                        Step.InAudience.class,
                        Step.Due.class,
                        Step.WithinBudget.class,
                        Step.InShare.class);
    }

    @Test
    void a_closed_survey_is_all_that_is_said_even_where_everything_else_says_no_too() {
        Facts facts = new Facts(TODAY, Openness.CLOSED, false, 1, Optional.of(TODAY), 9);

        assertThat(decide(Asking.EVERYBODY_ONCE, facts).steps()).containsExactly(new Step.Open(Openness.CLOSED));
    }

    @Test
    void the_audience_is_looked_at_before_the_clock() {
        Facts facts = new Facts(TODAY, Openness.OPEN, false, 1, Optional.of(TODAY), 9);

        assertThat(decide(Asking.EVERYBODY_ONCE, facts).steps().getLast()).isEqualTo(new Step.InAudience(false));
    }

    @Test
    void the_clock_is_looked_at_before_the_budget() {
        Facts facts = new Facts(TODAY, Openness.OPEN, true, 1, Optional.of(TODAY.minusDays(400)), 9);

        assertThat(decide(Asking.EVERYBODY_ONCE, facts).steps().getLast())
                .isEqualTo(new Step.Due(TODAY, 1, Optional.of(TODAY.minusDays(400)), Optional.empty()));
    }

    @Test
    void the_budget_is_looked_at_before_the_share() {
        long outside = customerInBucket(99);
        Facts facts = new Facts(TODAY, Openness.OPEN, true, 0, Optional.empty(), 2);

        assertThat(AskingDecision.of(share(1), FatigueBudget.DEFAULT, facts, 1, outside)
                        .steps()
                        .getLast())
                .isEqualTo(new Step.WithinBudget(FatigueBudget.DEFAULT, 2));
    }

    @Test
    void somebody_outside_of_the_share_is_not_asked() {
        AskingDecision decision = AskingDecision.of(share(99), FatigueBudget.DEFAULT, NEW, 1, customerInBucket(99));

        assertThat(decision.asks()).isFalse();
        assertThat(decision.steps()).hasSize(5).last().isEqualTo(new Step.InShare(99, 99));
    }

    @Test
    void the_first_bucket_is_in_the_smallest_share() {
        assertThat(AskingDecision.of(share(1), FatigueBudget.DEFAULT, NEW, 1, customerInBucket(0))
                        .asks())
                .isTrue();
    }

    @Test
    void another_surveys_asking_moves_only_the_budget() {
        Asking monthly = every(30);
        Facts alone = new Facts(TODAY, Openness.OPEN, true, 1, Optional.of(TODAY.minusDays(30)), 0);
        Facts withAnother = new Facts(TODAY, Openness.OPEN, true, 1, Optional.of(TODAY.minusDays(30)), 1);

        assertThat(decide(monthly, withAnother).steps().get(2))
                .isEqualTo(decide(monthly, alone).steps().get(2));
        assertThat(decide(monthly, withAnother).steps().get(3))
                .isEqualTo(new Step.WithinBudget(FatigueBudget.DEFAULT, 1));
    }

    @Test
    void a_customer_is_due_again_on_the_very_day_that_the_clock_names() {
        assertThat(decide(every(30), askedBefore(29)).asks()).isFalse();
        assertThat(decide(every(30), askedBefore(30)).asks()).isTrue();
    }

    @Test
    void whoever_has_not_reached_the_budget_is_asked() {
        assertThat(decide(Asking.EVERYBODY_ONCE, recently(1)).asks()).isTrue();
        assertThat(decide(Asking.EVERYBODY_ONCE, recently(2)).asks()).isFalse();
    }

    @Test
    void facts_that_contradict_each_other_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Facts(TODAY, Openness.OPEN, true, 1, Optional.empty(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Facts(TODAY, Openness.OPEN, true, 0, Optional.of(TODAY), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Facts(TODAY, Openness.OPEN, true, 0, Optional.empty(), -1));
    }

    @Test
    void a_decision_without_a_reason_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AskingDecision(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AskingDecision(List.of(new Step.Open(Openness.OPEN))));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new AskingDecision(List.of(new Step.Open(Openness.DRAFT), new Step.InAudience(false))));
    }

    private static AskingDecision decide(Asking asking, Facts facts) {
        return AskingDecision.of(asking, FatigueBudget.DEFAULT, facts, 1, 1);
    }

    private static Facts askedBefore(int days) {
        return new Facts(TODAY, Openness.OPEN, true, 1, Optional.of(TODAY.minusDays(days)), 0);
    }

    private static Facts recently(int times) {
        return new Facts(TODAY, Openness.OPEN, true, 0, Optional.empty(), times);
    }

    private static Asking every(int days) {
        return asking(100, new AskingClock.Every(days));
    }

    private static Asking share(int percent) {
        return asking(percent, new AskingClock.Once());
    }

    private static Asking asking(int share, AskingClock clock) {
        return new Asking(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                share,
                clock,
                Condition.ALWAYS,
                Asking.UnsignedLinks.ANONYMOUS);
    }

    private static long customerInBucket(int bucket) {
        long customer = 0;
        while (AskingDecision.bucket(1, customer) != bucket) {
            customer++;
        }
        return customer;
    }
}
