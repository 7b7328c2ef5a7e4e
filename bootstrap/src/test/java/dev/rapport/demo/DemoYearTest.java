package dev.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.ingestion.MessageId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoYearTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private final DemoYear year = new DemoYear(DAY, ZoneOffset.UTC);

    @Test
    void it_is_the_same_story_at_each_telling() {
        assertThat(all(new DemoYear(DAY, ZoneOffset.UTC))).isEqualTo(all(year));
        assertThat(new DemoYear(DAY, ZoneOffset.UTC).oldOrders()).isEqualTo(year.oldOrders());
    }

    @Test
    void told_a_week_later_it_says_the_same_of_the_days_that_both_know() {
        DemoYear later = new DemoYear(DAY.plusDays(7), ZoneOffset.UTC);

        assertThat(ids(year.of(DAY))).isNotEmpty().isEqualTo(ids(later.of(DAY)));
    }

    @Test
    void no_two_messages_have_the_same_id() {
        List<Message> messages = all(year);

        assertThat(new HashSet<>(ids(messages))).hasSameSizeAs(messages);
    }

    @Test
    void no_two_customers_have_the_same_name_or_mail() {
        assertThat(year.customers()).extracting(DemoCustomer::email).doesNotHaveDuplicates();
        assertThat(year.customers()).extracting(DemoCustomer::name).doesNotHaveDuplicates();
    }

    @Test
    void its_days_are_the_workspaces() {
        ZoneId zone = ZoneId.of("Asia/Jakarta");

        assertThat(new DemoYear(DAY, zone).of(DAY))
                .allMatch(message -> message.at().atZone(zone).toLocalDate().equals(DAY));
    }

    /** The shares are wide on purpose: what matters is that a newcomer meets everything, and nothing looks absurd. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-15", "2026-11-22", "2027-06-01", "2028-02-29"})
    void whenever_it_is_told_every_band_has_customers_and_some_rise_and_some_fall(LocalDate day) {
        DemoScores scores = DemoScores.of(new DemoYear(day, ZoneOffset.UTC));
        Map<String, Long> bands = scores.byBand(day);
        long all = bands.values().stream().mapToLong(Long::longValue).sum();

        assertThat(all).isBetween(200L, 500L);
        assertThat(bands)
                .hasEntrySatisfying("churn_risk", count -> assertThat(count).isBetween(all / 50, all / 8))
                .hasEntrySatisfying(
                        "very_disengaged", count -> assertThat(count).isBetween(all / 4, all * 3 / 5))
                .hasEntrySatisfying(
                        "somewhat_engaged", count -> assertThat(count).isBetween(all / 10, all / 3))
                .hasEntrySatisfying("highly_engaged", count -> assertThat(count).isBetween(all / 25, all / 4))
                .hasEntrySatisfying("power_user", count -> assertThat(count).isBetween(all / 50, all / 8))
                .hasEntrySatisfying("not_scored", count -> assertThat(count).isBetween(2L, all / 10));
        assertThat(scores.week(day).values())
                .filteredOn(change -> change.compareTo(BigDecimal.TEN) > 0)
                .hasSizeGreaterThan(6);
        assertThat(scores.week(day).values())
                .filteredOn(change -> change.compareTo(BigDecimal.TEN.negate()) < 0)
                .hasSizeGreaterThan(6);
    }

    private static List<Message> all(DemoYear year) {
        return year.firstDay()
                .datesUntil(year.today().plusDays(1))
                .flatMap(day -> year.of(day).stream())
                .toList();
    }

    private static List<MessageId> ids(List<Message> messages) {
        return messages.stream().map(Message::id).toList();
    }
}
