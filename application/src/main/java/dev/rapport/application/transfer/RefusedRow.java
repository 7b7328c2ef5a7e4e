package dev.rapport.application.transfer;

import dev.rapport.domain.ingestion.RejectReason;
import java.util.Collections;
import java.util.List;

/**
 * A row that was not taken in.
 *
 * @param reason a stable code, such as {@code timestamp.malformed}
 * @param detail the rule and the value that broke it
 * @param cells as they were in the file
 */
public record RefusedRow(long line, String reason, String detail, List<String> cells) {

    public RefusedRow {
        cells = List.copyOf(cells);
    }

    /** The same, with nothing that came in the file. */
    public RefusedRow withoutCells() {
        return new RefusedRow(line, reason, RejectReason.CUSTOMER_ERASED.rule(), Collections.nCopies(cells.size(), ""));
    }
}
