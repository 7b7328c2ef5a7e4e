package dev.rapport.web.transfer;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.ImportOverviews;
import dev.rapport.application.transfer.RefusedAsked;
import dev.rapport.application.transfer.RefusedRows;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Csv;
import dev.rapport.web.list.ShortList;
import dev.rapport.web.list.Sorting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;

/** The rows of a file that were not taken in, each behind its line and its reason, to be mended and sent again. */
@Path(ImportsPage.HERE + "/{id}/refused.csv")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class RefusedRowsFile {

    private final CurrentWorkspace current;
    private final ImportOverviews imports;
    private final RefusedRows refused;

    RefusedRowsFile(CurrentWorkspace current, ImportOverviews imports, RefusedRows refused) {
        this.current = current;
        this.imports = imports;
        this.refused = refused;
    }

    @GET
    public Response download(
            @PathParam("id") String id,
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam(ShortList.SEARCH) @DefaultValue("") String search,
            @QueryParam(Sorting.PARAMETER) @DefaultValue("") String sort) {
        WorkspaceId workspace = current.workspace().id();
        ImportId found = ImportsPage.parse(id);
        List<String> head = Stream.concat(
                        Stream.of("line", "reason", "detail"),
                        imports.header(workspace, found).stream().map(Csv::text))
                .toList();
        Sorting sorting = RefusedRowsPage.sorting(RefusedRowsPage.address(found, ".csv", reason, search, sort));
        var asked = new RefusedAsked(reason, search, sorting.descending());
        return Csv.parts(
                "refused-" + found,
                head,
                behind -> refused.page(workspace, found, asked, new PageRequest(PageRequest.MAX_LIMIT, behind)),
                row -> Stream.concat(
                        Stream.of(Long.toString(row.line()), row.reason(), Csv.text(row.detail())),
                        row.cells().stream().map(Csv::text)));
    }
}
