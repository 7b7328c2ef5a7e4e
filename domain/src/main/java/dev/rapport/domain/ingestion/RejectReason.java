package dev.rapport.domain.ingestion;

import java.util.Arrays;
import java.util.Optional;

/** Why an item is not taken in. The codes are part of the interface and are never renamed. */
public enum RejectReason {
    ITEM_NOT_AN_OBJECT("item.not-an-object", "an item is a JSON object"),
    ITEM_TOO_LARGE("item.too-large", "an item has at most 32 kB"),
    TYPE_UNKNOWN("type.unknown", "type is one of track, identify, page, screen, group, alias"),
    EVENT_MISSING("event.missing", "a track call names its event"),
    EVENT_TOO_LONG("event.too-long", "an event's name has at most 255 characters"),
    EVENT_TYPE_TOO_MANY("event-type.too-many", "a workspace has at most 2,000 event types"),
    USER_MISSING("user.missing", "userId or anonymousId is required"),
    USER_TOO_LONG("user.too-long", "userId and anonymousId have at most 255 characters"),
    PREVIOUS_ID_MISSING("previous-id.missing", "an alias call names the previousId"),
    GROUP_ID_MISSING("group-id.missing", "a group call names the groupId"),
    GROUP_ID_TOO_LONG("group-id.too-long", "a groupId has at most 255 characters"),
    MESSAGE_ID_TOO_LONG("message-id.too-long", "a messageId has 1 to 255 characters"),
    TIMESTAMP_MALFORMED("timestamp.malformed", "a timestamp is an RFC 3339 time"),
    TIMESTAMP_TOO_FAR_AHEAD("timestamp.too-far-ahead", "an event may be at most 24 hours ahead"),
    TIMESTAMP_BEFORE_1990("timestamp.before-1990", "an event may not be older than 1990"),
    TIMESTAMP_BEFORE_RETENTION("timestamp.before-retention", "days that are closed take no more events"),
    VALUE_MALFORMED("value.malformed", "a value is a decimal number with a point, such as 12.50"),
    VALUE_OUT_OF_RANGE("value.out-of-range", "a value is smaller than 10^12 in size"),
    NUMBER_OUT_OF_RANGE("number.out-of-range", "a number is smaller than 10^400 in size, with at most 400 digits"),
    TEXT_INVALID("text.invalid", "text is Unicode, without the character NUL"),
    ANSWER_INVALID("answer.invalid", "an answer fits its question"),
    ANSWER_REPEATED("answer.repeated", "a customer has one answer to each asking of the survey's clock"),
    ROW_CELLS("row.cells", "a row has as many cells as the header"),
    CUSTOMER_ERASED("customer.erased", "a row is not of a customer that was erased since the file was uploaded"),
    ROW_NOT_STORABLE("row.not-storable", "a row must be one that the database accepts");

    private final String code;
    private final String rule;

    RejectReason(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    /** Stable and machine-readable, such as {@code timestamp.too-far-ahead}. */
    public String code() {
        return code;
    }

    /** The rule that was broken, in words. */
    public String rule() {
        return rule;
    }

    /** @return empty if there is no such code, which a release may have dropped */
    public static Optional<RejectReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}
