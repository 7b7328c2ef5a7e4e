package dev.rapport.web.transfer;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.ImportOverview;
import dev.rapport.application.transfer.ImportOverviews;
import dev.rapport.application.transfer.RefusedAsked;
import dev.rapport.application.transfer.RefusedRow;
import dev.rapport.application.transfer.RefusedRows;
import dev.rapport.application.transfer.RefusedRows.RefusedReason;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.form.Mistakes;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.ShortList;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a file that were not taken in. */
@Path(ImportsPage.HERE + "/{id}/refused")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RefusedRowsPage {

    private static final int SIZE = 50;
    private static final String LINE = "line";

    /**
     * Renders templates/RefusedRowsPage/list.html.
     *
     * @param reasons that any of the rows was refused for
     * @param columns of the file
     * @param export where the same list is a file
     */
    record list(
            ImportRow row,
            List<Refused> rows,
            RefusedAsked asked,
            List<Reason> reasons,
            List<String> columns,
            String here,
            Sorting sorting,
            Further further,
            Address export)
            implements TemplateInstance {}

    @TemplateData
    record Refused(long line, Refusal why, List<String> cells) {

        /** Whether it named a customer that was erased since. */
        public boolean isErased() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** @param rule that was broken, as the API says it */
    @TemplateData
    record Reason(String code, String rule, long count) {

        static Reason of(RefusedReason counted) {
            return new Reason(counted.reason(), Refusal.rule(counted.reason()), counted.count());
        }
    }

    private final CurrentWorkspace current;
    private final ImportOverviews imports;
    private final RefusedRows refused;
    private final Mistakes mistakes;
    private final Clock clock;

    RefusedRowsPage(
            CurrentWorkspace current, ImportOverviews imports, RefusedRows refused, Mistakes mistakes, Clock clock) {
        this.current = current;
        this.imports = imports;
        this.refused = refused;
        this.mistakes = mistakes;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(
            @PathParam("id") String id,
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam(ShortList.SEARCH) @DefaultValue("") String search,
            @QueryParam(Sorting.PARAMETER) @DefaultValue("") String sort,
            @QueryParam(Further.PARAMETER) @DefaultValue("") String after) {
        Workspace workspace = current.workspace();
        ImportOverview found = imports.one(workspace.id(), ImportsPage.parse(id), clock.instant());
        Address list = address(found.id(), "", reason, search, sort);
        Sorting sorting = sorting(list);
        var asked = new RefusedAsked(reason, search, sorting.descending());
        var request = new PageRequest(SIZE, Optional.of(after).filter(cursor -> !cursor.isBlank()));
        Page<RefusedRow> page = refused.page(workspace.id(), found.id(), asked, request);
        return new list(
                ImportRow.of(found, mistakes),
                page.items().stream()
                        .map(row -> new Refused(row.line(), Refusal.of(row, mistakes), row.cells()))
                        .toList(),
                asked,
                refused.reasons(workspace.id(), found.id()).stream()
                        .map(Reason::of)
                        .toList(),
                imports.header(workspace.id(), found.id()),
                list.path(),
                sorting,
                new Further(list.with(Further.PARAMETER, after), page.next()),
                address(found.id(), ".csv", reason, search, sort));
    }

    /** @param kind of the file, with a point before it; empty: the page */
    static Address address(ImportId id, String kind, String reason, String search, String sort) {
        return Address.of(ImportsPage.HERE + "/" + id + "/refused" + kind)
                .with(ShortList.SEARCH, search.strip())
                .with("reason", reason.strip())
                .with(Sorting.PARAMETER, sort.equals("-" + LINE) ? sort : "");
    }

    static Sorting sorting(Address list) {
        return Sorting.of(list, list.parameters().getOrDefault(Sorting.PARAMETER, ""), LINE, Set.of(LINE));
    }
}
