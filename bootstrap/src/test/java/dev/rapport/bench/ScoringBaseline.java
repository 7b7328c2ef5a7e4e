package dev.rapport.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

/** Makes the data, and computes the scores of {@link ScoringCalls#MODEL} by SQL alone: what the database itself can do. */
final class ScoringBaseline implements AutoCloseable {

    private static final int WORKSPACE = 1;
    private static final int TYPES = 12;
    private static final int DAYS = 365;

    private static final String SCORES = """
            create temporary table scored on commit drop as
            select c.customer_id, d.n, coalesce(sum(s.points), 0) as score
            from customer_identity c
            cross join (values (0), (7), (30)) as d (n)
            left join (
                select identity_id, n, case type
                        when 1 then sum(5 * events)
                        when 2 then sum(least(4, 2 * events))
                        when 3 then least(60, sum(round(0.1 * value, 9)))
                        when 4 then sum(-3 * events)
                        else sum(round(10 * events * power(0.5::double precision, age / 30.0)::numeric, 9)) end as points
                from (
                    select a.identity_id, d.n, a.type, a.events, a.value, date '%1$s' - d.n - a.day as age
                    from (%2$s) a
                    cross join (values (0), (7), (30)) as d (n)) aged
                where age between 0 and case when type = 1 then 29 else 89 end
                group by identity_id, n, type) s on s.identity_id = c.identity_id and s.n = d.n
            where c.workspace_id = %3$d
            group by c.customer_id, d.n
            """;

    private static final String ACTIVITY = """
            select identity_id, signal_id - 1000 as type, day, events, value_sum as value
            from activity where workspace_id = %d and signal_id between 1001 and 1005 and day > date '%s' - 120""";

    private static final String EVENTS = """
            select identity_id, event_type_id - 1000 as type, (happened_at at time zone 'UTC')::date as day, count(*) as events,
                sum(value) as value
            from event where workspace_id = %d and event_type_id between 1001 and 1005
                and happened_at > date '%s' - 120
            group by 1, 2, 3""";

    private final Connection connection;

    ScoringBaseline(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
    }

    /** Seeded: the same customers do the same on the same days before {@code today}. */
    void fill(int customers, int eventsEach, LocalDate today) throws SQLException {
        run("""
                insert into event_type select %1$d, 1000 + n, 'Event ' || n from generate_series(1, %2$d) n""".formatted(WORKSPACE, TYPES));
        run("""
                insert into signal (workspace_id, signal_id, event_type_id, condition, ready)
                select %1$d, 1000 + n, 1000 + n, '', true from generate_series(1, %2$d) n""".formatted(WORKSPACE, TYPES));
        run("update workspace set signals_version = signals_version + 1 where workspace_id = " + WORKSPACE);
        run("""
                insert into customer_identity (workspace_id, identity_id, kind, name, customer_id, first_day)
                select %d, n, 'user', 'user-' || n, n, date '%s' - %d from generate_series(1, %d) n
                """.formatted(WORKSPACE, today, DAYS, customers));
        run("""
                insert into event (workspace_id, identity_id, happened_at, digest, message_id, event_type_id, value, channel,
                    received_at, batch)
                select %1$d, c, at, md5(c || '-' || e)::uuid, c || '-' || e, 1001 + (hash >> 8 & 1023) %% %2$d,
                    ((hash >> 20 & 65535) %% 10000) / 100.0, 'web', at, 1
                from (
                    select c, e, hash, date '%3$s' - make_interval(secs => (hash >> 36 & 67108863) %% (%4$d * 86400)) as at
                    from generate_series(1, %5$d) c
                    cross join generate_series(1, %6$d) e
                    cross join lateral (select hashint8extended(c::bigint * 1000003 + e, 7) as hash) h) made
                order by c, at
                """.formatted(WORKSPACE, TYPES, today, DAYS, customers, eventsEach));
        run("""
                insert into activity (workspace_id, identity_id, signal_id, day, events, valued_events, value_sum, last_at)
                select workspace_id, identity_id, event_type_id, (happened_at at time zone 'UTC')::date, count(*), count(*),
                    sum(value), max(happened_at)
                from event where workspace_id = %d group by 1, 2, 3, 4 order by 1, 2, 3, 4
                """.formatted(WORKSPACE));
        connection.commit();
        connection.setAutoCommit(true);
        run("vacuum analyze");
        connection.setAutoCommit(false);
    }

    /** Waits for what goes on in the background after a new version: the bands of past days, and what is swept away. */
    void awaitIdle() throws SQLException, InterruptedException {
        while (isBusy()) {
            Thread.sleep(100);
        }
    }

    private boolean isBusy() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select exists (select from band_history where stale
                                and version = (select max(version) from scoring_model_version))
                            or (select count(*) > 1 from score_generation)
                        """)) {
            rows.next();
            return rows.getBoolean(1);
        } finally {
            connection.commit();
        }
    }

    /** @return seconds */
    double overActivity(LocalDate today) throws SQLException {
        return scores(today, ACTIVITY.formatted(WORKSPACE, today));
    }

    /** @return seconds */
    double overEvents(LocalDate today) throws SQLException {
        return scores(today, EVENTS.formatted(WORKSPACE, today));
    }

    private double scores(LocalDate today, String days) throws SQLException {
        long begun = System.nanoTime();
        run(SCORES.formatted(today, days, WORKSPACE));
        connection.commit();
        return (System.nanoTime() - begun) / 1e9;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
