package dev.rapport.rest.transfer;

import dev.rapport.application.transfer.ImportPreview;
import dev.rapport.application.transfer.PreviewedEvent;
import java.util.List;
import java.util.Optional;

/** What an import would make of a file. */
record PreviewJson(
        String delimiter, List<String> header, MappingJson mapping, List<RowJson> rows, List<WarningJson> warnings) {

    /** @param event what the row would become; left out: it would be refused */
    record RowJson(long line, List<String> cells, Optional<PreviewedEvent> event, Optional<RefusedJson> refused) {}

    record RefusedJson(String reason, String detail) {}

    /** @param code stable and machine-readable */
    record WarningJson(String code, String detail) {}

    static PreviewJson of(ImportPreview preview) {
        List<WarningJson> warnings = preview.looksStored()
                ? List.of(new WarningJson(
                        "import.looks-stored",
                        preview.storedAlready() + " of the first " + preview.compared()
                                + " rows equal stored events: same customer, type, time and value. Unless it is the very"
                                + " same file, they would count twice."))
                : List.of();
        return new PreviewJson(
                String.valueOf(preview.delimiter()),
                preview.header(),
                MappingJson.of(preview.mapping()),
                preview.rows().stream()
                        .map(row -> new RowJson(
                                row.line(),
                                row.cells(),
                                row.understood(),
                                row.refused().map(refused -> new RefusedJson(refused.reason(), refused.detail()))))
                        .toList(),
                warnings);
    }
}
