package dev.rapport.domain.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

    @Test
    void keeps_so_many_days_besides_today() {
        // By the calendar: with 30 days of March kept besides the 31st, February is over.
        assertThat(new Retention(30).lastClosed(LocalDate.of(2026, 3, 31))).isEqualTo("2026-02-28");
    }

    @Test
    void counts_days_of_the_calendar_in_leap_years_too() {
        assertThat(new Retention(365).lastClosed(LocalDate.of(2024, 12, 31))).isEqualTo("2023-12-31");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 29, 36_501, Integer.MAX_VALUE})
    void has_bounds(int days) {
        assertThatThrownBy(() -> new Retention(days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(days));
    }
}
