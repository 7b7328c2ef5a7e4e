package dev.rapport.browser;

import static dev.rapport.browser.ModelForms.api;
import static dev.rapport.browser.ModelForms.begin;
import static dev.rapport.browser.ModelForms.drafted;
import static dev.rapport.browser.ModelForms.name;
import static dev.rapport.browser.ModelForms.orders;
import static dev.rapport.browser.ModelForms.primary;
import static dev.rapport.browser.ModelForms.published;
import static dev.rapport.browser.ModelForms.save;
import static dev.rapport.browser.SentForm.post;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import dev.rapport.Eventually;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft would do, shown while it is found out, and publishing it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelPreviewPagesTest {

    @Inject
    DataSource source;

    @BeforeEach
    void sendCustomers() {
        SomeCustomers.send();
    }

    @Test
    void the_page_says_what_the_api_says() {
        String id = published(name("Compared"));
        begin(id, orders(30));
        JsonPath preview = api().body("{\"definition\": %s, \"model\": \"%s\"}".formatted(orders(30), id))
                .post(ModelForms.MODELS + "/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        when().get(page(id))
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        "Change band",
                        ">" + preview.getInt("migration.moved") + "<",
                        "of " + preview.getInt("customers") + " customers"))
                .body(stringContainsInOrder(
                        "Lower quartile", "%.1f".formatted(preview.getDouble("before.distribution.lowerQuartile"))))
                .body(stringContainsInOrder(
                        "Who would rise most",
                        "href=\"/customers/" + preview.getString("rises[0].customer"),
                        "changed: 30 points for each “Order Completed”"))
                .body(containsString("Nobody’s score would fall."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?with=nothing",
                "?day=2020-01-01",
                "?day=2026-02-31",
                "?day=9999-12-31&with=vv.1",
                "?day=0001-01-01",
                "?day=%00&with=%3Cscript%3E"
            })
    void an_address_with_nonsense_still_shows_the_page(String question) {
        String id = published(name("Asked"));
        begin(id, orders(30));

        when().get(page(id) + question)
                .then()
                .statusCode(200)
                .body(containsString("In numbers"), containsString("</html>"), not(containsString("stopped by")));
    }

    @Test
    void a_first_draft_is_compared_with_the_primary_model_and_one_of_the_other_kind_without_reasons() {
        String id = drafted(name("First"), """
                {"kind": "weighted", "metrics": [{"id": "any", "source": {"kind": "any_event"}, "measure": "events",
                 "normalisation": {"kind": "linear", "min": 0, "max": 10}, "weight": 100}]}
                """);

        when().get(page(id))
                .then()
                .body(
                        stringContainsInOrder("value=\"" + primary() + ".", "selected"),
                        containsString("The two models are of different kinds"),
                        containsString("the score says little more than that metric alone"));
    }

    @Test
    void a_draft_that_is_wrong_says_what_to_mend() {
        String id = drafted(name("Wrong"), """
                {"rules": [{"id": "fine", "event": "Signed In", "points": 1}, {"id": "Bad id", "event": "<b>x</b>"}]}
                """);

        when().get(page(id))
                .then()
                .statusCode(200)
                .body(
                        containsString("This can’t be scored yet"),
                        stringContainsInOrder("href=\"/models/" + id + "/draft\"", "Rule 2", "Bad id"),
                        not(containsString("id=\"publish\"")),
                        not(containsString("<b>x")));
        post("/models/new", page(id), Map.of("revision", "1"))
                .statusCode(200)
                .body(containsString("The draft can’t be published as it is"));
    }

    @Test
    void a_draft_that_was_saved_since_is_looked_at_again() {
        String id = drafted(name("Saved"), orders(1));
        save(id, 1, orders(2));

        post("/models/new", page(id) + "?with=nothing", Map.of("revision", "1", "note", "My <b>note"))
                .statusCode(200)
                .body(
                        containsString("Somebody saved the draft after you had looked"),
                        containsString("My &lt;b&gt;note"),
                        containsString("name=\"revision\" value=\"2\""),
                        containsString("In numbers"));
        post("/models/new", page(id), Map.of("revision", "2", "note", "n".repeat(2_001)))
                .statusCode(200)
                .body(containsString("at most 2,000 characters."));
        post("/models/new", page(id), Map.of("revision", "2", "note", "My <b>note"))
                .statusCode(303)
                .header("Location", endsWith("/models/" + id))
                .cookie("notice", equalTo("MODEL_PUBLISHED"));
        when().get("/models/" + id)
                .then()
                .body(containsString("My &lt;b&gt;note"), containsString("2 points for each “Order Completed”"));
        post("/models/new", page(id), Map.of("revision", "2")).statusCode(404);
    }

    @Test
    void a_version_that_was_published_since_is_not_written_over() {
        String id = published(name("Overtaken"));
        begin(id, orders(30));
        api().header("If-Match", "\"1\"")
                .body("{\"definition\": %s}".formatted(orders(40)))
                .post(ModelForms.MODELS + "/" + id + "/versions")
                .then()
                .statusCode(201);

        when().get(page(id))
                .then()
                .body(
                        containsString("Somebody published a version since"),
                        containsString("In numbers"),
                        not(containsString("id=\"publish\"")));
        post("/models/new", page(id), Map.of("revision", "1"))
                .statusCode(200)
                .body(containsString("Somebody published a version since"));
    }

    @Test
    void publishing_makes_the_model_primary_if_that_is_wanted() {
        String before = primary();
        String id = drafted(name("Wanted"), orders(5));
        try {
            post("/models/new", page(id), Map.of("revision", "1", "primary", "true"))
                    .statusCode(303);
            assertThat(primary()).isEqualTo(id);
        } finally {
            ModelForms.press("/models/" + before + "/primary").statusCode(303);
        }
    }

    @Test
    void a_version_that_is_being_prepared_says_so_until_it_scores() throws Exception {
        String later = published(name("Prepared"));
        begin(later, ordersAbove(50));
        String first = drafted(name("Prepared"), ordersAbove(60));
        try (Connection holder = source.getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(
                    "select pg_advisory_xact_lock(4, (select min(workspace_id)::int from workspace))"); // backfill
            for (String id : List.of(later, first)) {
                post("/models/new", page(id), Map.of("revision", "1")).statusCode(303);
            }
            when().get("/models/" + later)
                    .then()
                    .body(
                            containsString("Version 2 is being prepared"),
                            containsString("Until then scores are by version 1"),
                            containsString("hx-trigger=\"every 3s\""));
            when().get("/models/" + later + "/versions/2").then().body(containsString("Being prepared"));
            when().get("/models/" + first).then().body(containsString("Until then nobody is scored by the model"));
            ModelForms.press("/models/" + first + "/primary")
                    .statusCode(200)
                    .body(containsString("the stored events are still being counted"));
            when().get("/models").then().body(containsString("Being prepared"));
            when().get("/models.csv").then().body(containsString(",being-prepared,1,"));
            holder.rollback();
        }
        for (String id : List.of(later, first)) {
            Eventually.holds(
                    "the model is in use",
                    Duration.ofSeconds(30),
                    () -> when().get("/models/" + id).asString().contains("In use beside the primary model"));
        }
    }

    private static String ordersAbove(int total) {
        return """
                {"rules": [{"id": "orders", "event": "Order Completed", "points": 5,
                  "condition": [{"property": "total", "operator": ">", "operand": %d}]}]}""".formatted(total);
    }

    private static String page(String model) {
        return "/models/" + model + "/draft/preview";
    }
}
