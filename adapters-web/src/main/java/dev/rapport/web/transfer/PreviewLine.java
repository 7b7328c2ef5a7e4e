package dev.rapport.web.transfer;

import dev.rapport.application.transfer.ImportPreview;
import dev.rapport.application.transfer.ImportPreview.PreviewedRow;
import dev.rapport.application.transfer.PreviewedEvent;
import dev.rapport.web.form.Mistakes;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/** A row of a file as the preview shows it: one of the two. */
@TemplateData
record PreviewLine(long line, Optional<PreviewedEvent> understood, Optional<Refusal> refused) {

    static List<PreviewLine> all(ImportPreview preview, Mistakes mistakes) {
        return preview.rows().stream().map(row -> of(row, mistakes)).toList();
    }

    private static PreviewLine of(PreviewedRow row, Mistakes mistakes) {
        return new PreviewLine(
                row.line(), row.understood(), row.refused().map(refused -> Refusal.of(refused, mistakes)));
    }
}
