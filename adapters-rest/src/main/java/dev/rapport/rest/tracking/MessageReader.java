package dev.rapport.rest.tracking;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns an item of the Segment HTTP tracking specification into a {@link Message}.
 *
 * @param sentAt of the whole batch; an item's own goes before it
 */
record MessageReader(Workspace workspace, Instant receivedAt, Optional<Instant> sentAt) {

    private static final List<String> VALUE_PROPERTIES = List.of("value", "revenue", "total", "duration");
    private static final String UNKNOWN_CHANNEL = "unknown";
    private static final int LONGEST_CHANNEL = 255;
    private static final int SHOWN = 100;

    /** @param type the call's name; null: the item says it itself */
    Item read(long index, @Nullable String type, TrackingJson.Part part, Supplier<String> raw) {
        try {
            if (part.size() > TrackingJson.MOST_BYTES_AN_ITEM) {
                throw new Unreadable(RejectReason.ITEM_TOO_LARGE, part.size() + " bytes");
            }
            if (part.defect() != null) {
                throw new Unreadable(part.defect().reason(), part.defect().detail());
            }
            if (!(part.value() instanceof Map<?, ?> item)) {
                throw new Unreadable(RejectReason.ITEM_NOT_AN_OBJECT, shown(part.value()));
            }
            Object name = type == null ? item.get("type") : type;
            return new Readable(index, message(name, item), raw);
        } catch (Unreadable unreadable) {
            return new Refused(index, unreadable.reason, unreadable.detail, raw);
        }
    }

    private Message message(@Nullable Object type, Map<?, ?> item) throws Unreadable {
        return switch (type instanceof String name ? name : "") {
            case "track" -> event(item, eventType(item), object(item, "properties"));
            case "page" -> event(item, EventType.PAGE_VIEWED, propertiesOfView(item));
            case "screen" -> event(item, EventType.SCREEN_VIEWED, propertiesOfView(item));
            case "identify" -> identify(item);
            case "alias" -> alias(item);
            case "group" -> group(item);
            default -> throw new Unreadable(RejectReason.TYPE_UNKNOWN, "type " + shown(type));
        };
    }

    private Message.Event event(Map<?, ?> item, EventType type, Map<String, @Nullable Object> properties)
            throws Unreadable {
        return new Message.Event(
                messageId(item),
                happenedAt(item),
                owner(item),
                type,
                value(properties).orElse(null),
                currency(properties),
                channel(item, properties),
                properties);
    }

    private static EventType eventType(Map<?, ?> item) throws Unreadable {
        String name = item.get("event") instanceof String text ? text : "";
        if (name.isBlank()) {
            throw new Unreadable(RejectReason.EVENT_MISSING, "event " + shown(item.get("event")));
        }
        if (EventType.problem(name).isPresent()) {
            throw new Unreadable(RejectReason.EVENT_TOO_LONG, "event " + shown(name));
        }
        return new EventType(name);
    }

    /** A page's or screen's name and category stand beside its properties; conditions look at the properties. */
    private static Map<String, @Nullable Object> propertiesOfView(Map<?, ?> item) {
        var properties = new LinkedHashMap<>(object(item, "properties"));
        for (String field : List.of("name", "category")) {
            if (item.get(field) instanceof String text) {
                properties.putIfAbsent(field, text);
            }
        }
        return properties;
    }

    private Message.Identify identify(Map<?, ?> item) throws Unreadable {
        Optional<Identity> user = identity(item, "userId", Identity.Kind.USER);
        Optional<Identity> anonymous = identity(item, "anonymousId", Identity.Kind.ANONYMOUS);
        return new Message.Identify(
                messageId(item),
                happenedAt(item),
                owner(item),
                user.isPresent() ? anonymous.orElse(null) : null,
                object(item, "traits"));
    }

    private Message.Alias alias(Map<?, ?> item) throws Unreadable {
        Identity user = identity(item, "userId", Identity.Kind.USER)
                .orElseThrow(() -> new Unreadable(RejectReason.USER_MISSING, "alias without a userId"));
        String previousId = id(item, "previousId");
        if (previousId == null) {
            previousId = id(item, "anonymousId");
        }
        if (previousId == null) {
            throw new Unreadable(RejectReason.PREVIOUS_ID_MISSING, "previousId " + shown(item.get("previousId")));
        }
        if (previousId.length() > Identity.MAX_LENGTH) {
            throw new Unreadable(RejectReason.USER_TOO_LONG, "previousId " + shown(previousId));
        }
        return new Message.Alias(messageId(item), happenedAt(item), user, previousId);
    }

    private Message.Group group(Map<?, ?> item) throws Unreadable {
        String account = id(item, "groupId");
        if (account == null) {
            throw new Unreadable(RejectReason.GROUP_ID_MISSING, "groupId " + shown(item.get("groupId")));
        }
        if (account.length() > Identity.MAX_LENGTH) {
            throw new Unreadable(RejectReason.GROUP_ID_TOO_LONG, "groupId " + shown(account));
        }
        return new Message.Group(messageId(item), happenedAt(item), owner(item), account, object(item, "traits"));
    }

    private static Identity owner(Map<?, ?> item) throws Unreadable {
        Optional<Identity> user = identity(item, "userId", Identity.Kind.USER);
        if (user.isPresent()) {
            return user.get();
        }
        return identity(item, "anonymousId", Identity.Kind.ANONYMOUS)
                .orElseThrow(() -> new Unreadable(RejectReason.USER_MISSING, "neither userId nor anonymousId"));
    }

    private static Optional<Identity> identity(Map<?, ?> item, String field, Identity.Kind kind) throws Unreadable {
        String name = id(item, field);
        if (name == null) {
            return Optional.empty();
        }
        if (name.length() > Identity.MAX_LENGTH) {
            throw new Unreadable(RejectReason.USER_TOO_LONG, field + " " + shown(name));
        }
        return Optional.of(new Identity(kind, name));
    }

    /** Some clients send numbers for ids; 42 and "42" are the same person. */
    private static @Nullable String id(Map<?, ?> item, String field) {
        return switch (item.get(field)) {
            case String text when !text.isBlank() -> text;
            case BigDecimal number -> number.toPlainString();
            case null, default -> null;
        };
    }

    private static MessageId messageId(Map<?, ?> item) throws Unreadable {
        String id = id(item, "messageId");
        if (id == null) {
            return new MessageId(UUID.randomUUID().toString());
        }
        if (id.length() > MessageId.MAX_LENGTH) {
            throw new Unreadable(RejectReason.MESSAGE_ID_TOO_LONG, "messageId " + shown(id));
        }
        return new MessageId(id);
    }

    private Instant happenedAt(Map<?, ?> item) throws Unreadable {
        Object said = item.get("timestamp");
        Optional<Instant> timestamp = time(said);
        if (said != null && timestamp.isEmpty()) {
            throw new Unreadable(RejectReason.TIMESTAMP_MALFORMED, "timestamp " + shown(said));
        }
        return EventTime.correct(timestamp, time(item.get("sentAt")).or(this::sentAt), receivedAt);
    }

    private Optional<Instant> time(@Nullable Object said) {
        return said instanceof String text ? EventTime.parse(text, workspace.zone()) : Optional.empty();
    }

    private static Optional<EventValue> value(Map<String, @Nullable Object> properties) throws Unreadable {
        for (String property : VALUE_PROPERTIES) {
            Optional<BigDecimal> number = switch (properties.get(property)) {
                case BigDecimal exact -> Optional.of(exact);
                case String text -> EventValue.parse(text);
                case null, default -> Optional.empty();
            };
            if (number.isPresent()) {
                Optional<EventValue> value = EventValue.of(number.get());
                if (value.isEmpty()) {
                    throw new Unreadable(
                            RejectReason.VALUE_OUT_OF_RANGE, property + " " + shown(properties.get(property)));
                }
                return value;
            }
        }
        return Optional.empty();
    }

    private static @Nullable String currency(Map<String, @Nullable Object> properties) {
        return properties.get("currency") instanceof String text && !text.isBlank()
                ? text.strip().toUpperCase(Locale.ROOT)
                : null;
    }

    private static String channel(Map<?, ?> item, Map<String, @Nullable Object> properties) {
        Object said = object(item, "context").get("channel");
        if (!(said instanceof String)) {
            said = properties.get("channel");
        }
        return said instanceof String text && !text.isBlank()
                ? text.substring(0, Math.min(text.length(), LONGEST_CHANNEL))
                : UNKNOWN_CHANNEL;
    }

    @SuppressWarnings("unchecked") // TrackingJson makes no other keys
    private static Map<String, @Nullable Object> object(Map<?, ?> item, String field) {
        return item.get(field) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** Why an item cannot be read; caught in {@link #read}, so it needs no stack trace. */
    private static final class Unreadable extends Exception {

        private final RejectReason reason;
        private final String detail;

        Unreadable(RejectReason reason, String detail) {
            super(reason.code(), null, false, false);
            this.reason = reason;
            this.detail = detail;
        }
    }
}
