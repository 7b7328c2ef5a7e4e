package dev.rapport.web.scoring;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.scoring.IncompleteSignal;
import dev.rapport.application.scoring.KnownModel;
import dev.rapport.application.scoring.KnownModels;
import dev.rapport.application.scoring.ModelDraft;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ReviewDraft;
import dev.rapport.application.scoring.ReviewedDraft;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.application.scoring.SignalHistory;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import dev.rapport.web.form.Mistakes;
import dev.rapport.web.scoring.ModelPreviewPage.shell;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what the page of a preview says before anybody has been scored. */
@ApplicationScoped
class DraftUnderPreview {

    private final ModelRows rows;
    private final KnownModels known;
    private final ScoringModels models;
    private final ReviewDraft reviewDraft;
    private final SignalHistory signalHistory;
    private final Mistakes mistakes;
    private final Clock clock;

    DraftUnderPreview(
            ModelRows rows,
            KnownModels known,
            ScoringModels models,
            ReviewDraft reviewDraft,
            SignalHistory signalHistory,
            Mistakes mistakes,
            Clock clock) {
        this.rows = rows;
        this.known = known;
        this.models = models;
        this.reviewDraft = reviewDraft;
        this.signalHistory = signalHistory;
        this.mistakes = mistakes;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such model, or no draft of it */
    shell read(Workspace workspace, PreviewAsked asked) {
        ModelRow row = rows.one(workspace, asked.id());
        ModelDraft draft = row.draft().orElseThrow(() -> new NotFound("draft", "of scoring model " + asked.id()));
        ReviewedDraft reviewed = reviewDraft.handle(workspace.id(), draft);
        LocalDate today = workspace.dayOf(clock.instant());
        return new shell(
                row,
                draft,
                asked.day().orElse(today),
                asked.day().filter(day -> !day.equals(today)).isEmpty(),
                comparison(workspace, row, asked.with()),
                reviewed.violations().stream()
                        .map(wrong -> Mend.of(new Violation(wrong.pointer(), mistakes.said(wrong.detail()))))
                        .toList(),
                incomplete(workspace, draft),
                form(workspace, row, reviewed, asked),
                asked.address(row.href()),
                asked.refused().isEmpty() ? refusal(row, draft) : asked.refused(),
                workspace.zone());
    }

    private List<IncompleteSignal> incomplete(Workspace workspace, ModelDraft draft) {
        return draft.definition().check() instanceof ModelDefinition.Checked.Valid(ScoringModel model)
                ? signalHistory.incomplete(workspace.id(), model.signals())
                : List.of();
    }

    private Comparison comparison(Workspace workspace, ModelRow row, String asked) {
        List<ModelVersion> own = models.versions(workspace.id(), row.id()).stream()
                .filter(ModelVersion::usable)
                .toList();
        List<ModelVersion> others = models.current(workspace.id()).stream()
                .filter(version -> !version.label().id().equals(row.id()))
                .toList();
        return Comparison.of(own, others, asked);
    }

    /** @return empty: it can't be published as it is */
    private Optional<PublishForm> form(Workspace workspace, ModelRow row, ReviewedDraft reviewed, PreviewAsked asked) {
        ModelDraft draft = reviewed.draft();
        if (!reviewed.violations().isEmpty() || !refusal(row, draft).isEmpty()) {
            return Optional.empty();
        }
        boolean primaryAnyway = row.primary()
                || draft.makesPrimary()
                || known.all(workspace.id()).stream().noneMatch(KnownModel::primary);
        return Optional.of(new PublishForm(
                row.version() + 1,
                draft.revision(),
                primaryAnyway,
                asked.primary(),
                asked.note(),
                reviewed.warnings()));
    }

    /** What publishing would be refused for, whatever the draft says; blank: nothing. */
    private static String refusal(ModelRow row, ModelDraft draft) {
        if (row.retired()) {
            return "model.retired";
        }
        return row.version() != draft.basedOn().orElse(0) ? "model.out-of-date" : "";
    }
}
