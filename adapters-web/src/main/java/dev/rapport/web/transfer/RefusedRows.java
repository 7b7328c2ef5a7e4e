package dev.rapport.web.transfer;

import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.ImportOverviews;
import dev.rapport.application.transfer.RefusedRow;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.web.list.Csv;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rows of a file that were not taken in, each behind its line and its reason, to be mended and sent again. */
record RefusedRows(ImportOverviews imports, WorkspaceId workspace, ImportId id) {

    private static final int AT_ONCE = 1_000;

    List<String> head() {
        return Stream.concat(
                        Stream.of("line", "reason", "detail"),
                        imports.header(workspace, id).stream().map(Csv::text))
                .toList();
    }

    void write(Consumer<Stream<String>> rows) {
        List<RefusedRow> part = imports.refused(workspace, id, 0, AT_ONCE);
        while (!part.isEmpty()) {
            part.forEach(row -> rows.accept(Stream.concat(
                    Stream.of(Long.toString(row.line()), row.reason(), Csv.text(row.detail())),
                    row.cells().stream().map(Csv::text))));
            part = imports.refused(workspace, id, part.getLast().line(), AT_ONCE);
        }
    }
}
