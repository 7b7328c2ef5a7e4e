package dev.rapport.persistence.erasure;

import dev.rapport.application.erasure.KnownCustomer;
import dev.rapport.application.erasure.Mentions;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.RejectReason;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks at every item and row of the workspace: what was refused has no form that an index could know. */
@ApplicationScoped
class SqlMentions implements Mentions {

    private final Sql sql;

    SqlMentions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Long> inRejectedEvents(WorkspaceId workspace, KnownCustomer customer, Instant since) {
        var mention = new Mention(customer);
        var found = new ArrayList<Long>();
        sql.each(
                Query.of(
                        "select rejected_id, item from rejected_event where workspace_id = ? and received_at >= ?",
                        workspace.number(),
                        since),
                row -> {
                    if (mention.inItem(row.text(2))) {
                        found.add(row.bigint(1));
                    }
                });
        return found;
    }

    @Override
    public long removeRejectedEvents(WorkspaceId workspace, List<Long> ids) {
        return ids.isEmpty()
                ? 0
                : sql.run(Query.of(
                        "delete from rejected_event where workspace_id = ? and rejected_id = any (?)",
                        workspace.number(),
                        ids));
    }

    @Override
    public long emptyRefusedRows(WorkspaceId workspace, KnownCustomer customer) {
        List<Place> found = refused(workspace, customer);
        return found.isEmpty()
                ? 0
                : sql.run(Query.of(
                        """
                        update event_import_refused r set detail = ?, cells = (
                            select jsonb_agg(''::text) from jsonb_array_elements(r.cells))
                        from unnest(?::bigint[], ?::bigint[]) as named (import_id, line)
                        where r.workspace_id = ? and r.import_id = named.import_id and r.line = named.line
                        """,
                        RejectReason.CUSTOMER_ERASED.rule(),
                        found.stream().map(Place::importId).toList(),
                        found.stream().map(Place::line).toList(),
                        workspace.number()));
    }

    @Override
    public long countRefusedRows(WorkspaceId workspace, KnownCustomer customer) {
        return refused(workspace, customer).size();
    }

    private record Place(long importId, long line) {}

    private List<Place> refused(WorkspaceId workspace, KnownCustomer customer) {
        var mention = new Mention(customer);
        var found = new ArrayList<Place>();
        sql.each(
                Query.of(
                        "select import_id, line, cells::text from event_import_refused where workspace_id = ?",
                        workspace.number()),
                row -> {
                    if (mention.inCells(row.text(3))) {
                        found.add(new Place(row.bigint(1), row.bigint(2)));
                    }
                });
        return found;
    }
}
