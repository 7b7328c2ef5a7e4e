package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.domain.ingestion.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CustomerActivityTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final Signal LOGIN = Signal.of(new EventType("Signed In"));

    @Test
    void a_customer_who_did_nothing_has_no_first_day() {
        assertThat(CustomerActivity.builder().build().firstDay()).isEmpty();
        assertThat(CustomerActivity.builder().build().of(LOGIN)).isEmpty();
    }

    @Test
    void rows_of_one_day_are_added_up_and_days_come_oldest_first() {
        CustomerActivity activity = CustomerActivity.builder()
                .add(LOGIN, new DailyActivity(DAY, 2, 1, new BigDecimal("1.5")))
                .add(LOGIN, new DailyActivity(DAY.minusDays(3), 1, 0, BigDecimal.ZERO))
                .add(LOGIN, new DailyActivity(DAY, 3, 3, new BigDecimal("-0.500001")))
                .build();

        assertThat(activity.of(LOGIN))
                .containsExactly(
                        new DailyActivity(DAY.minusDays(3), 1, 0, BigDecimal.ZERO),
                        new DailyActivity(DAY, 5, 4, new BigDecimal("0.999999")));
        assertThat(activity.firstDay()).contains(DAY.minusDays(3));
    }

    @Test
    void the_first_day_is_the_earliest_seen_with_any_event() {
        assertThat(CustomerActivity.builder()
                        .seenOn(DAY)
                        .seenOn(DAY.minusDays(9))
                        .add(LOGIN, new DailyActivity(DAY.minusDays(2), 1, 0, BigDecimal.ZERO))
                        .build()
                        .firstDay())
                .contains(DAY.minusDays(9));
    }

    @Test
    void a_row_without_events_is_as_if_it_were_not_there() {
        CustomerActivity activity = CustomerActivity.builder()
                .add(LOGIN, new DailyActivity(DAY, 0, 0, BigDecimal.ZERO))
                .build();

        assertThat(activity.firstDay()).isEmpty();
        assertThat(activity.of(LOGIN)).isEmpty();
    }

    @Test
    void equal_sums_are_equal_however_they_are_spelt() {
        assertThat(new DailyActivity(DAY, 1, 1, new BigDecimal("1E+2")))
                .isEqualTo(new DailyActivity(DAY, 1, 1, new BigDecimal("100.00000000")));
    }

    @Test
    void impossible_rows_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DailyActivity(DAY, -1, 0, BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new DailyActivity(DAY, 1, 2, BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new DailyActivity(DAY, 1, 0, BigDecimal.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DailyActivity(DAY, 1, 1, new BigDecimal("0.0000001")))
                .withMessageContaining("1E-7");
    }
}
