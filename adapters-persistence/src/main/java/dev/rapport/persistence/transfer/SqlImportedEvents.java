package dev.rapport.persistence.transfer;

import dev.rapport.application.ingestion.FoldedEvents.Counts;
import dev.rapport.application.ingestion.FoldedEvents.TypeDay;
import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.ImportedEvents;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Lock;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class SqlImportedEvents implements ImportedEvents {

    private final Sql sql;

    SqlImportedEvents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void holdEvents(WorkspaceId workspace) {
        // In this order: who fills signals waits for nothing, who registers one waits for ingestion alone.
        sql.hold(Lock.BACKFILL, workspace);
        sql.hold(Lock.SIGNALS, workspace);
    }

    @Override
    public List<Long> someIdentities(WorkspaceId workspace, ImportId id, int events) {
        return sql.list(Query.of("""
                        select distinct identity_id
                        from (select identity_id from event where workspace_id = ? and import_id = ? limit ?) part
                        order by identity_id
                        """, workspace.number(), id.number(), events), row -> row.bigint(1));
    }

    @Override
    public Map<TypeDay, Counts> counts(Workspace workspace, ImportId id, List<Long> identities) {
        Map<TypeDay, Counts> counts = new HashMap<>();
        sql.each(
                Query.of("""
                        select identity_id, event_type_id, happened_at, foreign_currency is not null
                        from event where workspace_id = ? and identity_id = any (?) and import_id = ?
                        """, workspace.id().number(), identities, id.number()),
                // Days come from Java, whose rules of time zones need not be those of the database.
                row -> counts.merge(
                        new TypeDay(row.bigint(1), row.integer(2), workspace.dayOf(row.instant(3))),
                        new Counts(1, row.truth(4) ? 1 : 0),
                        Counts::plus));
        return counts;
    }

    @Override
    public void remove(WorkspaceId workspace, ImportId id, List<Long> identities) {
        sql.run(Query.of("""
                        delete from message_key k using event e
                        where e.workspace_id = ? and e.identity_id = any (?) and e.import_id = ?
                        and k.workspace_id = e.workspace_id and k.digest = e.digest
                        """, workspace.number(), identities, id.number()));
        sql.run(Query.of(
                "delete from event where workspace_id = ? and identity_id = any (?) and import_id = ?",
                workspace.number(),
                identities,
                id.number()));
    }
}
