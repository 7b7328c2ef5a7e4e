package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.ingestion.Activity;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.MessageId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CustomerActivityTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final Signal LOGIN = Signal.of(new EventType("Signed In"));
    private static final Signal ORDER = Signal.of(new EventType("Order Completed"));
    private static final Signal LARGE_ORDER = new Signal(
            new EventType("Order Completed"), Condition.of(PropertyTest.of("total", Operator.AT_LEAST, 100)));

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
    void any_event_is_every_event_type_by_day_without_signals_that_have_a_condition() {
        CustomerActivity activity = CustomerActivity.builder()
                .add(LOGIN, new DailyActivity(DAY, 2, 0, BigDecimal.ZERO))
                .add(ORDER, new DailyActivity(DAY, 3, 1, new BigDecimal("150")))
                .add(ORDER, new DailyActivity(DAY.minusDays(2), 1, 0, BigDecimal.ZERO))
                .add(LARGE_ORDER, new DailyActivity(DAY, 1, 1, new BigDecimal("150")))
                .build();

        assertThat(activity.ofAnyEvent())
                .containsExactly(
                        new DailyActivity(DAY.minusDays(2), 1, 0, BigDecimal.ZERO),
                        new DailyActivity(DAY, 5, 1, new BigDecimal("150")));
        assertThat(CustomerActivity.builder().build().ofAnyEvent()).isEmpty();
    }

    @Test
    void of_several_last_values_of_a_day_the_later_one_stays_also_when_customers_are_joined() {
        DailyLastValue early = last(DAY, "2026-03-31T08:00:00Z", "b", "1");
        DailyLastValue late = last(DAY, "2026-03-31T08:00:01Z", "a", "2");
        DailyLastValue before = last(DAY.minusDays(1), "2026-03-30T23:00:00Z", "z", "3");
        CustomerActivity one =
                CustomerActivity.builder().add(LOGIN, late).add(LOGIN, before).build();

        CustomerActivity joined =
                CustomerActivity.builder().add(one).add(LOGIN, early).build();

        assertThat(joined.lastValuesOf(LOGIN)).containsExactly(before, late);
        assertThat(joined.lastValuesOf(ORDER)).isEmpty();
        assertThat(joined.firstDay()).contains(DAY.minusDays(1));
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

    private static DailyLastValue last(LocalDate day, String at, String by, String amount) {
        EventValue value = EventValue.of(new BigDecimal(amount)).orElseThrow();
        return new DailyLastValue(day, new Activity.LastValue(value, Instant.parse(at), new MessageId(by)));
    }
}
