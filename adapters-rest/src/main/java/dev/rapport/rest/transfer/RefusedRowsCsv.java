package dev.rapport.rest.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.RefusedAsked;
import dev.rapport.application.transfer.RefusedRow;
import dev.rapport.application.transfer.RefusedRows;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The refused rows of an import with the line, the reason and its detail before their own cells, which are unchanged: it is the
 * user's own file that comes back. Read in parts, so that a slow reader holds no connection of the database.
 */
record RefusedRowsCsv(RefusedRows rows, WorkspaceId workspace, ImportId id, List<String> header, char delimiter)
        implements StreamingOutput {

    @Override
    public void write(OutputStream out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).build(out)) {
            csv.writeRecord(row("line", "reason", "detail", header));
            Optional<String> behind = Optional.empty();
            do {
                Page<RefusedRow> part =
                        rows.page(workspace, id, RefusedAsked.ALL, new PageRequest(PageRequest.MAX_LIMIT, behind));
                part.items()
                        .forEach(one -> csv.writeRecord(
                                row(Long.toString(one.line()), one.reason(), one.detail(), one.cells())));
                behind = part.next();
            } while (behind.isPresent());
        }
    }

    private static List<String> row(String line, String reason, String detail, List<String> cells) {
        var row = new ArrayList<>(List.of(line, reason, detail));
        row.addAll(cells);
        return row;
    }
}
