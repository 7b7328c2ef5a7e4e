package dev.rapport.web.scoring;

import static java.util.Objects.requireNonNull;

import dev.rapport.application.scoring.ModelPreview.Mover;
import dev.rapport.application.scoring.ModelPreview.Reason;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.RuleId;
import dev.rapport.web.chart.Band;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A customer whose score would differ.
 *
 * @param points after less before
 * @param reasons those that change most
 * @param more how many others there are
 */
@TemplateData
record MoverLine(
        CustomerId id,
        String name,
        BigDecimal before,
        BigDecimal after,
        BigDecimal points,
        Band bandBefore,
        Band bandAfter,
        List<Why> reasons,
        int more) {

    private static final int SHOWN = 3;

    /**
     * A rule that adds something else.
     *
     * @param kind {@code new}, {@code dropped}, {@code changed}, or {@code same}: it reads as before
     * @param rule as the draft says it, or as it was if it was dropped
     */
    @TemplateData
    record Why(String kind, String rule, BigDecimal points) {}

    /** What each rule says in either model. */
    record Wording(Map<RuleId, String> before, Map<RuleId, String> after) {}

    static MoverLine of(Mover mover, String name, Band before, Band after, Wording wording) {
        return new MoverLine(
                mover.customer(),
                name,
                mover.before(),
                mover.after(),
                mover.points(),
                before,
                after,
                mover.reasons().stream()
                        .limit(SHOWN)
                        .map(reason -> why(reason, wording))
                        .toList(),
                Math.max(0, mover.reasons().size() - SHOWN));
    }

    private static Why why(Reason reason, Wording wording) {
        var id = new RuleId(reason.rule());
        if (reason.after().isEmpty()) {
            return new Why("dropped", requireNonNull(wording.before().get(id)), reason.points());
        }
        String rule = requireNonNull(wording.after().get(id));
        if (reason.before().isEmpty()) {
            return new Why("new", rule, reason.points());
        }
        return new Why(rule.equals(wording.before().get(id)) ? "same" : "changed", rule, reason.points());
    }
}
