package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.LintDraft;
import dev.rapport.application.scoring.LintedModel;
import dev.rapport.application.work.Work;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.RuleId;
import dev.rapport.domain.scoring.ScoringModel;
import dev.rapport.web.frame.ComingPage;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.sentence.ModelSentences;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;

/** What is wrong with a draft, by the data that it would score. */
@Path("/models/{id}/draft/lint")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DraftLintPage {

    private final CurrentWorkspace current;
    private final ModelRows rows;
    private final LintDraft lintDraft;
    private final ModelSentences sentences;
    private final Warnings warnings;
    private final Clock clock;

    DraftLintPage(
            CurrentWorkspace current,
            ModelRows rows,
            LintDraft lintDraft,
            ModelSentences sentences,
            Warnings warnings,
            Clock clock) {
        this.current = current;
        this.rows = rows;
        this.lintDraft = lintDraft;
        this.sentences = sentences;
        this.warnings = warnings;
        this.clock = clock;
    }

    @GET
    @Uncompressed
    public ComingPage look(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        ModelRow row = rows.one(workspace, id);
        Work<LintedModel> linted = lintDraft.handle(workspace, row.id(), workspace.dayOf(clock.instant()));
        Map<RuleId, String> said = sentences(row);
        return new ComingPage(
                new ModelLintPage.shell(row).render(),
                progress -> new ModelLintPage.found(row, LintSection.of(linted.run(progress), said, warnings)));
    }

    private Map<RuleId, String> sentences(ModelRow row) {
        return row.draft()
                .map(draft -> draft.definition().check() instanceof ModelDefinition.Checked.Valid(ScoringModel model)
                        ? sentences.of(model)
                        : Map.<RuleId, String>of())
                .orElse(Map.of());
    }
}
