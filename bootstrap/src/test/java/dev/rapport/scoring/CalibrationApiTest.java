package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Expected are R's {@code quantile(1:21, c(0.05, 0.25, 0.5, 0.75, 0.9))}: 2, 6, 11, 16 and 19. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CalibrationApiTest {

    private static final int CUSTOMERS = 21;

    private static @Nullable OwnWorkspace workspace;

    @Inject
    DataSource source;

    /** The n-th customer ordered n times, last n days ago; everybody signed in yesterday. */
    @BeforeEach
    void load() {
        Ready.await();
        if (workspace == null) {
            workspace = OwnWorkspace.create(source, 352, "UTC");
            for (int customer = 1; customer <= CUSTOMERS; customer++) {
                int n = customer;
                String orders = IntStream.rangeClosed(1, n)
                        .mapToObj(order -> event("Ordered", n, order, n))
                        .collect(Collectors.joining(","));
                workspace.send("/v1/batch", "{\"batch\": [" + orders + "," + event("Signed In", n, 0, 1) + "]}");
            }
        }
    }

    @Test
    void the_ends_are_the_5th_and_the_90th_percentile() {
        calibrate("\"source\": %s, \"measure\": \"events\"".formatted(signal("Ordered")))
                .statusCode(200)
                .body("min", equalTo(2))
                .body("max", equalTo(19))
                .body("distribution.n", equalTo(21))
                .body("distribution.lowerQuartile", equalTo(6f))
                .body("distribution.median", equalTo(11f))
                .body("distribution.upperQuartile", equalTo(16f));
    }

    @Test
    void days_since_the_last_are_the_better_the_less() {
        calibrate("\"source\": %s, \"measure\": \"days_since_last\"".formatted(signal("Ordered")))
                .statusCode(200)
                .body("min", equalTo(19))
                .body("max", equalTo(2));
    }

    @Test
    void only_who_has_the_measure_on_the_day_counts() {
        // Ten days ago, the customers 10 to 21 had ordered. Their numbers: quantile(10:21, c(0.05, 0.9)).
        String day = Instant.now().minus(10, ChronoUnit.DAYS).toString().substring(0, 10);

        calibrate("\"source\": %s, \"measure\": \"events\", \"day\": \"%s\"".formatted(signal("Ordered"), day))
                .statusCode(200)
                .body("min", equalTo(10.55f))
                .body("max", equalTo(19.9f))
                .body("distribution.n", equalTo(12));
    }

    @Test
    void equal_ends_are_refused_with_the_distribution() {
        calibrate("\"source\": %s, \"measure\": \"events\"".formatted(signal("Signed In")))
                .statusCode(409)
                .body("code", equalTo("calibration.equal-ends"))
                .body("detail", containsString("are both 1; of 21 customers"));
        calibrate("\"source\": %s, \"measure\": \"events\"".formatted(signal("Never")))
                .statusCode(409)
                .body("code", equalTo("calibration.nothing-measured"));
    }

    @Test
    void everything_that_is_wrong_is_named() {
        calibrate("\"measure\": \"height\", \"window\": {\"kind\": \"last_days\", \"days\": 0}")
                .statusCode(400)
                .body("code", equalTo("metric.invalid"))
                .body("errors.pointer", hasItems("/source", "/measure", "/window/days"));
    }

    private static String signal(String event) {
        return "{\"kind\": \"signals\", \"signals\": [{\"event\": \"" + event + "\"}]}";
    }

    private static String event(String type, int customer, int number, int daysAgo) {
        return """
                {"type": "track", "messageId": "%s-%d-%d", "userId": "c%2$d", "event": "%1$s", "timestamp": "%4$s"}""".formatted(type, customer, number, Instant.now().minus(daysAgo, ChronoUnit.DAYS));
    }

    private static ValidatableResponse calibrate(String fields) {
        return requireNonNull(workspace)
                .api()
                .body("{" + fields + "}")
                .post("/api/v1/models/calibration")
                .then();
    }
}
