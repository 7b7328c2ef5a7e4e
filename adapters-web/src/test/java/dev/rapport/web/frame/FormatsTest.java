package dev.rapport.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({"70, 70.0", "70.05, 70.1", "-8.54, −8.5", "-0.04, 0.0", "1234567.89, '1,234,567.9'"})
    void a_score_has_one_decimal_and_a_zero_has_no_sign(BigDecimal score, String shown) {
        assertThat(Formats.score(score, Locale.ENGLISH)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"3.21, +3.2", "-3.21, −3.2", "0.01, 0.0"})
    void a_change_has_a_sign(BigDecimal points, String shown) {
        assertThat(Formats.change(points, Locale.ENGLISH)).isEqualTo(shown);
    }

    @Test
    void numbers_and_days_follow_the_language() {
        assertThat(Formats.score(new BigDecimal("1234.5"), Locale.GERMAN)).isEqualTo("1.234,5");
        assertThat(Formats.count(128_411, "en")).isEqualTo("128,411");
        assertThat(Formats.day(LocalDate.of(2026, 3, 1), Locale.GERMAN)).isEqualTo("01.03.2026");
        assertThat(Formats.shortDay(LocalDate.of(2026, 3, 1), null)).isEqualTo("Mar 1");
    }

    @Test
    void a_moment_is_shown_in_the_workspaces_zone() {
        // Vilnius is two hours ahead of UTC until 01:00 UTC on 29 March 2026 (tz database, rule EU).
        Instant instant = Instant.parse("2026-03-28T22:30:00Z");

        assertThat(Formats.moment(instant, ZoneId.of("Europe/Vilnius"), Locale.GERMAN))
                .isEqualTo("29.03.2026, 00:30");
    }
}
