package dev.rapport.scoring;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has no event on or before a day is not scored on it (scoring.md, Bands), whether the day was counted before or after they came. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NotScoredApiTest {

    @Inject
    DataSource source;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @Test
    void who_comes_later_was_not_scored_on_days_that_are_counted_already() {
        OwnWorkspace workspace = OwnWorkspace.create(source, 450, "UTC");
        workspace.api().body("""
                        {"name": "Purchases", "note": "", "definition": {"rules": [
                          {"id": "purchases", "event": "Bought", "points": 10}]}}
                        """).post("/api/v1/models").then().statusCode(201);
        Eventually.holds("days without anybody are counted", Duration.ofSeconds(60), () -> workspace.number("""
                        select count(*) from band_history
                        where workspace_id = 450 and not stale and cardinality(customers) > 0 and day >= current_date - 5
                        """) == 5);

        bought(workspace, "ann");
        bought(workspace, "bob");
        workspace.send("/v1/identify", "{\"userId\": \"cid\", \"traits\": {\"plan\": \"pro\"}}");

        daysBefore(workspace).body("days.notScored", everyItem(equalTo(3)));
        Eventually.holds(
                "everybody is in the list",
                Duration.ofSeconds(60),
                () -> workspace
                                .api()
                                .get("/api/v1/customers")
                                .jsonPath()
                                .getList("customers")
                                .size()
                        == 3);
        daysBefore(workspace).body("days.notScored", everyItem(equalTo(3)));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        workspace
                .api()
                .get("/api/v1/scores/bands?from=" + today.minusDays(2) + "&to=" + today)
                .then()
                .statusCode(200)
                .body("days.scored", equalTo(List.of(0, 0, 2)))
                .body("days.notScored", equalTo(List.of(3, 3, 1)));
    }

    private static void bought(OwnWorkspace workspace, String user) {
        workspace.send("/v1/track", "{\"userId\": \"%s\", \"event\": \"Bought\"}".formatted(user));
    }

    private static ValidatableResponse daysBefore(OwnWorkspace workspace) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return workspace
                .api()
                .get("/api/v1/scores/bands?from=" + today.minusDays(5) + "&to=" + today.minusDays(1))
                .then()
                .statusCode(200)
                .body("days", hasSize(5));
    }
}
