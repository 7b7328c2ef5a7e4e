package dev.rapport.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/**
 * The same rows into the same tables by hand-written set-based SQL, without HTTP, JSON or anything of Rapport's: what the database
 * itself can do. Rows wait in a temporary table; a transaction takes as many of them as a micro-batch may hold.
 */
final class SqlBaseline {

    private static final int ROWS_A_TRANSACTION = 4_000;
    private static final int WORKSPACE = 2;

    private static final String[] STATEMENTS = {
        "insert into message_key select %1$d, digest from waiting where %2$s on conflict do nothing", """
        insert into customer_identity (workspace_id, identity_id, kind, name, customer_id)
        select %1$d, nextval('bench_identity'), 'user', name, 0 from (select distinct user_id as name from waiting where %2$s) n
        on conflict do nothing
        """, """
        insert into event select %1$d, i.identity_id, w.happened_at, w.digest, w.message_id, w.type_id, w.value, null, 'web',
            w.properties::jsonb, now(), null, 1
        from waiting w join customer_identity i on i.workspace_id = %1$d and i.kind = 'user' and i.name = w.user_id where %2$s
        """, """
        insert into activity as a select %1$d, i.identity_id, w.type_id, (w.happened_at at time zone 'UTC')::date, count(*),
            count(*), sum(w.value), max(w.happened_at), max(w.value), max(w.happened_at), max(w.message_id)
        from waiting w join customer_identity i on i.workspace_id = %1$d and i.kind = 'user' and i.name = w.user_id where %2$s
        group by 2, 3, 4
        on conflict (workspace_id, identity_id, signal_id, day) do update set events = a.events + excluded.events,
            valued_events = a.valued_events + excluded.valued_events, value_sum = a.value_sum + excluded.value_sum,
            last_at = greatest(a.last_at, excluded.last_at)
        """, """
        insert into event_volume as v select %1$d, w.type_id, (w.happened_at at time zone 'UTC')::date, count(*), 0,
            max(w.happened_at) from waiting w where %2$s group by 2, 3
        on conflict (workspace_id, event_type_id, day) do update set events = v.events + excluded.events,
            last_at = greatest(v.last_at, excluded.last_at)
        """
    };

    private SqlBaseline() {}

    /** @return seconds */
    static double run(String url, String user, String password, List<SomeEvents.Event> events) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            fill(connection, events);
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (int from = 0; from < events.size(); from += ROWS_A_TRANSACTION) {
                String rows = "row between " + from + " and " + (from + ROWS_A_TRANSACTION - 1);
                try (var statement = connection.createStatement()) {
                    for (String sql : STATEMENTS) {
                        statement.executeUpdate(sql.formatted(WORKSPACE, rows));
                    }
                }
                connection.commit();
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static void fill(Connection connection, List<SomeEvents.Event> events) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary sequence bench_identity");
            statement.execute("""
                    create temporary table waiting (row integer primary key, digest uuid, message_id text, user_id text,
                        type_id integer, happened_at timestamptz, value numeric(18, 6), properties text)
                    """);
        }
        try (var insert = connection.prepareStatement(
                "insert into waiting values (?, md5(?)::uuid, ?, ?, ?, ?, ?::numeric / 100, ?)")) {
            int row = 0;
            for (SomeEvents.Event event : events) {
                insert.setInt(1, row++);
                insert.setString(2, event.messageId());
                insert.setString(3, event.messageId());
                insert.setString(4, event.userId());
                insert.setInt(5, 1 + Integer.parseInt(event.type().substring(6)));
                insert.setTimestamp(6, Timestamp.from(event.at()));
                insert.setInt(7, event.cents());
                insert.setString(
                        8,
                        "{\"value\":%d.%02d,\"page\":\"%s\",\"plan\":\"pro\"}"
                                .formatted(event.cents() / 100, event.cents() % 100, event.page()));
                insert.addBatch();
                if (row % 5_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("analyze waiting");
        }
    }
}
