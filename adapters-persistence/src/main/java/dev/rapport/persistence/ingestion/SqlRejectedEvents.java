package dev.rapport.persistence.ingestion;

import dev.rapport.application.ids.Ids;
import dev.rapport.application.ingestion.RejectedEvents;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

@ApplicationScoped
class SqlRejectedEvents implements RejectedEvents {

    private final Database database;
    private final Ids ids;

    SqlRejectedEvents(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public void keep(WorkspaceId workspace, List<Rejected> rejected) {
        database.ask(connection -> {
            insert(connection, workspace, rejected);
            count(connection, workspace, rejected);
            return rejected.size();
        });
    }

    private void insert(Connection connection, WorkspaceId workspace, List<Rejected> rejected) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into rejected_event (workspace_id, rejected_id, received_at, reason, detail, item)
                select ?, rejected_id, %s, reason, detail, item
                from unnest(?, ?, ?, ?, ?) as new (rejected_id, received_at, reason, detail, item)
                """.formatted(Database.instant("received_at")))) {
            statement.setInt(1, workspace.number());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", rejected.stream().map(_ -> ids.next()).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "int8",
                            rejected.stream()
                                    .map(one -> Database.micros(one.receivedAt()))
                                    .toArray()));
            statement.setArray(
                    4,
                    texts(connection, rejected.stream().map(one -> one.reason().code())));
            statement.setArray(5, texts(connection, rejected.stream().map(Rejected::detail)));
            statement.setArray(6, texts(connection, rejected.stream().map(Rejected::item)));
            statement.executeUpdate();
        }
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf(
                "text", texts.map(SqlRejectedEvents::storable).toArray());
    }

    /** PostgreSQL stores neither NUL nor half a character, and what was refused for them must be kept all the same. */
    private static String storable(String text) {
        return text.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void count(Connection connection, WorkspaceId workspace, List<Rejected> rejected)
            throws SQLException {
        var counts = new TreeMap<String, Long>();
        rejected.forEach(one -> counts.merge(one.reason().code(), 1L, Long::sum));
        try (var statement = connection.prepareStatement("""
                insert into rejected_count as c (workspace_id, reason, events, last_at)
                select ?, reason, events, %s from unnest(?, ?) as new (reason, events)
                on conflict (workspace_id, reason)
                do update set events = c.events + excluded.events, last_at = greatest(c.last_at, excluded.last_at)
                """.formatted(Database.instant("?")))) {
            statement.setInt(1, workspace.number());
            statement.setLong(2, Database.micros(rejected.getLast().receivedAt()));
            statement.setArray(
                    3, connection.createArrayOf("text", counts.keySet().toArray()));
            statement.setArray(
                    4, connection.createArrayOf("int8", counts.values().toArray()));
            statement.executeUpdate();
        }
    }
}
