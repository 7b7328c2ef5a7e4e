package dev.rapport.persistence.ingestion;

import dev.rapport.application.ids.Ids;
import dev.rapport.application.ingestion.RejectedEvents;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

@ApplicationScoped
class SqlRejectedEvents implements RejectedEvents {

    private static final int MOST_KEPT = 100_000;

    /** Between two looks at how many there are, so that a flood of bad events costs bounded space and little time. */
    private static final int BETWEEN_TRIMS = 5_000;

    private final Database database;
    private final Ids ids;
    private final AtomicInteger sinceTrimmed = new AtomicInteger();

    SqlRejectedEvents(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public void keep(WorkspaceId workspace, List<Rejected> rejected) {
        database.ask(connection -> {
            insert(connection, workspace, rejected);
            count(connection, workspace, rejected);
            if (sinceTrimmed.addAndGet(rejected.size()) >= BETWEEN_TRIMS) {
                sinceTrimmed.set(0);
                trim(connection);
            }
            return rejected.size();
        });
    }

    @Override
    public void forget(Instant receivedBefore) {
        database.ask(connection -> {
            try (var statement = connection.prepareStatement(
                    "delete from rejected_event where received_at < " + Database.instant("?"))) {
                statement.setLong(1, Database.micros(receivedBefore));
                int gone = statement.executeUpdate();
                trim(connection);
                return gone;
            }
        });
    }

    private static void trim(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                delete from rejected_event e using workspace w
                where e.workspace_id = w.workspace_id and e.rejected_id <= (
                    select newer.rejected_id from rejected_event newer where newer.workspace_id = w.workspace_id
                    order by newer.rejected_id desc offset ? limit 1)
                """)) {
            statement.setInt(1, MOST_KEPT);
            statement.executeUpdate();
        }
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
