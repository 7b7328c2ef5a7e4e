package dev.rapport.rest.transfer;

import dev.rapport.application.transfer.ImportOverview;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An import and how far it has come.
 *
 * @param state uploaded, running, done, failed, undoing or undone
 * @param bytes of the file, unpacked
 * @param rows in the file, without the header
 * @param rowsDone accepted, duplicates and refused together
 * @param duplicates rows that were known already
 * @param undone how many accepted events have been removed again
 * @param remainingSeconds an estimate
 */
record ImportJson(
        String id,
        String name,
        String state,
        MappingJson mapping,
        String delimiter,
        Instant createdAt,
        Optional<Instant> endedAt,
        long bytes,
        long bytesDone,
        Optional<Long> rows,
        long rowsDone,
        long accepted,
        long duplicates,
        long refused,
        long undone,
        Optional<String> failure,
        Optional<Long> remainingSeconds) {

    static ImportJson of(ImportOverview overview) {
        return new ImportJson(
                overview.id().toString(),
                overview.fileName(),
                overview.state().toString(),
                MappingJson.of(overview.mapping()),
                String.valueOf(overview.delimiter()),
                overview.createdAt(),
                overview.endedAt(),
                overview.bytes(),
                overview.bytesRead(),
                overview.rows(),
                overview.rowsDone(),
                overview.accepted(),
                overview.duplicates(),
                overview.refused(),
                overview.undone(),
                overview.failure(),
                overview.remaining().map(Duration::toSeconds));
    }
}
