package dev.rapport.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sign-ins count 10 points for 30 days, complaints -5. The expected changes are counted by hand, beside each customer; a midnight
 * during the test changes none of them.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScoreChangesApiTest {

    private static @Nullable OwnWorkspace workspace;

    @Inject
    DataSource source;

    @BeforeEach
    void history() {
        Ready.await();
        if (workspace != null) {
            return;
        }
        workspace = OwnWorkspace.create(source, 313, "UTC");
        workspace().api().body("""
                        {"name": "Moves", "note": "", "definition": {"rules": [
                          {"id": "sign-ins", "event": "Signed In", "points": 10},
                          {"id": "complaints", "event": "Complained", "points": -5}]}}
                        """).post("/api/v1/models").then().statusCode(201);
        // Now 30, a week ago 10.
        happened("rita", "Signed In", 20, 3, 3);
        // Now 30, a week ago 0, 30 days ago 10.
        happened("olly", "Signed In", 42, 4, 3, 2);
        // Now 10, a week ago 20: one has left the window.
        happened("fred", "Signed In", 33, 15);
        // Now -5, a week ago 10.
        happened("carl", "Signed In", 20);
        happened("carl", "Complained", 2, 2, 2);
        // 10 on both days, and new.
        happened("ida", "Signed In", 20);
        happened("nell", "Signed In", 2);
        Eventually.holds(
                "everybody is in the list",
                Duration.ofSeconds(20),
                () -> get("/api/v1/customers")
                                .extract()
                                .jsonPath()
                                .getList("customers.findAll { it.score != null }")
                                .size()
                        == 6);
    }

    @Test
    void who_moved_most_comes_first_with_the_main_cause() {
        get("/api/v1/scores/changes")
                .body("days", equalTo(7))
                .body("model.name", equalTo("Moves"))
                .body("rises.customer.userId", contains("olly", "rita"))
                .body("rises.points", contains(30.0f, 20.0f))
                .body("rises.cause.rule", contains("sign-ins", "sign-ins"))
                .body("rises.cause.points", contains(30.0f, 20.0f))
                .body("rises.cause.why", contains("new-events", "new-events"))
                .body("drops.customer.userId", contains("carl", "fred"))
                .body("drops.points", contains(-15.0f, -10.0f))
                .body("drops.cause.rule", contains("complaints", "sign-ins"))
                .body("drops.cause.why", contains("new-events", "left-window"))
                .body("drops[1].cause.description", containsString("10 points for each Signed In"));
    }

    @Test
    void over_30_days_only_who_was_scored_then_has_moved() {
        get("/api/v1/scores/changes?days=30")
                .body("rises.customer.userId", contains("olly"))
                .body("rises.points", contains(20.0f))
                .body("drops", empty());
    }

    @Test
    void a_limit_is_of_each_direction() {
        get("/api/v1/scores/changes?limit=1")
                .body("rises.customer.userId", contains("olly"))
                .body("drops.customer.userId", contains("carl"));
    }

    @Test
    void what_can_not_be_asked_is_named() {
        for (String wrong : new String[] {"days=8", "limit=0", "limit=51"}) {
            workspace()
                    .api()
                    .get("/api/v1/scores/changes?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("parameter.invalid"))
                    .body("errors[0].pointer", equalTo("?" + wrong.split("=")[0]));
        }
        workspace().api().get("/api/v1/scores/changes?model=none").then().statusCode(404);
    }

    @Test
    void the_changes_agree_with_the_scores_themselves() {
        var changes = get("/api/v1/scores/changes").extract().jsonPath();
        for (String direction : new String[] {"rises", "drops"}) {
            for (String user : changes.<String>getList(direction + ".customer.userId")) {
                assertThat(get("/api/v1/customers/" + user + "/score")
                                .extract()
                                .jsonPath()
                                .getFloat("change7"))
                        .as(user)
                        .isEqualTo(
                                changes.getFloat(direction + ".find { it.customer.userId == '" + user + "' }.points"));
            }
        }
    }

    private static OwnWorkspace workspace() {
        return Objects.requireNonNull(workspace);
    }

    private static ValidatableResponse get(String path) {
        return workspace().api().get(path).then().statusCode(200);
    }

    private static void happened(String user, String event, int... daysAgo) {
        for (int days : daysAgo) {
            workspace()
                    .send(
                            "/v1/track",
                            "{\"userId\": \"%s\", \"event\": \"%s\", \"timestamp\": \"%sT12:00:00Z\"}"
                                    .formatted(
                                            user,
                                            event,
                                            LocalDate.now(ZoneOffset.UTC).minusDays(days)));
        }
    }
}
