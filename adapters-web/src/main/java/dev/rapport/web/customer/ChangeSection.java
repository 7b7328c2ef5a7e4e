package dev.rapport.web.customer;

import dev.rapport.application.scoring.ExplainedChange;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Why a customer's score changed between two days.
 *
 * @param lines of the rules or metrics that changed, the biggest change first
 * @param unchanged how many did not
 * @param versions of the model to compare with, newest first; empty if there is one only
 */
@TemplateData
record ChangeSection(
        ExplainedChange change, boolean weighted, List<Line> lines, int unchanged, List<Earlier> versions) {

    /**
     * What one rule or metric adds now and did not before.
     *
     * @param earlier what the earlier version said; empty: the same
     */
    @TemplateData
    record Line(String rule, Optional<String> earlier, BigDecimal points, List<Why> causes) {}

    /**
     * One cause, and what it accounts for.
     *
     * @param said which sentence says it
     * @param events that it is about
     * @param type of them; blank: several
     * @param late how many of them arrived late
     * @param href to the events behind it; blank: there are none
     */
    @TemplateData
    record Why(String said, BigDecimal points, long events, String type, long late, String href) {}

    /** @param chosen whether the earlier day's score is by it */
    @TemplateData
    record Earlier(int version, boolean chosen) {}
}
