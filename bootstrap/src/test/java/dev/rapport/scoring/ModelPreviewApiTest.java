package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What publishing a definition would do, by numbers that can be checked in one's head. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelPreviewApiTest {

    /** 30 for each order of a pro plan, 1 for each login: instead of 10 for each order, as the model has it now. */
    private static final String WANTED = """
            {"rules": [
              {"id": "orders", "event": "Ordered", "points": 30,
               "condition": [{"property": "plan", "operator": "=", "operand": "pro"}]},
              {"id": "logins", "event": "Signed In", "points": 1}]}""";

    private static @Nullable OwnWorkspace workspace;
    private static @Nullable String model;

    @Inject
    DataSource source;

    @BeforeEach
    void load() {
        Ready.await();
        if (workspace == null) {
            workspace = OwnWorkspace.create(source, 351, "UTC");
            model = api("""
                    {"name": "Orders", "definition": {"rules": [{"id": "orders", "event": "Ordered", "points": 10}]}}""", "/api/v1/models").statusCode(201).extract().path("id");
            track("ann", "Ordered", "pro", 1);
            track("ann", "Ordered", "pro", 2);
            track("ann", "Ordered", "free", 3);
            track("bob", "Ordered", "free", 1);
            track("cid", "Signed In", "pro", 1);
            track("dee", "Looked", "pro", 1);
        }
    }

    @Test
    void each_customer_is_counted_from_band_to_band_and_those_who_move_most_are_named_with_the_reason() {
        // Before: Ann 30, Bob 10, Cid and Dee 0. After: Ann 60, Bob 0, Cid 1, Dee 0.
        preview("{\"definition\": %s, \"model\": \"%s\"}".formatted(WANTED, model))
                .statusCode(200)
                .body("customers", equalTo(4))
                .body("before.model.name", equalTo("Orders"))
                .body("before.mean", equalTo(10f))
                .body("after.mean", equalTo(15.25f))
                .body("before.bands.customers", contains(0, 4, 0, 0, 0))
                .body("after.bands.customers", contains(0, 3, 1, 0, 0))
                .body("after.index.responsive", equalTo(25f))
                .body("migration.moved", equalTo(1))
                .body("migration.customers[1]", contains(0, 3, 1, 0, 0, 0))
                .body("rises.userId", contains("ann", "cid"))
                .body("rises[0].points", equalTo(30f))
                .body("rises[0].bandAfter.key", equalTo("somewhat_engaged"))
                .body("rises[0].reasons", hasSize(1))
                .body("rises[0].reasons[0].rule", equalTo("orders"))
                .body("rises[0].reasons[0].before", containsString("10 points for each Ordered"))
                .body("rises[0].reasons[0].after", containsString("30 points for each Ordered with"))
                .body("rises[1].reasons[0].before", nullValue())
                .body("drops.userId", contains("bob"))
                .body("drops[0].reasons[0].points", equalTo(-10f))
                .body("histogram.before", hasSize(13));
    }

    @Test
    void nothing_is_stored_and_the_condition_is_counted_on_the_fly() {
        List<Long> before = rows();

        preview("{\"definition\": %s, \"model\": \"%s\"}".formatted(WANTED, model))
                .statusCode(200);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_past_day_is_scored_with_what_there_was_by_then() {
        String day = Instant.now().minus(2, ChronoUnit.DAYS).toString().substring(0, 10);

        preview("{\"definition\": %s, \"day\": \"%s\"}".formatted(WANTED, day))
                .statusCode(200)
                .body("day", equalTo(day))
                .body("after.scored", equalTo(1))
                .body("after.notScored", equalTo(3))
                .body("after.mean", equalTo(30f));
    }

    @Test
    void without_a_model_to_compare_with_it_says_how_scores_would_be() {
        preview("{\"definition\": " + WANTED + "}")
                .statusCode(200)
                .body("before", nullValue())
                .body("migration", nullValue())
                .body("rises", empty())
                .body("after.mean", equalTo(15.25f));
    }

    @Test
    void a_model_of_the_other_kind_can_be_compared_but_has_no_rules_in_common() {
        preview("{\"definition\": %s, \"model\": \"%s\"}".formatted("""
                        {"kind": "weighted", "metrics": [{"id": "orders", "measure": "events", "weight": 100,
                          "source": {"kind": "signals", "signals": [{"event": "Ordered"}]},
                          "normalisation": {"kind": "linear", "min": 0, "max": 4}}]}""", model))
                .statusCode(200)
                .body("rises.userId", contains("ann", "bob"))
                .body("rises[0].after", equalTo(75f))
                .body("rises[0].reasons", empty())
                .body("migration.moved", equalTo(1));
    }

    @Test
    void as_lines_it_says_how_far_it_is() {
        String lines = requireNonNull(workspace)
                .api()
                .accept("application/x-ndjson")
                .body("{\"definition\": " + WANTED + "}")
                .post("/api/v1/models/preview")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        List<String> each = lines.lines().toList();
        assertThat(each.getFirst()).isEqualTo("{\"progress\":{\"done\":0,\"customers\":4}}");
        assertThat(JsonPath.from(each.getLast()).getFloat("preview.after.mean")).isEqualTo(15.25f);
    }

    @Test
    void what_is_wrong_is_refused_before_anything_is_read() {
        preview("{\"definition\": {\"rules\": [{\"id\": \"a\", \"event\": \"Ordered\"}]}}")
                .statusCode(400)
                .body("code", equalTo("model.invalid"))
                .body("errors[0].pointer", equalTo("/definition/rules/0/points"));
        preview("{\"definition\": " + WANTED + ", \"model\": \"0f2k9xq4m7t1a\"}")
                .statusCode(404);
        requireNonNull(workspace)
                .api()
                .accept("application/x-ndjson")
                .body("{\"definition\": {\"rules\": []}}")
                .post("/api/v1/models/preview")
                .then()
                .statusCode(400)
                .body("code", equalTo("model.invalid"));
    }

    private List<Long> rows() {
        return List.of("signal", "scoring_model", "scoring_model_version", "activity", "score_generation").stream()
                .map(table -> requireNonNull(workspace).on(connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(
                                    "select count(*) from " + table + " where workspace_id = 351")) {
                        rows.next();
                        return rows.getLong(1);
                    }
                }))
                .toList();
    }

    private static void track(String user, String event, String plan, int daysAgo) {
        requireNonNull(workspace)
                .send(
                        "/v1/track",
                        "{\"messageId\": \"%1$s-%2$s-%3$d\", \"userId\": \"%1$s\", \"event\": \"%2$s\", \"timestamp\": \"%4$s\", \"properties\": {\"plan\": \"%5$s\"}}"
                                .formatted(user, event, daysAgo, Instant.now().minus(daysAgo, ChronoUnit.DAYS), plan));
    }

    private static ValidatableResponse preview(String body) {
        return api(body, "/api/v1/models/preview");
    }

    private static ValidatableResponse api(String body, String path) {
        return requireNonNull(workspace).api().body(body).post(path).then();
    }
}
