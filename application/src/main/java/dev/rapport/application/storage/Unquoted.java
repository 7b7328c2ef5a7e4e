package dev.rapport.application.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may have it: what kinds of failures, and where, but none of their messages. The database's quote the row at
 * fault, and our own the value; either may be a text of a customer.
 */
public final class Unquoted extends RuntimeException {

    private Unquoted(String said, @Nullable Unquoted cause, StackTraceElement[] places) {
        super(said, cause, false, true);
        setStackTrace(places);
    }

    /** @return with the place of {@code failure} and of each of its causes; of the database's it says the SQLSTATE */
    public static Unquoted of(Throwable failure) {
        String kind = failure.getClass().getName();
        String said = switch (failure) {
            case SQLException sql -> kind + ": SQLSTATE " + sql.getSQLState();
            case StorageFailure known -> kind + ": " + known.detail();
            default -> kind;
        };
        Throwable cause = failure.getCause();
        return new Unquoted(said, cause == null ? null : of(cause), failure.getStackTrace());
    }

    /** The name of this class would say nothing. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
