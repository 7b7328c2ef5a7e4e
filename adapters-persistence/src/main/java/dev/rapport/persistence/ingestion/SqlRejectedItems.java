package dev.rapport.persistence.ingestion;

import dev.rapport.application.ingestion.RejectedItems;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class SqlRejectedItems implements RejectedItems {

    private final Database database;

    SqlRejectedItems(Database database) {
        this.database = database;
    }

    @Override
    public Page<RejectedItem> page(WorkspaceId workspace, PageRequest request) {
        long before = request.after().map(cursor -> number(cursor, request)).orElse(Long.MAX_VALUE);
        List<RejectedItem> found = database.ask(connection -> {
            try (var statement = connection.prepareStatement("""
                    select rejected_id, received_at, reason, detail, item from rejected_event
                    where workspace_id = ? and rejected_id < ? order by rejected_id desc limit ?
                    """)) {
                statement.setInt(1, workspace.number());
                statement.setLong(2, before);
                statement.setInt(3, request.probe());
                var items = new ArrayList<RejectedItem>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        items.add(new RejectedItem(
                                Long.toString(rows.getLong(1)),
                                rows.getObject(2, OffsetDateTime.class).toInstant(),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5)));
                    }
                }
                return items;
            }
        });
        return Page.of(found, request, RejectedItem::id);
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
        return database.ask(connection -> {
            try (var statement = connection.prepareStatement("""
                    select reason, events, last_at from rejected_count
                    where workspace_id = ? order by events desc, reason
                    """)) {
                statement.setInt(1, workspace.number());
                var counts = new ArrayList<ReasonCount>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        counts.add(new ReasonCount(
                                rows.getString(1),
                                rows.getLong(2),
                                rows.getObject(3, OffsetDateTime.class).toInstant()));
                    }
                }
                return counts;
            }
        });
    }
}
