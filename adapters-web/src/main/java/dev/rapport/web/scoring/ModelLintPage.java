package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.LintModel;
import dev.rapport.application.scoring.LintedModel;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.work.Work;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.RuleId;
import dev.rapport.web.frame.ComingPage;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.sentence.ModelSentences;
import io.quarkus.qute.TemplateInstance;
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
import java.util.Optional;

/** What is wrong with the newest version of a model, by its data and its use. */
@Path("/models/{id}/lint")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ModelLintPage {

    /** Renders templates/ModelLintPage/shell.html. */
    record shell(ModelRow row) implements TemplateInstance {}

    /** Renders templates/ModelLintPage/found.html. */
    record found(ModelRow row, LintSection lint) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ModelRows rows;
    private final LintModel lintModel;
    private final ModelSentences sentences;
    private final Warnings warnings;
    private final Clock clock;

    ModelLintPage(
            CurrentWorkspace current,
            ModelRows rows,
            LintModel lintModel,
            ModelSentences sentences,
            Warnings warnings,
            Clock clock) {
        this.current = current;
        this.rows = rows;
        this.lintModel = lintModel;
        this.sentences = sentences;
        this.warnings = warnings;
        this.clock = clock;
    }

    @GET
    @Uncompressed
    public ComingPage look(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        ModelRow row = rows.one(workspace, id);
        Work<LintedModel> linted =
                lintModel.handle(workspace, row.id(), Optional.empty(), workspace.dayOf(clock.instant()));
        Map<RuleId, String> said =
                row.newest().map(ModelVersion::model).map(sentences::of).orElse(Map.of());
        return new ComingPage(
                new shell(row).render(),
                progress -> new found(row, LintSection.of(linted.run(progress), said, warnings)));
    }
}
