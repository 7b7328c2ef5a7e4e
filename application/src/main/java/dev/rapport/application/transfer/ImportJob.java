package dev.rapport.application.transfer;

import java.time.Instant;
import java.util.List;

/**
 * An import as whoever goes on with it needs to know it.
 *
 * @param digest the file's, in hexadecimal
 * @param rowsDone how many rows, from the first, are settled
 */
public record ImportJob(
        ImportId id,
        ImportState state,
        String digest,
        char delimiter,
        List<String> header,
        ColumnMapping mapping,
        Instant createdAt,
        long rowsDone) {

    public ImportJob {
        header = List.copyOf(header);
    }
}
