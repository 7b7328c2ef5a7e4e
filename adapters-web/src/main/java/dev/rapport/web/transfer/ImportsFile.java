package dev.rapport.web.transfer;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.transfer.ImportOverview;
import dev.rapport.application.transfer.ImportOverviews;
import dev.rapport.application.transfer.ImportsAsked;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Csv;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of imports as a file. */
@Path(ImportsFile.HERE)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class ImportsFile {

    static final String HERE = ImportsPage.HERE + ".csv";

    private static final List<String> HEAD = List.of(
            "id", "file", "state", "begun_at", "ended_at", "bytes", "accepted", "duplicates", "refused", "failure");

    private final CurrentWorkspace current;
    private final ImportOverviews imports;
    private final Clock clock;

    ImportsFile(CurrentWorkspace current, ImportOverviews imports, Clock clock) {
        this.current = current;
        this.imports = imports;
        this.clock = clock;
    }

    @GET
    public Response download(@Context UriInfo uri) {
        ImportsAsked asked = ImportsWanted.of(uri.getQueryParameters()).asked();
        return Csv.parts(
                "imports",
                HEAD,
                behind -> part(asked, behind),
                each -> Stream.of(
                        each.id().toString(),
                        Csv.text(each.fileName()),
                        each.state().toString(),
                        each.createdAt().toString(),
                        each.endedAt().map(Instant::toString).orElse(""),
                        Long.toString(each.bytes()),
                        Long.toString(each.accepted()),
                        Long.toString(each.duplicates()),
                        Long.toString(each.refused()),
                        Csv.text(each.failure().orElse(""))));
    }

    private Page<ImportOverview> part(ImportsAsked asked, Optional<String> behind) {
        return imports.page(
                current.workspace().id(), asked, new PageRequest(PageRequest.MAX_LIMIT, behind), clock.instant());
    }
}
