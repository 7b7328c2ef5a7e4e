package dev.rapport.application.transfer;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.EventValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to compare a file with before it is imported. */
public interface StoredEvents {

    /** @return how many of {@code events} have an equal among the stored ones, whatever its message id */
    int countEqual(Workspace workspace, List<Sighting> events);

    /** Who did what when; two events that agree on all of it are probably one. */
    record Sighting(
            Identity of,
            EventType type,
            Instant at,
            @Nullable EventValue value) {}
}
