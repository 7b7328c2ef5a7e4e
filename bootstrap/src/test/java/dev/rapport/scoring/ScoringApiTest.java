package dev.rapport.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scores from the first event to the list. One point more or less would be seen: each event is worth 10 points. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScoringApiTest {

    private static final String SIGN_INS = """
            {"rules": [{"id": "sign-ins", "event": "Signed In", "points": 10}]}
            """;

    private static @Nullable OwnWorkspace workspace;
    private static @Nullable OwnWorkspace another;

    @Inject
    DataSource source;

    @BeforeEach
    void ready() {
        Ready.await();
        if (workspace == null) {
            workspace = OwnWorkspace.create(source, 311, "UTC");
            another = OwnWorkspace.create(source, 312, "UTC");
            create("Logins", SIGN_INS).statusCode(201).body("primary", equalTo(true));
        }
    }

    @Test
    void an_event_is_in_the_score_at_once_and_in_the_list_soon() {
        track("ann", "Signed In", "{}");
        track("ann", "Signed In", "{}");

        get("/api/v1/customers/ann/score")
                .body("score", equalTo(20.0f))
                .body("change7", equalTo("new"))
                .body("band.key", equalTo("very_disengaged"))
                .body("contributions[0].rule", equalTo("sign-ins"))
                .body("contributions[0].description", equalTo("10 points for each Signed In in the last 30 days"))
                .body("contributions[0].events", equalTo(2))
                .body("contributions[0].days", hasSize(1));
        get("/api/v1/customers?userId=ann").body("customers[0].score", equalTo(20.0f));
        eventually(() -> get("/api/v1/customers?q=ANN")
                .extract()
                .jsonPath()
                .getList("customers.userId")
                .contains("ann"));
    }

    @Test
    void joined_histories_are_one_customer_with_one_score() {
        workspace().send("/v1/track", "{\"anonymousId\": \"visitor-7\", \"event\": \"Signed In\"}");
        track("joan", "Signed In", "{}");
        eventually(() -> get("/api/v1/customers?q=visitor-7")
                        .extract()
                        .jsonPath()
                        .getList("customers")
                        .size()
                == 1);

        workspace()
                .send(
                        "/v1/identify",
                        "{\"userId\": \"joan\", \"anonymousId\": \"visitor-7\", \"traits\": {\"name\": \"Joan Smith\"}}");

        get("/api/v1/customers/joan/score").body("score", equalTo(20.0f));
        get("/api/v1/customers/joan")
                .body("name", equalTo("Joan Smith"))
                .body("identities", hasSize(2))
                .body("traits[0].value", equalTo("Joan Smith"));
        eventually(() -> get("/api/v1/customers?q=joan smith")
                        .extract()
                        .jsonPath()
                        .getList("customers")
                        .size()
                == 1);
        get("/api/v1/customers?q=visitor-7").body("customers.userId", equalTo(java.util.List.of("joan")));
    }

    @Test
    void a_new_condition_counts_what_was_stored_before_and_what_comes_after() {
        String id = create("Plans", """
                {"rules": [{"id": "orders", "event": "Ordered", "points": 1}]}
                """).statusCode(201).extract().path("id");
        track("olga", "Ordered", "{\"plan\": \"pro\", \"value\": 5}");
        track("olga", "Ordered", "{\"plan\": \"pro\"}");
        track("olga", "Ordered", "{\"plan\": \"basic\"}");

        publish(id, "\"1\"", """
                {"rules": [{"id": "orders", "event": "Ordered", "points": 10,
                  "condition": [{"property": "plan", "operator": "=", "operand": "pro"}]}]}
                """).statusCode(201).body("version", equalTo(2));
        eventually(() -> get("/api/v1/models/" + id).extract().jsonPath().getBoolean("usable"));
        get("/api/v1/customers/olga/score?model=" + id)
                .body("score", equalTo(20.0f))
                .body("contributions[0].value", equalTo(5.0f));
        get("/api/v1/customers/olga/score?version=1&model=" + id).body("score", equalTo(3.0f));

        track("olga", "Ordered", "{\"plan\": \"pro\"}");
        get("/api/v1/customers/olga/score?model=" + id).body("score", equalTo(30.0f));
        get("/api/v1/models/" + id + "/versions")
                .body("version", equalTo(java.util.List.of(2, 1)))
                .body("[0].definition.rules[0].condition[0].operand", equalTo("pro"));
    }

    @Test
    void two_authors_do_not_overwrite_each_other() {
        String id = create("Contested", SIGN_INS)
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .extract()
                .path("id");

        publish(id, "\"1\"", SIGN_INS).statusCode(201);
        publish(id, "\"1\"", SIGN_INS).statusCode(412).body("code", equalTo("model.out-of-date"));
        publish(id, "three", SIGN_INS).statusCode(400).body("code", equalTo("if-match.malformed"));
    }

    @Test
    void everything_that_is_wrong_with_a_model_is_named() {
        create("Wrong", """
                {"rules": [{"id": "Bad id", "event": "Signed In", "points": 0.0000001}]}
                """)
                .statusCode(400)
                .body("code", equalTo("model.invalid"))
                .body("errors.pointer", hasItem("/definition/rules/0/id"))
                .body("errors.pointer", hasItem("/definition/rules/0/points"));
    }

    @Test
    void a_model_that_forgets_nothing_is_published_with_a_warning() {
        create("Elephant", """
                {"rules": [{"id": "all", "event": "Signed In", "points": 1, "window": {"kind": "all_time"}}]}
                """).statusCode(201).body("warnings[0].code", equalTo("model.score-can-never-fall"));
    }

    @Test
    void who_did_nothing_is_not_scored() {
        workspace().send("/v1/identify", "{\"userId\": \"silent\", \"traits\": {\"email\": \"silent@example.com\"}}");

        get("/api/v1/customers/silent/score")
                .body("scored", equalTo(false))
                .body("reason", equalTo("no-events"))
                .body("score", nullValue());
        eventually(() -> get("/api/v1/customers?band=not_scored")
                .extract()
                .jsonPath()
                .getList("customers.userId")
                .contains("silent"));
        get("/api/v1/customers?sort=name").body("customers.userId", hasItem("silent"));
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        get("/api/v1/scores/bands?from=" + today + "&to=" + today).body("days[0].notScored", not(equalTo(0)));
    }

    @Test
    void the_events_behind_a_contribution_are_listed_page_by_page() {
        track("tina", "Signed In", "{\"n\": 1}");
        track("tina", "Signed Out", "{}");
        track("tina", "Signed In", "{\"n\": 2}");

        var first = get("/api/v1/customers/tina/events?type=Signed In&limit=1")
                .body("events", hasSize(1))
                .body("events[0].properties.n", equalTo(2))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .jsonPath();
        get("/api/v1/customers/tina/events?type=Signed In&limit=1&after=" + first.getString("next"))
                .body("events[0].properties.n", equalTo(1))
                .body("next", nullValue());
        get("/api/v1/customers/tina/events?to=" + LocalDate.now(ZoneOffset.UTC).minusDays(1))
                .body("events", hasSize(0));
    }

    @Test
    void a_day_that_is_none_is_named() {
        track("dora", "Signed In", "{}");

        workspace()
                .api()
                .get("/api/v1/customers/dora/score?day=2026-02-30")
                .then()
                .statusCode(400)
                .body("detail", containsString("2026-02-30"));
        get("/api/v1/customers/dora/score?day=2020-01-01").body("reason", equalTo("no-events-by-then"));
        get("/api/v1/customers/dora/score-history?from=2020-01-01&to=2020-01-03")
                .body("days", hasSize(3));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        workspace().api().get("/api/v1/customers?after=NT1hYmM").then().statusCode(400);
        workspace().api().get("/api/v1/customers?after=!").then().statusCode(400);
        workspace().api().get("/api/v1/customers?sort=height").then().statusCode(400);
        workspace().api().get("/api/v1/customers?band=none").then().statusCode(400);
    }

    @Test
    void another_workspace_sees_nothing_of_it() {
        track("mine", "Signed In", "{}");
        String customer = get("/api/v1/customers/mine").extract().path("id");
        String model = get("/api/v1/models").extract().path("[0].id");
        OwnWorkspace other = java.util.Objects.requireNonNull(another);

        for (String path : new String[] {"", "/events", "/score", "/score-history"}) {
            other.api().get("/api/v1/customers/" + customer + path).then().statusCode(404);
            other.api().get("/api/v1/customers/mine" + path).then().statusCode(404);
        }
        other.api().get("/api/v1/models/" + model).then().statusCode(404);
        other.api().get("/api/v1/customers?model=" + model).then().statusCode(404);
        other.api()
                .get("/api/v1/scores/bands?from=2026-01-01&to=2026-01-02&model=" + model)
                .then()
                .statusCode(404);
        other.api().get("/api/v1/models").then().statusCode(200).body("$", hasSize(0));
    }

    @Test
    void one_command_makes_all_copies_again() {
        track("rita", "Signed In", "{}");
        eventually(() -> get("/api/v1/customers?q=rita")
                        .extract()
                        .jsonPath()
                        .getList("customers")
                        .size()
                == 1);
        workspace().run("delete from customer where workspace_id = 311 and user_id = 'rita'");
        get("/api/v1/customers?q=rita").body("customers", hasSize(0));

        workspace().api().post("/api/v1/scores/rebuild").then().statusCode(202);

        eventually(() -> get("/api/v1/customers?q=rita")
                        .extract()
                        .jsonPath()
                        .getList("customers")
                        .size()
                == 1);
    }

    private static OwnWorkspace workspace() {
        return java.util.Objects.requireNonNull(workspace);
    }

    private static void track(String user, String event, String properties) {
        workspace()
                .send(
                        "/v1/track",
                        "{\"userId\": \"%s\", \"event\": \"%s\", \"properties\": %s}"
                                .formatted(user, event, properties));
    }

    private static ValidatableResponse get(String path) {
        return workspace().api().get(path).then().statusCode(200);
    }

    private static ValidatableResponse create(String name, String definition) {
        return workspace()
                .api()
                .body("{\"name\": \"%s\", \"definition\": %s}".formatted(name, definition))
                .post("/api/v1/models")
                .then();
    }

    private static ValidatableResponse publish(String id, String ifMatch, String definition) {
        return workspace()
                .api()
                .header("If-Match", ifMatch)
                .body("{\"note\": \"again\", \"definition\": %s}".formatted(definition))
                .post("/api/v1/models/" + id + "/versions")
                .then();
    }

    private static void eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
