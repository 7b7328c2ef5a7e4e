package dev.rapport.persistence.transfer;

import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.ImportJob;
import dev.rapport.application.transfer.ImportState;
import dev.rapport.application.transfer.Imports;
import dev.rapport.application.transfer.RefusedRow;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SqlImports implements Imports {

    /** A node that is silent for so long has stopped: a step takes seconds at most. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Sql sql;

    SqlImports(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(WorkspaceId workspace, NewImport added) {
        sql.run(Query.of(
                """
                insert into event_import (workspace_id, import_id, file_name, digest, bytes, delimiter, header, mapping,
                    state, node, created_at, touched_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, 'uploaded', ?, ?, ?)
                """,
                workspace.number(),
                added.id().number(),
                StoredMapping.storable(added.fileName()),
                added.digest(),
                added.bytes(),
                String.valueOf(added.delimiter()),
                StoredMapping.writeTexts(added.header().stream()),
                StoredMapping.write(added.mapping()),
                added.node(),
                added.at(),
                added.at()));
    }

    @Override
    public Optional<ImportJob> take(WorkspaceId workspace, String node, Instant now) {
        Instant silentSince = now.minus(SILENCE);
        return sql.first(
                Query.of(
                        """
                        update event_import i set node = ?, touched_at = ?, taken_at = ?,
                            taken_from = case when i.state = 'undoing' then i.undone else i.rows_done end
                        from (
                            select import_id from event_import
                            where workspace_id = ? and (node = ? and state in ('uploaded', 'running', 'undoing')
                                or touched_at < ? and state = 'undoing')
                            and not exists (select 1 from event_import o where o.workspace_id = ? and o.node <> ?
                                and o.state in ('running', 'undoing') and o.touched_at >= ?)
                            order by state = 'undoing' desc, import_id limit 1 for update skip locked) next
                        where i.workspace_id = ? and i.import_id = next.import_id
                        returning i.import_id, i.state, i.digest, i.delimiter, i.header::text, i.mapping::text,
                            i.created_at, i.rows_done
                        """,
                        node,
                        now,
                        now,
                        workspace.number(),
                        node,
                        silentSince,
                        workspace.number(),
                        node,
                        silentSince,
                        workspace.number()),
                SqlImports::job);
    }

    private static ImportJob job(Row row) {
        return new ImportJob(
                new ImportId(row.bigint(1)),
                ImportState.parse(row.text(2)),
                row.text(3),
                row.text(4).charAt(0),
                StoredMapping.readTexts(row.text(5)),
                StoredMapping.read(row.text(6)),
                row.instant(7),
                row.bigint(8));
    }

    @Override
    public boolean needsFile(ImportId id) {
        return sql.first(
                        Query.of(
                                "select 1 from event_import where import_id = ? and state in ('uploaded', 'running')",
                                id.number()),
                        row -> row.integer(1))
                .isPresent();
    }

    @Override
    public boolean begin(WorkspaceId workspace, ImportId id, long rows, Instant now) {
        return sql.run(Query.of("""
                        update event_import set state = 'running', rows_total = ?, touched_at = ?, taken_at = ?
                        where workspace_id = ? and import_id = ? and state = 'uploaded'
                        """, rows, now, now, workspace.number(), id.number())) == 1;
    }

    @Override
    public boolean advance(WorkspaceId workspace, ImportId id, Step step, Instant now) {
        int moved = sql.run(Query.of(
                """
                update event_import set rows_done = rows_done + ?, accepted = accepted + ?, duplicates = duplicates + ?,
                    refused = refused + ?, bytes_read = ?, touched_at = ?
                where workspace_id = ? and import_id = ? and state = 'running' and rows_done = ?
                """,
                step.rows(),
                step.accepted(),
                step.duplicates(),
                (long) step.refused().size(),
                step.bytesRead(),
                now,
                workspace.number(),
                id.number(),
                step.rowsBefore()));
        if (moved == 1 && !step.refused().isEmpty()) {
            keep(workspace, id, step.refused());
        }
        return moved == 1;
    }

    private void keep(WorkspaceId workspace, ImportId id, List<RefusedRow> refused) {
        sql.run(Query.of(
                """
                insert into event_import_refused (workspace_id, import_id, line, reason, detail, cells)
                select ?, ?, line, reason, detail, cells::jsonb
                from unnest(?, ?, ?, ?) as new (line, reason, detail, cells)
                """,
                workspace.number(),
                id.number(),
                refused.stream().map(RefusedRow::line).toList(),
                refused.stream().map(RefusedRow::reason).toList(),
                refused.stream()
                        .map(row -> StoredMapping.storable(row.detail()))
                        .toList(),
                refused.stream()
                        .map(row -> StoredMapping.writeTexts(row.cells().stream()))
                        .toList()));
    }

    @Override
    public void finish(WorkspaceId workspace, ImportId id, Instant now) {
        sql.run(Query.of("""
                update event_import i set state = 'done', ended_at = ?, touched_at = ?, bytes_read = bytes,
                    accepted = stored.events, duplicates = rows_done - refused - stored.events
                from (
                    select case when o.mapping ->> 'survey' is null
                        then (select count(*) from event e
                            where e.workspace_id = o.workspace_id and e.import_id = o.import_id)
                        else (select count(*) from survey_response r
                            where r.workspace_id = o.workspace_id and r.import_id = o.import_id) end as events
                    from event_import o where o.workspace_id = ? and o.import_id = ?) stored
                where i.workspace_id = ? and i.import_id = ? and state = 'running'
                """, now, now, workspace.number(), id.number(), workspace.number(), id.number()));
    }

    @Override
    public void fail(WorkspaceId workspace, ImportId id, String failure, Instant now) {
        sql.run(Query.of("""
                        update event_import set state = 'failed', ended_at = ?, touched_at = ?, failure = ?
                        where workspace_id = ? and import_id = ? and state in ('uploaded', 'running')
                        """, now, now, StoredMapping.storable(failure), workspace.number(), id.number()));
    }

    @Override
    public boolean beginUndo(WorkspaceId workspace, ImportId id) {
        // Without touched_at: the node that works on it, if it lives, is the one to stop and to undo.
        sql.run(Query.of("""
                        update event_import set state = 'undoing', ended_at = null
                        where workspace_id = ? and import_id = ? and state not in ('undoing', 'undone')
                        """, workspace.number(), id.number()));
        return sql.first(
                        Query.of(
                                "select 1 from event_import where workspace_id = ? and import_id = ?",
                                workspace.number(),
                                id.number()),
                        row -> row.integer(1))
                .isPresent();
    }

    @Override
    public boolean hasEventsBefore(WorkspaceId workspace, ImportId id, Instant end) {
        return sql.first(Query.of("""
                                select events_dropped or exists (
                                    select from event e
                                    where e.workspace_id = i.workspace_id and e.import_id = i.import_id
                                        and e.happened_at < ?)
                                from event_import i where workspace_id = ? and import_id = ?
                                """, end, workspace.number(), id.number()), row -> row.truth(1))
                .orElse(false);
    }

    @Override
    public void undoAgain(WorkspaceId workspace, ImportId id) {
        sql.run(Query.of("""
                        update event_import set state = 'undoing', ended_at = null
                        where workspace_id = ? and import_id = ? and state = 'undone'
                        """, workspace.number(), id.number()));
    }

    @Override
    public boolean holdForUndo(WorkspaceId workspace, ImportId id) {
        return sql.first(Query.of("""
                                select 1 from event_import
                                where workspace_id = ? and import_id = ? and state = 'undoing' for update
                                """, workspace.number(), id.number()), row -> row.integer(1))
                .isPresent();
    }

    @Override
    public void countUndone(WorkspaceId workspace, ImportId id, long events, long answers, Instant now) {
        sql.run(Query.of("""
                        update event_import set touched_at = ?,
                            undone = undone + case when mapping ->> 'survey' is null then ? else ? end
                        where workspace_id = ? and import_id = ?
                        """, now, events, answers, workspace.number(), id.number()));
    }

    @Override
    public void finishUndo(WorkspaceId workspace, ImportId id, Instant now) {
        sql.run(Query.of("""
                        update event_import set state = 'undone', ended_at = ?, touched_at = ?
                        where workspace_id = ? and import_id = ? and state = 'undoing'
                        """, now, now, workspace.number(), id.number()));
    }
}
