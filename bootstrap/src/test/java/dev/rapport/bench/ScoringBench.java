package dev.rapport.bench;

import dev.rapport.database.EmbeddedPostgres;
import dev.rapport.process.RunningRapport;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How fast everybody is scored: the full recalculation for today with the changes over 7 and 30 days, the bands of 90 days, and a
 * preview; beside them the same scores by hand-written SQL over activity, and over the events. One fresh database for each number
 * of customers. Prints, and asserts nothing: machines differ, ratios less.
 */
public final class ScoringBench {

    private static final List<Integer> CUSTOMERS = Arrays.stream(
                    System.getProperty("rapport.bench.customers", "10000,100000")
                            .split(","))
            .map(Integer::valueOf)
            .toList();

    private static final int EVENTS_EACH = Integer.getInteger("rapport.bench.events-each", 100);

    private ScoringBench() {}

    /** Everything in seconds but memory, which is in MB. */
    private record Measured(
            int customers,
            double recalculation,
            double overActivity,
            double overEvents,
            double bands,
            double preview,
            long memory) {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        var all = new ArrayList<Measured>();
        for (int customers : CUSTOMERS) {
            all.add(measure(customers));
        }
        System.out.printf(
                "%n%12s %12s %15s %15s %10s %12s %12s %9s%n",
                "customers",
                "events",
                "recalculation",
                "SQL, activity",
                "of that",
                "SQL, events",
                "90 days",
                "preview");
        for (Measured one : all) {
            System.out.printf(
                    "%,12d %,12d %13.1f s %13.1f s %10.2f %10.1f s %10.1f s %7.1f s   at most %,d MB resident%n",
                    one.customers(),
                    (long) one.customers() * EVENTS_EACH,
                    one.recalculation(),
                    one.overActivity(),
                    one.recalculation() / one.overActivity(),
                    one.overEvents(),
                    one.bands(),
                    one.preview(),
                    one.memory());
        }
        System.out.println(
                "aim: recalculation at most 1.5 of the SQL over activity, preview of 100,000 customers below 10 s");
    }

    private static Measured measure(int customers) throws IOException, InterruptedException, SQLException {
        try (BenchData data = BenchData.create();
                EmbeddedPostgres postgres = EmbeddedPostgres.start(data.database());
                RunningRapport rapport = RunningRapport.start(
                        data.application(),
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
                                "QUARKUS_DATASOURCE_USERNAME", postgres.username(),
                                "QUARKUS_DATASOURCE_PASSWORD", postgres.password()));
                var sql = new ScoringBaseline(postgres.jdbcUrl(), postgres.username(), postgres.password())) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            System.out.printf("%,d customers: %,d events are made%n", customers, (long) customers * EVENTS_EACH);
            sql.fill(customers, EVENTS_EACH, today);
            var api = new ScoringCalls(rapport.port());
            // Twice, the first time for the compiler.
            api.publish(ScoringCalls.OTHER);
            api.preview(today);
            api.publish(ScoringCalls.MODEL);
            sql.awaitIdle();
            double preview = api.preview(today);
            double recalculation = api.rebuild();
            double bands = api.bands(today.minusDays(89), today);
            double overActivity = sql.overActivity(today);
            double overEvents = sql.overEvents(today);
            return new Measured(
                    customers, recalculation, overActivity, overEvents, bands, preview, rapport.mostMemory());
        }
    }
}
