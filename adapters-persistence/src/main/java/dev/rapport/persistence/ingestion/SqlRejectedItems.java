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
        if ((asked.text() + asked.reason()).indexOf('\0') >= 0) {
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
            searched(query, asked.text().toLowerCase(Locale.ROOT));
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

    /**
     * A search that finds nothing reads everything: where no more is needed, only ASCII is put into lower case, and characters are
     * counted only in items that may have too many. That makes it three times as fast.
     */
    private static void searched(Query query, String text) {
        String pattern = Pattern.containing(text);
        String collation = text.chars().allMatch(c -> c < 128) ? " collate \"C\"" : "";
        query.then("""
                and (lower(detail%1$s) like ?
                    or lower((case when octet_length(item) <= 4000 then item else left(item, 4000) end)%1$s) like ?)
                """.formatted(collation), pattern, pattern);
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
