package dev.rapport.web.customer;

import static java.util.Objects.requireNonNull;

import dev.rapport.application.scoring.ChangeQuestion;
import dev.rapport.application.scoring.ExplainChange;
import dev.rapport.application.scoring.ExplainedChange;
import dev.rapport.application.scoring.ExplainedChange.CausedPoints;
import dev.rapport.application.scoring.ExplainedChange.ChangedRule;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelKind;
import dev.rapport.domain.scoring.RuleId;
import dev.rapport.web.customer.ChangeSection.Earlier;
import dev.rapport.web.customer.ChangeSection.Line;
import dev.rapport.web.customer.ChangeSection.Why;
import dev.rapport.web.sentence.ModelSentences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads why a customer's score changed, as the page says it. */
@ApplicationScoped
class ChangeSections {

    private final ExplainChange explainChange;
    private final ScoringModels models;
    private final ModelSentences sentences;

    ChangeSections(ExplainChange explainChange, ScoringModels models, ModelSentences sentences) {
        this.explainChange = explainChange;
        this.models = models;
        this.sentences = sentences;
    }

    ChangeSection of(Workspace workspace, CustomerAsked asked) {
        ModelVersion version = models.usable(workspace.id(), asked.choice());
        ExplainedChange change = explainChange.handle(
                workspace,
                asked.customer(),
                new ChangeQuestion(
                        asked.choice(),
                        asked.change().version(),
                        asked.change().from(asked.day()),
                        asked.change().to(asked.day())));
        boolean weighted = version.model().kind() == ModelKind.WEIGHTED;
        Map<RuleId, String> later = sentences.of(version.model());
        Map<RuleId, String> earlier = sentences.of(models.usable(
                        workspace.id(),
                        new ModelChoice(
                                Optional.of(change.model().id()),
                                Optional.of(change.from().version())))
                .model());
        List<Line> lines = change.rules().stream()
                .filter(part -> !part.causes().isEmpty())
                .sorted(Comparator.comparing((ChangedRule part) -> part.points().abs())
                        .reversed())
                .map(part -> line(part, later, earlier, weighted, asked))
                .toList();
        return new ChangeSection(
                change, weighted, lines, change.rules().size() - lines.size(), versions(workspace, change));
    }

    private List<Earlier> versions(Workspace workspace, ExplainedChange change) {
        List<Earlier> versions = models.versions(workspace.id(), change.model().id()).stream()
                .filter(ModelVersion::usable)
                .map(version -> version.label().version())
                .map(number -> new Earlier(number, number == change.from().version()))
                .toList();
        return versions.size() > 1 ? versions : List.of();
    }

    /**
     * @param later what the later version says
     * @param earlier what the earlier version said
     */
    private static Line line(
            ChangedRule part,
            Map<RuleId, String> later,
            Map<RuleId, String> earlier,
            boolean weighted,
            CustomerAsked asked) {
        var id = new RuleId(part.rule());
        return new Line(
                requireNonNull(later.containsKey(id) ? later.get(id) : earlier.get(id)),
                part.earlierDescription().flatMap(_ -> Optional.ofNullable(earlier.get(id))),
                part.points(),
                part.causes().stream()
                        .map(cause -> why(cause, part, weighted, asked))
                        .toList());
    }

    private static Why why(CausedPoints cause, ChangedRule part, boolean weighted, CustomerAsked asked) {
        String type = part.eventTypes().size() == 1 ? part.eventTypes().getFirst() : "";
        String href = asked.events(type, cause.from(), cause.to()) + "#timeline";
        return switch (cause.cause()) {
            case "new-events" ->
                part.entered() == 0
                        ? without("shared", cause)
                        : new Why(
                                "new",
                                cause.points(),
                                part.entered(),
                                type,
                                part.late().orElse(0L),
                                href);
            case "left-window" ->
                part.left() == 0
                        ? without("shared", cause)
                        : new Why("left", cause.points(), part.left(), type, 0, href);
            case "faded" -> new Why(weighted ? "waited" : "faded", cause.points(), 0, type, 0, href);
            case "cap" -> new Why(cap(part), cause.points(), 0, type, 0, href);
            default ->
                part.version().equals("same")
                        ? without("shared-version", cause)
                        : new Why("version-" + part.version(), cause.points(), 0, type, 0, href);
        };
    }

    /** In a weighted model a metric changes because of others, too. */
    private static Why without(String said, CausedPoints cause) {
        return new Why(said, cause.points(), 0, "", 0, "");
    }

    private static String cap(ChangedRule part) {
        if (part.cutAfter().signum() == 0) {
            return "cap-gone";
        }
        if (part.cutBefore().signum() == 0) {
            return "cap-reached";
        }
        return part.cutAfter().abs().compareTo(part.cutBefore().abs()) > 0 ? "cap-more" : "cap-less";
    }
}
