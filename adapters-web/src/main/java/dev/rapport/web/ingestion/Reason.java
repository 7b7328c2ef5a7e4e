package dev.rapport.web.ingestion;

import dev.rapport.application.ingestion.RejectedItems.ReasonCount;
import dev.rapport.domain.ingestion.RejectReason;
import io.quarkus.qute.TemplateData;
import java.time.Instant;

/**
 * Why items were refused, and how often.
 *
 * @param rule the broken rule in words; the code again where a release has dropped it
 */
@TemplateData
record Reason(String code, String rule, long count, Instant last) {

    static Reason of(ReasonCount counted) {
        return new Reason(counted.reason(), rule(counted.reason()), counted.count(), counted.last());
    }

    static String rule(String code) {
        return RejectReason.of(code).map(RejectReason::rule).orElse(code);
    }
}
