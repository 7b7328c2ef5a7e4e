package dev.rapport.persistence.ingestion;

import dev.rapport.application.ingestion.RejectedItems;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Direction;
import dev.rapport.persistence.sql.Pattern;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class SqlRejectedItems implements RejectedItems {

    private final Sql sql;

    SqlRejectedItems(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<RejectedItem> page(WorkspaceId workspace, RejectedAsked asked, PageRequest request) {
        Direction direction = Direction.of(asked.order());
        if (asked.text().indexOf('\0') >= 0) {
            // No text that is stored has one, and the database takes none.
            return new Page<>(List.of(), Optional.empty());
        }
        Query query = Query.of("""
                        select rejected_id, received_at, reason, detail, item from rejected_event
                        where workspace_id = ?
                        """, workspace.number())
                .thenIfGiven(asked.reason(), "and reason = ?")
                .thenIf(
                        request.after().map(cursor -> number(cursor, request)),
                        "and rejected_id " + direction.sign() + " ?");
        if (!asked.text().isEmpty()) {
            String pattern = Pattern.containing(asked.text().toLowerCase(Locale.ROOT));
            query.then("and (lower(detail) like ? or lower(left(item, 4000)) like ?)", pattern, pattern);
        }
        query.then("order by rejected_id " + direction.word() + " limit ?", request.probe());
        return Page.of(
                sql.list(
                        query,
                        row -> new RejectedItem(
                                Long.toString(row.bigint(1)), row.instant(2), row.text(3), row.text(4), row.text(5))),
                request,
                RejectedItem::id);
    }

    private static long number(String cursor, PageRequest request) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw request.unknownCursor();
        }
    }

    @Override
    public List<ReasonCount> byReason(WorkspaceId workspace) {
        return sql.list(
                Query.of("""
                        select reason, events, last_at from rejected_count
                        where workspace_id = ? order by events desc, reason
                        """, workspace.number()), row -> new ReasonCount(row.text(1), row.bigint(2), row.instant(3)));
    }
}
