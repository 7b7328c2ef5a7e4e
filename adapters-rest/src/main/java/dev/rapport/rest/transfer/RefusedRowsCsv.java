package dev.rapport.rest.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.ImportOverviews;
import dev.rapport.application.transfer.RefusedRow;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The refused rows of an import with the line, the reason and its detail before their own cells, which are unchanged: it is the
 * user's own file that comes back. Read in parts, so that a slow reader holds no connection of the database.
 */
record RefusedRowsCsv(ImportOverviews imports, WorkspaceId workspace, ImportId id, List<String> header, char delimiter)
        implements StreamingOutput {

    private static final int AT_ONCE = 1_000;

    @Override
    public void write(OutputStream out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).build(out)) {
            csv.writeRecord(row("line", "reason", "detail", header));
            List<RefusedRow> part = imports.refused(workspace, id, 0, AT_ONCE);
            while (!part.isEmpty()) {
                part.forEach(one ->
                        csv.writeRecord(row(Long.toString(one.line()), one.reason(), one.detail(), one.cells())));
                part = imports.refused(workspace, id, part.getLast().line(), AT_ONCE);
            }
        }
    }

    private static List<String> row(String line, String reason, String detail, List<String> cells) {
        var row = new ArrayList<>(List.of(line, reason, detail));
        row.addAll(cells);
        return row;
    }
}
