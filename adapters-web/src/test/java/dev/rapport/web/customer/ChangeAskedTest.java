package dev.rapport.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeAskedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void a_week_up_to_the_day_of_the_page_unless_somebody_says_otherwise() {
        assertThat(days(new ChangeAsked(false, Optional.empty(), Optional.empty(), Optional.empty())))
                .isEqualTo("2026-03-03 to 2026-03-10");
        assertThat(days(new ChangeAsked(true, Optional.empty(), Optional.empty(), Optional.empty())))
                .isEqualTo("2026-02-08 to 2026-03-10");
    }

    @Test
    void one_day_given_is_completed_by_the_page() {
        assertThat(days(since("2026-01-01", Optional.empty()))).isEqualTo("2026-01-01 to 2026-03-10");
        assertThat(days(new ChangeAsked(
                        false, Optional.empty(), Optional.of(LocalDate.of(2026, 1, 31)), Optional.empty())))
                .isEqualTo("2026-01-24 to 2026-01-31");
    }

    @Test
    void two_days_in_the_wrong_order_are_the_same_two_days() {
        assertThat(days(since("2026-02-02", Optional.of(LocalDate.of(2026, 1, 1)))))
                .isEqualTo("2026-01-01 to 2026-02-02");
        assertThat(days(since("2026-04-01", Optional.empty()))).isEqualTo("2026-03-10 to 2026-04-01");
    }

    private static ChangeAsked since(String day, Optional<LocalDate> until) {
        return new ChangeAsked(false, Optional.of(LocalDate.parse(day)), until, Optional.empty());
    }

    private static String days(ChangeAsked asked) {
        return asked.from(DAY) + " to " + asked.to(DAY);
    }
}
