package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.database.DataFolder;
import dev.rapport.database.ExternalServer;
import dev.rapport.database.TestServers;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Background work goes on where it was killed. There are 10,000 customers, so that each job takes many steps: every one of them has an
 * order worth 2 points, and those with an odd number another one, of the plan "pro".
 */
class ResumeIT {

    private static final int CUSTOMERS = 10_000;
    private static final int A_REQUEST = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ORDERS = """
            {"name": "Orders", "note": "", "definition": {"rules": [
              {"id": "orders", "event": "Ordered", "points": 2, "window": {"kind": "all_time"}}]}}
            """;

    private static final String PRO_ORDERS = """
            {"name": "Pro", "note": "", "definition": {"rules": [
              {"id": "pro", "event": "Ordered", "points": 7, "window": {"kind": "all_time"},
               "condition": [{"property": "plan", "operator": "=", "operand": "pro"}]}]}}
            """;

    /** Of the newest complete generation of each model, the sum of all scores. */
    private static final String SUM = """
            select sum(score) from customer_score s join score_generation g using (workspace_id, model_id, generation)
            where complete and model_id = %s and g.generation = (
                select max(generation) from score_generation n where n.model_id = g.model_id and n.complete)
            """;

    private DataFolder folder;
    private ExternalServer server;
    private Stored stored;

    @BeforeEach
    void open() throws IOException, SQLException {
        folder = TestServers.newFolder();
        server = ExternalServer.start();
        stored = new Stored(server);
    }

    @AfterEach
    void close() throws IOException, SQLException {
        stored.close();
        server.close();
        TestServers.delete(folder);
    }

    @Test
    void killed_while_scores_are_built_and_while_a_signal_is_filled_both_are_completed_with_the_same_numbers()
            throws IOException, InterruptedException, SQLException {
        String orders;
        RunningRapport first = start();
        try {
            orders = publish(first, ORDERS);
            load(first);
            stored.await("all are scored", PATIENCE, "select 1 where 30000 = (" + SUM.formatted(orders) + ")");
            assertThat(first.post("/api/v1/scores/rebuild", "").statusCode()).isEqualTo(202);
            stored.await(
                    "a build is under way",
                    PATIENCE,
                    "select 1 from score_generation where not complete and built_to_customer > 0");
        } finally {
            first.kill();
        }
        assertThat(stored.number("select count(*) from score_generation where not complete"))
                .as("killed in the middle")
                .isPositive();

        String pro;
        RunningRapport second = start();
        try {
            pro = publish(second, PRO_ORDERS);
            stored.await(
                    "a backfill is under way",
                    PATIENCE,
                    "select 1 from signal where not ready and backfilled_identity > 0");
        } finally {
            second.kill();
        }
        assertThat(stored.number("select count(*) from signal where not ready"))
                .as("killed in the middle")
                .isEqualTo(1);

        try (RunningRapport third = start()) {
            stored.await("every build is complete, and every signal full", PATIENCE, """
                    select 1 where not exists (select from signal where not ready)
                    and not exists (select from score_generation where not complete)
                    and exists (select from score_generation where model_id = %s and complete)
                    """.formatted(pro));
            assertThat(stored.number(SUM.formatted(orders))).isEqualTo(2 * (CUSTOMERS + CUSTOMERS / 2));
            assertThat(stored.number(SUM.formatted(pro))).isEqualTo(7 * CUSTOMERS / 2);
            assertThat(stored.number("select sum(events) from activity join signal using (workspace_id, signal_id)"
                            + " where condition <> ''"))
                    .isEqualTo(CUSTOMERS / 2);
            assertThat(score(third, "c-4711", pro)).isEqualTo(7);
            assertThat(score(third, "c-4711", orders)).isEqualTo(4);
            assertThat(score(third, "c-4712", orders)).isEqualTo(2);
        }
    }

    private static int score(RunningRapport rapport, String customer, String model)
            throws IOException, InterruptedException {
        String body = rapport.get("/api/v1/customers/" + customer + "/score?model=" + toText(model))
                .body();
        return JSON.readTree(body).path("score").asInt(-1);
    }

    private static String toText(String model) {
        return Long.toString(Long.parseLong(model), 32);
    }

    private RunningRapport start() throws IOException, InterruptedException {
        return RunningRapport.start(folder.path(), server.environment());
    }

    /** @return the model's number in the database */
    private String publish(RunningRapport rapport, String model)
            throws IOException, InterruptedException, SQLException {
        var answer = rapport.post("/api/v1/models", model);
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(201);
        String id = JSON.readTree(answer.body()).path("id").asText();
        return Long.toString(Long.parseLong(id, 32));
    }

    private static void load(RunningRapport rapport) throws IOException, InterruptedException {
        for (int first = 0; first < CUSTOMERS; first += A_REQUEST) {
            String items = IntStream.range(first, first + A_REQUEST)
                    .mapToObj(i -> order(i, "basic") + (i % 2 == 1 ? "," + order(i, "pro") : ""))
                    .collect(Collectors.joining(","));
            var answer = rapport.track("/v1/batch", "{\"batch\": [" + items + "]}");
            assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
        }
    }

    private static String order(int customer, String plan) {
        return "{\"type\":\"track\",\"userId\":\"c-%d\",\"event\":\"Ordered\",\"properties\":{\"plan\":\"%s\"}}"
                .formatted(customer, plan);
    }
}
