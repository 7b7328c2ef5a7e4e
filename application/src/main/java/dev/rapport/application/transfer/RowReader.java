package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.Delivery.Item;
import dev.rapport.application.ingestion.Delivery.Readable;
import dev.rapport.application.ingestion.Delivery.Refused;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.EventTime;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.ingestion.MessageId;
import dev.rapport.domain.ingestion.RejectReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of a file into events.
 *
 * <p>An empty cell says nothing. A property is a number if its text is a plain decimal number, such as {@code -12.50}, of at most
 * 30 characters; {@code 007}, {@code 1e3} and {@code 1,5} stay texts.
 */
final class RowReader {

    /** As in tracking calls: what an event may bring, in characters here. */
    private static final int LONGEST_ROW = 32 * 1024;

    private static final int LONGEST_CHANNEL = 255;
    private static final int LONGEST_NUMBER = 30;
    private static final int SHOWN = 100;
    private static final String UNKNOWN_CHANNEL = "unknown";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    private final Workspace workspace;
    private final int columns;
    private final Map<ColumnRole, Integer> places = new EnumMap<>(ColumnRole.class);
    private final Map<String, Integer> properties = new LinkedHashMap<>();
    private final @Nullable EventType event;
    private final String digest;

    /** @param digest the file's; with a row's line it is the message id of a row that brings none */
    RowReader(Workspace workspace, List<String> header, ColumnMapping mapping, String digest) {
        this.workspace = workspace;
        this.columns = header.size();
        this.event = mapping.event().orElse(null);
        this.digest = digest;
        mapping.columns().forEach((role, column) -> places.put(role, header.indexOf(column)));
        mapping.properties().forEach(column -> properties.put(column, header.indexOf(column)));
    }

    Item read(CsvRow row) {
        try {
            return new Readable(row.line(), message(row), () -> "");
        } catch (Unreadable unreadable) {
            return new Refused(row.line(), unreadable.reason, unreadable.detail, () -> "");
        }
    }

    private Message message(CsvRow row) throws Unreadable {
        check(row);
        return new Message.Event(
                messageId(row),
                happenedAt(row),
                owner(row),
                event == null ? eventType(row) : event,
                value(row),
                cell(row, ColumnRole.CURRENCY)
                        .map(text -> text.strip().toUpperCase(Locale.ROOT))
                        .orElse(null),
                cell(row, ColumnRole.CHANNEL).map(RowReader::channel).orElse(UNKNOWN_CHANNEL),
                properties(row));
    }

    void check(CsvRow row) throws Unreadable {
        if (row.cells().size() != columns) {
            throw new Unreadable(RejectReason.ROW_CELLS, row.cells().size() + " cells, and the header has " + columns);
        }
        if (row.size() > LONGEST_ROW) {
            throw new Unreadable(RejectReason.ITEM_TOO_LARGE, row.size() + " characters");
        }
        for (int i = 0; i < columns; i++) {
            if (row.cells().get(i).indexOf(0) >= 0) {
                throw new Unreadable(RejectReason.TEXT_INVALID, "cell " + (i + 1) + " contains the character NUL");
            }
        }
    }

    MessageId messageId(CsvRow row) throws Unreadable {
        String id = cell(row, ColumnRole.MESSAGE_ID).orElse("csv:" + digest + ":" + row.line());
        if (id.length() > MessageId.MAX_LENGTH) {
            throw new Unreadable(RejectReason.MESSAGE_ID_TOO_LONG, shown(id));
        }
        return new MessageId(id);
    }

    Instant happenedAt(CsvRow row) throws Unreadable {
        String text = cell(row, ColumnRole.TIMESTAMP).orElse("");
        return EventTime.parse(text, workspace.zone())
                .orElseThrow(() -> new Unreadable(RejectReason.TIMESTAMP_MALFORMED, "\"" + shown(text) + "\""))
                .truncatedTo(ChronoUnit.MICROS);
    }

    private Identity owner(CsvRow row) throws Unreadable {
        return ownerIfAny(row).orElseThrow(() -> new Unreadable(RejectReason.USER_MISSING, "the cell is empty"));
    }

    Optional<Identity> ownerIfAny(CsvRow row) throws Unreadable {
        Optional<String> user = cell(row, ColumnRole.USER_ID);
        Optional<String> name = user.or(() -> cell(row, ColumnRole.ANONYMOUS_ID));
        if (name.filter(text -> text.length() > Identity.MAX_LENGTH).isPresent()) {
            throw new Unreadable(RejectReason.USER_TOO_LONG, shown(name.get()));
        }
        return name.map(text -> user.isPresent() ? Identity.user(text) : Identity.anonymous(text));
    }

    private EventType eventType(CsvRow row) throws Unreadable {
        String name = cell(row, ColumnRole.EVENT)
                .orElseThrow(() -> new Unreadable(RejectReason.EVENT_MISSING, "the cell is empty"));
        if (EventType.problem(name).isPresent()) {
            throw new Unreadable(RejectReason.EVENT_TOO_LONG, shown(name));
        }
        return new EventType(name);
    }

    private @Nullable EventValue value(CsvRow row) throws Unreadable {
        Optional<String> text = cell(row, ColumnRole.VALUE);
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal number = EventValue.parse(text.get())
                .orElseThrow(() -> new Unreadable(RejectReason.VALUE_MALFORMED, "\"" + shown(text.get()) + "\""));
        return EventValue.of(number)
                .orElseThrow(() -> new Unreadable(RejectReason.VALUE_OUT_OF_RANGE, shown(text.get())));
    }

    private Map<String, Object> properties(CsvRow row) {
        var found = new LinkedHashMap<String, Object>();
        properties.forEach((name, place) -> {
            String text = row.cells().get(place);
            if (!text.isBlank()) {
                found.put(name, property(text));
            }
        });
        return found;
    }

    private static Object property(String text) {
        return text.length() <= LONGEST_NUMBER && PLAIN_NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    private Optional<String> cell(CsvRow row, ColumnRole role) {
        Integer place = places.get(role);
        return place == null
                ? Optional.empty()
                : Optional.of(row.cells().get(place)).filter(text -> !text.isBlank());
    }

    private static String channel(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_CHANNEL));
    }

    static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** Why a row cannot be read; caught in {@link #read}, so it needs no stack trace. */
    static final class Unreadable extends Exception {

        final RejectReason reason;
        final String detail;

        Unreadable(RejectReason reason, String detail) {
            super(reason.code(), null, false, false);
            this.reason = reason;
            this.detail = detail;
        }
    }
}
