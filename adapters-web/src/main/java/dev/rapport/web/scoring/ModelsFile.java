package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Csv;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of models as a file: the same search, filter and order. */
@Path(ModelsFile.HERE)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class ModelsFile {

    static final String HERE = "/models.csv";

    private static final List<String> HEAD = List.of(
            "id",
            "name",
            "kind",
            "state",
            "version",
            "published_at",
            "draft_saved_at",
            "retired_at",
            "scored_customers");

    private final CurrentWorkspace current;
    private final ModelRows models;

    ModelsFile(CurrentWorkspace current, ModelRows models) {
        this.current = current;
        this.models = models;
    }

    @GET
    public Response download(@Context UriInfo uri) {
        Workspace workspace = current.workspace();
        List<ModelRow> rows = ModelsAsked.of(models.all(workspace), uri.getQueryParameters())
                .list()
                .found();
        return Csv.download("models", HEAD, each -> rows.forEach(row -> each.accept(cells(row))));
    }

    private static Stream<String> cells(ModelRow row) {
        return Stream.of(
                row.id().toString(),
                Csv.text(row.name()),
                row.weighted() ? "weighted" : "points",
                row.state(),
                row.unpublished() ? "" : Integer.toString(row.version()),
                text(row.publishedAt()),
                text(row.draft().map(draft -> draft.savedAt())),
                text(row.retiredAt()),
                row.customers().map(bar -> Long.toString(bar.scored())).orElse(""));
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("");
    }
}
