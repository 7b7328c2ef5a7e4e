package dev.rapport.application.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An import as people see it.
 *
 * @param bytes of the file, unpacked
 * @param bytesRead how many of them belong to rows that are settled
 * @param rows in the file, without the header; empty: not counted yet
 * @param rowsDone the sum of {@code accepted}, {@code duplicates} and {@code refused}
 * @param accepted rows that became events
 * @param duplicates rows whose message id was known already
 * @param undone how many of the accepted events have been removed again
 * @param failure why the file could not be read
 * @param remaining roughly how long until the end of what it is doing; empty: it does nothing, or it is too early to say
 */
public record ImportOverview(
        ImportId id,
        String fileName,
        ImportState state,
        ColumnMapping mapping,
        char delimiter,
        Instant createdAt,
        Optional<Instant> endedAt,
        long bytes,
        long bytesRead,
        Optional<Long> rows,
        long rowsDone,
        long accepted,
        long duplicates,
        long refused,
        long undone,
        Optional<String> failure,
        Optional<Duration> remaining) {}
