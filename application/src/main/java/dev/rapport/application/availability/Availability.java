package dev.rapport.application.availability;

import dev.rapport.application.refusal.Overloaded;
import java.time.Duration;

/** Whether the database is there and ready: its schema is up to date and the first workspace stands. */
public interface Availability {

    /** How long a caller should wait before it tries again. */
    Duration RETRY_AFTER = Duration.ofSeconds(2);

    boolean isAvailable();

    /** @throws Overloaded {@code database.unavailable} while the database is not available */
    default void require() {
        if (!isAvailable()) {
            throw unavailable();
        }
    }

    static Overloaded unavailable() {
        return new Overloaded(
                "database.unavailable", "the database is not available; nothing of this request was kept", RETRY_AFTER);
    }
}
