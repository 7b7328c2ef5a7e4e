package dev.rapport.web.transfer;

import dev.rapport.application.transfer.ImportPreview;
import dev.rapport.application.transfer.ImportPreview.PreviewedRow;
import dev.rapport.application.transfer.PreviewedEvent;
import dev.rapport.application.transfer.RefusedRow;
import dev.rapport.domain.ingestion.RejectReason;
import dev.rapport.web.form.Mistakes;
import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A row of a file as the preview shows it: one of the two. */
@TemplateData
record PreviewLine(long line, Optional<PreviewedEvent> understood, Optional<Refusal> refused) {

    /**
     * Why a row would be refused.
     *
     * @param rule that it breaks, as the API says it
     * @param detail in the reader's language; may be blank
     */
    @TemplateData
    record Refusal(String code, String rule, String detail) {

        /** The application says the rule and the detail in one sentence; the page has the rule in its own words. */
        static Refusal of(RefusedRow row, Mistakes mistakes) {
            String rule = Arrays.stream(RejectReason.values())
                    .filter(reason -> reason.code().equals(row.reason()))
                    .map(RejectReason::rule)
                    .findFirst()
                    .orElse(row.reason());
            String before = rule + ": ";
            String detail = row.detail().startsWith(before) ? row.detail().substring(before.length()) : row.detail();
            return new Refusal(row.reason(), rule, mistakes.said(detail));
        }
    }

    static List<PreviewLine> all(ImportPreview preview, Mistakes mistakes) {
        return preview.rows().stream().map(row -> of(row, mistakes)).toList();
    }

    private static PreviewLine of(PreviewedRow row, Mistakes mistakes) {
        return new PreviewLine(
                row.line(), row.understood(), row.refused().map(refused -> Refusal.of(refused, mistakes)));
    }
}
