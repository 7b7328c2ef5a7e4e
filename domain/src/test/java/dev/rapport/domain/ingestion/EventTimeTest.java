package dev.rapport.domain.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");

    @Test
    void a_clock_that_is_right_is_believed() {
        assertThat(correct("2026-03-01T11:00:00Z", "2026-03-01T11:59:59Z")).isEqualTo("2026-03-01T11:00:00Z");
    }

    @Test
    void a_clock_that_is_a_minute_fast_is_still_believed() {
        assertThat(correct("2026-03-01T11:00:00Z", "2026-03-01T12:01:00Z")).isEqualTo("2026-03-01T11:00:00Z");
    }

    @Test
    void a_clock_that_is_a_year_fast_is_corrected() {
        assertThat(correct("2027-03-01T11:00:00Z", "2027-03-01T11:30:00Z")).isEqualTo("2026-03-01T11:30:00Z");
    }

    @Test
    void a_clock_that_is_slow_is_believed_because_the_event_may_have_waited_offline() {
        assertThat(correct("2026-02-01T11:00:00Z", "2026-02-01T11:00:01Z")).isEqualTo("2026-02-01T11:00:00Z");
    }

    @Test
    void an_event_without_a_timestamp_happened_when_it_came() {
        assertThat(EventTime.correct(Optional.empty(), Optional.of(RECEIVED.plusSeconds(600)), RECEIVED))
                .isEqualTo(RECEIVED);
    }

    @Test
    void instants_are_kept_to_the_microsecond() {
        assertThat(correct("2026-03-01T11:00:00.123456789Z", "2026-03-01T12:00:00Z"))
                .isEqualTo("2026-03-01T11:00:00.123456Z");
    }

    @Test
    void a_day_ahead_is_accepted_and_a_moment_more_is_not() {
        assertThat(EventTime.reasonToReject(RECEIVED.plusSeconds(86_400), RECEIVED))
                .isEmpty();
        assertThat(EventTime.reasonToReject(RECEIVED.plusSeconds(86_400).plusNanos(1_000), RECEIVED))
                .contains(RejectReason.TIMESTAMP_TOO_FAR_AHEAD);
    }

    @Test
    void nothing_is_older_than_1990() {
        assertThat(EventTime.reasonToReject(Instant.parse("1990-01-01T00:00:00Z"), RECEIVED))
                .isEmpty();
        assertThat(EventTime.reasonToReject(Instant.parse("1989-12-31T23:59:59Z"), RECEIVED))
                .contains(RejectReason.TIMESTAMP_BEFORE_1990);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00:00Z, 2026-03-01T10:00:00Z",
        "2026-03-01T10:00:00.5+02:00, 2026-03-01T08:00:00.5Z",
        "2026-03-01T10:00:00+0200, 2026-03-01T08:00:00Z",
        "2026-03-01t10:00z, 2026-03-01T10:00:00Z",
        "2026-03-01 10:00:00, 2026-03-01T08:00:00Z",
        "2026-03-01, 2026-02-28T22:00:00Z",
        "2026-03-29, 2026-03-28T22:00:00Z"
    })
    void times_are_read_as_people_and_programs_write_them(String text, Instant instant) {
        assertThat(EventTime.parse(text, VILNIUS)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01", "2026-02-30", "1772359200", "01.03.2026"})
    void anything_else_is_no_time(String text) {
        assertThat(EventTime.parse(text, ZoneOffset.UTC)).isEmpty();
    }

    private static Instant correct(String timestamp, String sentAt) {
        return EventTime.correct(Optional.of(Instant.parse(timestamp)), Optional.of(Instant.parse(sentAt)), RECEIVED);
    }
}
