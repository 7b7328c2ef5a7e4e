package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.domain.condition.Condition;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskingTest {

    private static final Instant OPENS = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-04-01T00:00:00Z");
    private static final Asking MARCH = asking(Optional.of(OPENS), Optional.of(CLOSES), Optional.of(10));

    @Test
    void a_survey_opens_at_its_instant_and_not_before() {
        assertThat(MARCH.openness(SurveyState.OPEN, OPENS.minusNanos(1), 0)).isEqualTo(Openness.NOT_YET);
        assertThat(MARCH.openness(SurveyState.OPEN, OPENS, 0)).isEqualTo(Openness.OPEN);
    }

    @Test
    void a_survey_is_closed_at_its_instant_and_open_before() {
        assertThat(MARCH.openness(SurveyState.OPEN, CLOSES.minusNanos(1), 0)).isEqualTo(Openness.OPEN);
        assertThat(MARCH.openness(SurveyState.OPEN, CLOSES, 0)).isEqualTo(Openness.CLOSED);
    }

    @Test
    void the_quota_is_reached_with_its_last_response() {
        assertThat(MARCH.openness(SurveyState.OPEN, OPENS, 9)).isEqualTo(Openness.OPEN);
        assertThat(MARCH.openness(SurveyState.OPEN, OPENS, 10)).isEqualTo(Openness.QUOTA_REACHED);
        assertThat(MARCH.openness(SurveyState.OPEN, OPENS, Long.MAX_VALUE)).isEqualTo(Openness.QUOTA_REACHED);
    }

    @Test
    void a_survey_that_is_over_is_closed_rather_than_full() {
        assertThat(MARCH.openness(SurveyState.OPEN, CLOSES, 10)).isEqualTo(Openness.CLOSED);
    }

    @Test
    void a_draft_and_a_closed_survey_take_no_answers_on_whatever_day() {
        assertThat(MARCH.openness(SurveyState.DRAFT, OPENS, 0)).isEqualTo(Openness.DRAFT);
        assertThat(MARCH.openness(SurveyState.CLOSED, OPENS, 0)).isEqualTo(Openness.CLOSED);
    }

    @Test
    void without_dates_and_a_quota_a_survey_stays_open() {
        assertThat(Asking.EVERYBODY_ONCE.openness(SurveyState.OPEN, Instant.MAX, Long.MAX_VALUE))
                .isEqualTo(Openness.OPEN);
    }

    @Test
    void a_survey_cannot_close_before_it_opens_or_as_it_opens() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking(Optional.of(OPENS), Optional.of(OPENS), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking(Optional.of(CLOSES), Optional.of(OPENS), Optional.empty()));
    }

    @Test
    void dates_that_no_database_knows_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking(Optional.empty(), Optional.of(Instant.MAX), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking(Optional.of(Instant.MIN), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_quota_is_at_least_one_response() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking(Optional.empty(), Optional.empty(), Optional.of(0)))
                .withMessageContaining("0");
    }

    private static Asking asking(Optional<Instant> opensAt, Optional<Instant> closesAt, Optional<Integer> quota) {
        return new Asking(
                opensAt,
                closesAt,
                quota,
                100,
                new AskingClock.Once(),
                Condition.ALWAYS,
                Asking.UnsignedLinks.ANONYMOUS);
    }
}
