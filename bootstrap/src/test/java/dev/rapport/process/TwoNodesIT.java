package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.database.DataFolder;
import dev.rapport.database.ExternalServer;
import dev.rapport.database.TestServers;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two applications on one database are sent the same messages at the same time, in different orders. */
class TwoNodesIT {

    private static final int MESSAGES = 2_000;
    private static final int USERS = 50;
    private static final int A_REQUEST = 20;
    private static final int CUSTOMERS = 20_000;
    private static final int A_LARGE_REQUEST = 1_000;
    private static final int CLIENTS_OF_A_NODE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<DataFolder> folders = new ArrayList<>();
    private ExternalServer server;
    private Stored stored;

    @BeforeEach
    void open() throws IOException, SQLException {
        server = ExternalServer.start();
        stored = new Stored(server);
        folders.add(TestServers.newFolder());
        folders.add(TestServers.newFolder());
    }

    @AfterEach
    void close() throws IOException, SQLException {
        stored.close();
        server.close();
        for (DataFolder folder : folders) {
            TestServers.delete(folder);
        }
    }

    @Test
    void each_message_counts_once_every_job_runs_once_and_none_locks_another_up()
            throws IOException, InterruptedException, ExecutionException, SQLException {
        // At the same time, so that both find an empty database.
        CompletableFuture<RunningRapport> other = CompletableFuture.supplyAsync(() -> start(1));
        try (RunningRapport one = start(0);
                RunningRapport two = other.get()) {
            assertThat(one.post("/api/v1/models", model("All", "")).statusCode())
                    .isEqualTo(201);
            sendToBoth(one, two, 0);
            // The rest comes in while earlier events are counted for a new condition.
            String pro = "\"condition\": [{\"property\": \"plan\", \"operator\": \"=\", \"operand\": \"pro\"}],";
            assertThat(two.post("/api/v1/models", model("Pro", pro)).statusCode())
                    .isEqualTo(201);
            sendToBoth(one, two, MESSAGES);

            assertThat(stored.number("select count(*) from event")).isEqualTo(2 * MESSAGES);
            stored.await("both nodes have nothing left to do", PATIENCE, """
                    select 1 where not exists (select from signal where not ready)
                    and not exists (select from score_backlog)
                    and not exists (select from score_generation where not complete)
                    """);
            assertThat(activityOf("s.condition = ''")).isEqualTo(2 * MESSAGES);
            assertThat(activityOf("s.condition <> ''")).isEqualTo(2 * MESSAGES / 2);
            // One point for each message, each of the visitors joined to a user.
            assertThat(stored.number("select sum(score) from customer_score s join score_generation g"
                            + " using (workspace_id, model_id, generation) join scoring_model m using (workspace_id, model_id)"
                            + " where complete and m.name = 'All'"))
                    .isEqualTo(2 * MESSAGES);
            assertThat(stored.number("select count(distinct customer_id) from customer_identity"))
                    .isEqualTo(USERS);
            for (int user = 0; user < USERS; user += 7) {
                String path = "/api/v1/customers/user-" + user + "/score-history?from=2026-01-01&to=2026-01-02";
                assertThat(two.get(path).body()).isEqualTo(one.get(path).body()).contains("\"score\"");
            }
            assertThat(stored.number("select deadlocks from pg_stat_database where datname = current_database()"))
                    .as("deadlocks")
                    .isZero();
            assertThat(one.log() + two.log()).doesNotContain("ERROR");
        }
    }

    @Test
    void a_recalculation_whose_node_is_killed_is_completed_once_by_the_other()
            throws IOException, InterruptedException, ExecutionException, SQLException {
        try (RunningRapport one = start(0);
                RunningRapport two = start(1)) {
            assertThat(one.post("/api/v1/models", model("All", "")).statusCode())
                    .isEqualTo(201);
            load(one);
            awaitBuilds();
            assertThat(sumOfAll()).isEqualTo(CUSTOMERS);
            long generations = generationsOfAll();
            stored.change("update customer_score set score = 4711, change_7 = 1");

            assertThat(one.post("/api/v1/scores/rebuild", "").statusCode()).isEqualTo(202);
            stored.await(
                    "a build is under way",
                    PATIENCE,
                    "select 1 from score_generation where not complete and built_to_customer > 0");
            one.kill();
            assertThat(stored.number("select count(*) from score_generation where not complete"))
                    .as("killed in the middle")
                    .isPositive();
            awaitBuilds();

            assertThat(sumOfAll()).isEqualTo(CUSTOMERS);
            assertThat(generationsOfAll()).isEqualTo(generations + 1);
            assertThat(two.run("rebuild"))
                    .contains("All, version 1: %,d of %,d customers".formatted(CUSTOMERS, CUSTOMERS));
            assertThat(sumOfAll()).isEqualTo(CUSTOMERS);
            assertThat(generationsOfAll()).isEqualTo(generations + 2);
            assertThat(two.log()).doesNotContain("ERROR");
        }
    }

    private void awaitBuilds() throws SQLException, InterruptedException {
        stored.await("all scores are there", PATIENCE, """
                select 1 where not exists (select from score_backlog)
                and not exists (select from score_generation where not complete)
                and exists (select from score_generation join scoring_model m using (workspace_id, model_id) where m.name = 'All')
                """);
    }

    /** By the generation that lists are made from. */
    private long sumOfAll() throws SQLException {
        return stored.number("""
                select sum(score) from customer_score s join scoring_model m using (workspace_id, model_id)
                where m.name = 'All' and generation = (select max(generation) from score_generation g
                    where g.workspace_id = m.workspace_id and g.model_id = m.model_id and complete)
                """);
    }

    private long generationsOfAll() throws SQLException {
        return stored.number(
                "select max(generation) from score_generation join scoring_model m using (workspace_id, model_id)"
                        + " where m.name = 'All'");
    }

    /** One event of each customer, many enough that making all scores takes a while. */
    private static void load(RunningRapport rapport) throws IOException, InterruptedException {
        for (int from = 0; from < CUSTOMERS; from += A_LARGE_REQUEST) {
            String items = IntStream.range(from, from + A_LARGE_REQUEST)
                    .mapToObj(n -> """
                            {"type": "track", "messageId": "c-%1$d", "userId": "c-%1$d", "event": "Used",
                             "timestamp": "2026-01-01T12:00:00Z"}""".formatted(n))
                    .collect(Collectors.joining(","));
            assertThat(rapport.track("/v1/batch", "{\"batch\": [" + items + "]}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private RunningRapport start(int node) {
        try {
            return RunningRapport.start(folders.get(node).path(), server.environment());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long activityOf(String signals) throws SQLException {
        return stored.number("select sum(events) from activity a join signal s using (workspace_id, signal_id)"
                + " join event_type t using (workspace_id, event_type_id) where t.name = 'Used' and " + signals);
    }

    private static void sendToBoth(RunningRapport one, RunningRapport two, int firstMessage)
            throws ExecutionException, InterruptedException {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Boolean>>();
            for (RunningRapport node : List.of(one, two)) {
                List<String> requests = requests(firstMessage, new Random(node.port()));
                for (int client = 0; client < CLIENTS_OF_A_NODE; client++) {
                    int number = client;
                    all.add(clients.submit(send(
                            node,
                            IntStream.range(0, requests.size())
                                    .filter(i -> i % CLIENTS_OF_A_NODE == number)
                                    .mapToObj(requests::get)
                                    .toList())));
                }
            }
            for (Future<Boolean> client : all) {
                assertThat(client.get()).isTrue();
            }
        }
    }

    private static Callable<Boolean> send(RunningRapport node, List<String> requests) {
        return () -> {
            for (String request : requests) {
                if (node.track("/v1/batch", request).statusCode() != 200) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Half of the messages are of visitors, each of whom is said to be a user in every request. */
    private static List<String> requests(int firstMessage, Random random) {
        List<Integer> messages = new ArrayList<>(
                IntStream.range(firstMessage, firstMessage + MESSAGES).boxed().toList());
        Collections.shuffle(messages, random);
        var requests = new ArrayList<String>();
        for (int from = 0; from < MESSAGES; from += A_REQUEST) {
            var items = new ArrayList<String>();
            for (int message : messages.subList(from, from + A_REQUEST)) {
                items.add("""
                        {"type": "track", "messageId": "m-%d", "%s-%d", "event": "Used",
                         "timestamp": "2026-01-01T12:00:00Z", "properties": {"plan": "%s"}}
                        """.formatted(
                                message,
                                message % 2 == 0 ? "userId\": \"user" : "anonymousId\": \"visitor",
                                message / 2 % USERS,
                                message / 2 % 2 == 0 ? "pro" : "basic"));
            }
            int user = from / A_REQUEST % USERS;
            items.add("""
                    {"type": "identify", "messageId": "i-%1$d-%2$d", "userId": "user-%2$d", "anonymousId": "visitor-%2$d",
                     "timestamp": "2026-01-01T12:00:00Z"}
                    """.formatted(firstMessage + from, user));
            requests.add("{\"batch\": [" + String.join(",", items) + "]}");
        }
        return requests;
    }

    private static String model(String name, String condition) {
        return """
                {"name": "%s", "note": "", "definition": {"rules": [
                  {"id": "used", "event": "Used", "points": 1, %s "window": {"kind": "all_time"}}]}}
                """.formatted(name, condition);
    }
}
