package dev.rapport.web.transfer;

import dev.rapport.application.transfer.RefusedRow;
import dev.rapport.domain.ingestion.RejectReason;
import dev.rapport.web.form.Mistakes;
import io.quarkus.qute.TemplateData;

/**
 * Why a row is not taken in.
 *
 * @param rule that it breaks, as the API says it; the code again where there is none of that code
 * @param detail in the reader's language; may be blank
 */
@TemplateData
record Refusal(String code, String rule, String detail) {

    /** The application says the rule and the detail in one sentence; the page has the rule in its own words. */
    static Refusal of(RefusedRow row, Mistakes mistakes) {
        String rule = rule(row.reason());
        String before = rule + ": ";
        String detail = row.detail().startsWith(before) ? row.detail().substring(before.length()) : row.detail();
        return new Refusal(row.reason(), rule, detail.equals(rule) ? "" : mistakes.said(detail));
    }

    static String rule(String code) {
        return RejectReason.of(code).map(RejectReason::rule).orElse(code);
    }
}
