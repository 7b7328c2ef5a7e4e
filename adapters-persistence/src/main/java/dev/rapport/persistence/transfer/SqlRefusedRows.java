package dev.rapport.persistence.transfer;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.RefusedAsked;
import dev.rapport.application.transfer.RefusedRow;
import dev.rapport.application.transfer.RefusedRows;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Direction;
import dev.rapport.persistence.sql.Pattern;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SqlRefusedRows implements RefusedRows {

    private final Sql sql;

    SqlRefusedRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<RefusedRow> page(WorkspaceId workspace, ImportId id, RefusedAsked asked, PageRequest request) {
        if ((asked.search() + asked.reason()).indexOf('\0') >= 0) {
            // No text that is stored has one, and the database takes none.
            return new Page<>(List.of(), Optional.empty());
        }
        Direction direction = asked.lastFirst() ? Direction.BACKWARD : Direction.FORWARD;
        Query query = Query.of("""
                        select line, reason, detail, cells::text from event_import_refused
                        where workspace_id = ? and import_id = ?
                        """, workspace.number(), id.number())
                .thenIfGiven(asked.reason(), "and reason = ?")
                .thenIf(request.after().map(after -> line(after, request)), "and line " + direction.sign() + " ?");
        if (!asked.search().isEmpty()) {
            String pattern = Pattern.containing(asked.search());
            query.then("""
                    and (lower(detail) like lower(?)
                        or exists (select from jsonb_array_elements_text(cells) cell where lower(cell) like lower(?)))
                    """, pattern, pattern);
        }
        query.then("order by line " + direction.word() + " limit ?", request.probe());
        return Page.of(
                sql.list(
                        query,
                        row -> new RefusedRow(
                                row.bigint(1), row.text(2), row.text(3), StoredMapping.readTexts(row.text(4)))),
                request,
                row -> Long.toString(row.line()));
    }

    @Override
    public List<RefusedReason> reasons(WorkspaceId workspace, ImportId id) {
        return sql.list(
                Query.of("""
                        select reason, count(*) from event_import_refused where workspace_id = ? and import_id = ?
                        group by reason order by count(*) desc, reason
                        """, workspace.number(), id.number()), row -> new RefusedReason(row.text(1), row.bigint(2)));
    }

    private static long line(String cursor, PageRequest request) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw request.unknownCursor();
        }
        return Long.parseLong(cursor);
    }
}
