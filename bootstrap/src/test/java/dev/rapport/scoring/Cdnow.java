package dev.rapport.scoring;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.postgresql.PGConnection;

/** Real purchases of 23,570 customers; where they come from is said beside them. */
final class Cdnow {

    /** Two rules: 20 points for each order in 90 days, and half a point per dollar that fades, at most 60. */
    static final String MODEL = """
            {"name": "Buyers", "definition": {"rules": [
              {"id": "orders", "event": "Order Completed", "points": 20, "window": {"kind": "last_days", "days": 90}},
              {"id": "spending", "event": "Order Completed", "points": 0.5, "perUnitOfValue": true,
               "window": {"kind": "last_days", "days": 90}, "fading": {"kind": "half_life", "days": 30}, "totalCap": 60}
            ]}}
            """;

    private Cdnow() {}

    /** @return empty if the file is not on this machine */
    static Optional<Path> file() {
        String folder = System.getenv("RAPPORT_SHARED");
        Path shared =
                folder == null ? Path.of("").toAbsolutePath().getParent().resolveSibling("shared") : Path.of(folder);
        Path file = shared.resolve("data/cdnow/purchases.csv");
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /** Folds the purchases into activity as ingestion would. @param shift days that all of them are moved by */
    static void load(OwnWorkspace workspace, Path file, long shift) {
        workspace.on(connection -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement();
                    Reader csv = Files.newBufferedReader(file)) {
                statement.execute("create temporary table purchase"
                        + " (customer text, day date, quantity integer, amount numeric) on commit drop");
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy purchase from stdin with (format csv, header)", csv);
                for (String sql : FOLD.formatted().split(";")) {
                    statement.execute(sql.replace(":workspace", Integer.toString(workspace.number()))
                            .replace(":shift", Long.toString(shift)));
                }
                connection.commit();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                connection.setAutoCommit(true);
            }
            return true;
        });
    }

    // Analysed at the end: the sums that the database is asked for to compare with joined these tables by a nested loop
    // for minutes whenever nobody had come by to do so.
    private static final String FOLD = """
            insert into event_type (workspace_id, event_type_id, name) values (:workspace, 1, 'Order Completed');
            insert into signal (workspace_id, signal_id, event_type_id, condition, ready) values (:workspace, 1, 1, '', true);
            insert into customer_identity (workspace_id, identity_id, kind, name, customer_id, first_day)
            select :workspace, customer::bigint, 'user', customer, customer::bigint, min(day) + :shift
            from purchase group by customer;
            insert into activity (workspace_id, identity_id, signal_id, day, events, valued_events, value_sum, last_at)
            select :workspace, customer::bigint, 1, day + :shift, count(*), count(*), sum(amount), day + :shift
            from purchase group by customer, day;
            insert into score_backlog (workspace_id, batch, identities, from_day)
            values (:workspace, nextval('micro_batch'), array[14048], '1997-01-01');
            analyze customer_identity, activity
            """;
}
