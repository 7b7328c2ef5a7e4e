package dev.rapport.application.transfer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column of a file of events says about its event. */
public enum ColumnRole {
    USER_ID("userId", Set.of("userid", "user", "customerid", "customer", "clientid", "memberid")),
    ANONYMOUS_ID("anonymousId", Set.of("anonymousid", "visitorid")),
    EVENT("eventColumn", Set.of("event", "eventtype", "eventname")),
    TIMESTAMP(
            "timestamp",
            Set.of(
                    "timestamp",
                    "happenedat",
                    "date",
                    "time",
                    "datetime",
                    "occurredat",
                    "createdat",
                    "orderdate",
                    "answeredat",
                    "at")),
    VALUE("value", Set.of("value", "amount", "revenue", "total")),
    MESSAGE_ID("messageId", Set.of("messageid")),
    CHANNEL("channel", Set.of("channel")),
    CURRENCY("currency", Set.of("currency"));

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^a-z0-9]");

    private final String parameter;
    private final Set<String> usualNames;

    ColumnRole(String parameter, Set<String> usualNames) {
        this.parameter = parameter;
        this.usualNames = usualNames;
    }

    /** The name of the parameter that names the column, such as {@code userId}. */
    public String parameter() {
        return parameter;
    }

    public static Optional<ColumnRole> parse(String parameter) {
        for (ColumnRole role : values()) {
            if (role.parameter.equals(parameter)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether files usually call such a column so, in whatever case and with whatever between the words. */
    boolean isUsuallyCalled(String column) {
        return usualNames.contains(
                NOT_IN_NAMES.matcher(column.toLowerCase(Locale.ROOT)).replaceAll(""));
    }
}
