package dev.rapport.bench;

import dev.rapport.database.EmbeddedPostgres;
import dev.rapport.process.RunningRapport;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How fast events are taken in, from one run on one database with all its safety on: batches of 100, single events with their
 * latency, and beside them the database's own speed for the same rows. Prints, and asserts nothing: machines differ, ratios less.
 */
public final class IngestBench {

    private static final int EVENTS = Integer.getInteger("rapport.bench.events", 200_000);
    private static final int SINGLE_EVENTS = EVENTS / 4;
    private static final int CUSTOMERS = 20_000;
    private static final int EVENTS_A_BATCH = 100;
    private static final int BATCH_CONNECTIONS = 8;
    private static final int SINGLE_CONNECTIONS = 128;
    private static final int WARM_UP_ROUNDS = 5;

    private IngestBench() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        try (BenchData data = BenchData.create();
                EmbeddedPostgres postgres = EmbeddedPostgres.start(data.database());
                RunningRapport rapport = RunningRapport.start(
                        data.application(),
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
                                "QUARKUS_DATASOURCE_USERNAME", postgres.username(),
                                "QUARKUS_DATASOURCE_PASSWORD", postgres.password()))) {
            measure(rapport.port(), postgres);
        }
    }

    private static void measure(int port, EmbeddedPostgres postgres) throws InterruptedException, SQLException {
        warmUp(port);

        List<SomeEvents.Event> events = new SomeEvents("batch", CUSTOMERS).take(EVENTS);
        Load.Result batched = Load.run(port, BATCH_CONNECTIONS, batches(events));
        double batchedPerSecond = EVENTS / batched.seconds();
        Load.Result single =
                Load.run(port, SINGLE_CONNECTIONS, singles(new SomeEvents("single", CUSTOMERS).take(SINGLE_EVENTS)));
        double baselinePerSecond =
                EVENTS / SqlBaseline.run(postgres.jdbcUrl(), postgres.username(), postgres.password(), events);

        System.out.printf(
                "%n%-58s %,12.0f events/s%n",
                "/v1/batch, " + EVENTS_A_BATCH + " events a request, " + BATCH_CONNECTIONS + " connections",
                batchedPerSecond);
        System.out.printf(
                "%-58s %,12.0f requests/s, p50 %.1f ms, p99 %.1f ms%n",
                "/v1/track, one event a request, " + SINGLE_CONNECTIONS + " connections",
                single.perSecond(),
                single.millis(0.5),
                single.millis(0.99));
        System.out.printf("%-58s %,12.0f events/s%n", "baseline: the same rows by set-based SQL", baselinePerSecond);
        System.out.printf(
                "%-58s %12.0f %%   (aim: at least 50 %%)%n",
                "batches, of the baseline", 100 * batchedPerSecond / baselinePerSecond);
    }

    /** Long enough for the compiler to be nearly done: on two cores it takes a quarter of them for the first minute. */
    private static void warmUp(int port) throws InterruptedException {
        for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
            Load.Result batched = Load.run(
                    port, BATCH_CONNECTIONS, batches(new SomeEvents("warm-up-" + round, CUSTOMERS).take(EVENTS / 2)));
            Load.run(
                    port,
                    SINGLE_CONNECTIONS,
                    singles(new SomeEvents("warm-up-single-" + round, CUSTOMERS).take(SINGLE_EVENTS / 2)));
            System.out.printf(
                    "warming up, %d of %d: batches %,.0f events/s%n",
                    round, WARM_UP_ROUNDS, EVENTS / 2 / batched.seconds());
        }
    }

    private static List<byte[]> batches(List<SomeEvents.Event> events) {
        var requests = new ArrayList<byte[]>();
        for (int from = 0; from < events.size(); from += EVENTS_A_BATCH) {
            String body = SomeEvents.batch(events.subList(from, Math.min(from + EVENTS_A_BATCH, events.size())));
            requests.add(Connection.track("/v1/batch", RunningRapport.WRITE_KEY, body));
        }
        return requests;
    }

    private static List<byte[]> singles(List<SomeEvents.Event> events) {
        return events.stream()
                .map(event -> Connection.track("/v1/track", RunningRapport.WRITE_KEY, event.json()))
                .toList();
    }
}
