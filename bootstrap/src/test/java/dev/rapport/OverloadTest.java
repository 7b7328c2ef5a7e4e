package dev.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More comes in than the database takes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OverloadTest {

    /** All of one message id, so that a request is large and stores little. */
    private static final int ITEMS_A_REQUEST = 6_000;

    @Inject
    DataSource database;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @Test
    void who_finds_no_room_is_told_when_to_come_back_and_who_found_some_is_stored()
            throws SQLException, ExecutionException, InterruptedException {
        String item = "{\"type\":\"track\",\"messageId\":\"flood\",\"userId\":\"f\",\"event\":\"Flooded\"}";
        String body = "{\"batch\": [" + (item + ",").repeat(ITEMS_A_REQUEST - 1) + item + "]}";
        var answers = new ArrayList<Future<Response>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor();
                var blocking = database.getConnection();
                var statement = blocking.createStatement()) {
            // As if somebody registered a signal and took very long: the writer waits with what it has taken.
            statement.execute("select pg_advisory_lock(1, 1)");
            try {
                for (int i = 0; i < 8; i++) {
                    answers.add(
                            clients.submit(() -> Tracking.client().body(body).post("/v1/batch")));
                }
                // 20,000 items may wait, and the writer has taken one or two requests.
                Eventually.holds("3 refused", Duration.ofSeconds(20), () -> refused(answers) >= 3);
            } finally {
                statement.execute("select pg_advisory_unlock(1, 1)");
            }
        }

        int stored = 0;
        for (Future<Response> answer : answers) {
            if (answer.get().statusCode() == 200) {
                stored++;
            } else {
                answer.get()
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "1")
                        .contentType("application/problem+json")
                        .body("code", equalTo("ingestion.overloaded"));
            }
        }
        assertThat(stored).isBetween(3, 5);
    }

    private static long refused(List<Future<Response>> answers) {
        return answers.stream()
                .filter(answer -> answer.isDone() && answer.resultNow().statusCode() == 503)
                .count();
    }
}
