package dev.rapport.web.survey;

import dev.rapport.application.survey.ExplainAsking.ExplainedAsking;
import dev.rapport.application.survey.SurveyAsking;
import dev.rapport.domain.survey.AskingDecision;
import dev.rapport.domain.survey.AskingDecision.Step;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Whether a customer would be asked now, and how it was asked before.
 *
 * @param customer its id
 * @param asks whether it would be asked now
 * @param steps why, or why not
 * @param before the latest first
 */
@TemplateData
record ExplainedView(String customer, boolean asks, List<Line> steps, List<Before> before, ZoneId zone) {

    /**
     * One step of a decision.
     *
     * @param step {@code open}, {@code audience}, {@code clock}, {@code budget} or {@code share}
     * @param said the word of {@code open}
     * @param count times of {@code clock} and {@code budget}, the bucket of {@code share}
     * @param most of {@code budget} and {@code share}
     * @param days of {@code budget}
     */
    @TemplateData
    record Line(
            String step,
            boolean passed,
            String said,
            int count,
            int most,
            int days,
            Optional<LocalDate> last,
            Optional<LocalDate> next) {}

    @TemplateData
    record Before(long wave, String channel, Instant at, Optional<Instant> dismissedAt, List<Line> steps) {}

    static ExplainedView of(ExplainedAsking explained, ZoneId zone) {
        return new ExplainedView(
                explained.customer().toString(),
                explained.now().asks(),
                lines(explained.now()),
                explained.askings().stream().map(ExplainedView::before).toList(),
                zone);
    }

    private static Before before(SurveyAsking asking) {
        return new Before(
                asking.wave(), asking.channel().text(), asking.at(), asking.dismissedAt(), lines(asking.decision()));
    }

    private static List<Line> lines(AskingDecision decision) {
        return decision.steps().stream().map(ExplainedView::line).toList();
    }

    private static Line line(Step step) {
        return switch (step) {
            case Step.Open(var openness) -> plain("open", step, openness.text(), 0, 0, 0);
            case Step.InAudience _ -> plain("audience", step, "", 0, 0, 0);
            case Step.Due due -> new Line("clock", due.passed(), "", due.times(), 0, 0, due.last(), due.next());
            case Step.WithinBudget(var budget, int asked) ->
                plain("budget", step, "", asked, budget.surveys(), budget.days());
            case Step.InShare(int share, int bucket) -> plain("share", step, "", bucket, share, 0);
        };
    }

    private static Line plain(String name, Step step, String said, int count, int most, int days) {
        return new Line(name, step.passed(), said, count, most, days, Optional.empty(), Optional.empty());
    }
}
