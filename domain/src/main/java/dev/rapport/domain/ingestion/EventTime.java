package dev.rapport.domain.ingestion;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** When an event happened: the client's word, corrected where its clock is plainly wrong. */
public final class EventTime {

    /** No event is older. */
    public static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** An event may be this much ahead of us: a client in a zone ahead of ours, a clock a little fast. */
    public static final Duration MAX_AHEAD = Duration.ofHours(24);

    private static final Duration TOLERATED_SKEW = Duration.ofSeconds(60);

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private EventTime() {}

    /**
     * The instant by our clock, to the microsecond.
     *
     * <pre>
     * happened = receivedAt − (sentAt − timestamp)   where sentAt is more than 60 s ahead of receivedAt
     *          = timestamp                           otherwise
     * </pre>
     *
     * @param timestamp by the client's clock; empty: the client didn't say, and it happened when we received it
     * @param sentAt when the client sent it, by the client's clock; empty: its clock is taken to be right
     */
    public static Instant correct(Optional<Instant> timestamp, Optional<Instant> sentAt, Instant receivedAt) {
        Instant said = timestamp.orElse(receivedAt);
        boolean clockIsAhead =
                timestamp.isPresent() && sentAt.isPresent() && sentAt.get().isAfter(receivedAt.plus(TOLERATED_SKEW));
        Instant happened = clockIsAhead ? receivedAt.minus(Duration.between(said, sentAt.get())) : said;
        return happened.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Reads a time as RFC 3339 writes it. Without an offset it is the workspace's local time; a date alone is the first instant of
     * that day.
     *
     * @return empty if {@code text} is no such time
     */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            TemporalAccessor time =
                    FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (time) {
                        case OffsetDateTime exact -> exact.toInstant();
                        case LocalDateTime local -> local.atZone(zone).toInstant();
                        default -> ((LocalDate) time).atStartOfDay(zone).toInstant();
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @return why an event of this instant is refused; empty if it is not */
    public static Optional<RejectReason> reasonToReject(Instant happened, Instant receivedAt) {
        if (happened.isAfter(receivedAt.plus(MAX_AHEAD))) {
            return Optional.of(RejectReason.TIMESTAMP_TOO_FAR_AHEAD);
        }
        if (happened.isBefore(EARLIEST)) {
            return Optional.of(RejectReason.TIMESTAMP_BEFORE_1990);
        }
        return Optional.empty();
    }
}
