package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingClockTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-31");

    @Test
    void once_is_never_again() {
        assertThat(new AskingClock.Once().nextDay(1, DAY)).isEmpty();
    }

    @Test
    void every_thirty_days_is_thirty_days_after_the_last_time_however_often() {
        assertThat(new AskingClock.Every(30).nextDay(1, DAY)).contains(LocalDate.parse("2026-04-30"));
        assertThat(new AskingClock.Every(30).nextDay(1_000, DAY)).contains(LocalDate.parse("2026-04-30"));
    }

    @Test
    void three_times_ends_with_the_third() {
        var thrice = new AskingClock.Times(3, 7);

        assertThat(thrice.nextDay(2, DAY)).contains(LocalDate.parse("2026-04-07"));
        assertThat(thrice.nextDay(3, DAY)).isEmpty();
        assertThat(thrice.nextDay(4, DAY)).isEmpty();
    }

    @Test
    void answers_are_of_different_askings_if_the_clock_would_have_asked_again_between_them_whichever_is_named_first() {
        var every = new AskingClock.Every(30);
        LocalDate later = DAY.plusDays(30);

        assertThat(every.separates(1, DAY, later)).isTrue();
        assertThat(every.separates(1, later, DAY)).isTrue();
        assertThat(every.separates(1, DAY, later.minusDays(1))).isFalse();
        assertThat(every.separates(1, DAY, DAY)).isFalse();
        assertThat(new AskingClock.Once().separates(1, DAY, later)).isFalse();
        assertThat(new AskingClock.Times(2, 30).separates(1, DAY, later)).isTrue();
        assertThat(new AskingClock.Times(2, 30).separates(2, DAY, later)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3_651, Integer.MAX_VALUE})
    void days_are_one_to_ten_years(int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AskingClock.Every(days))
                .withMessageContaining(String.valueOf(days));
        assertThatIllegalArgumentException().isThrownBy(() -> new AskingClock.Times(1, days));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void times_are_one_to_a_hundred(int times) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AskingClock.Times(times, 1));
    }
}
