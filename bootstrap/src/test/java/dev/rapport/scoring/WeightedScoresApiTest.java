package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Weighted models from the first event to the list. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WeightedScoresApiTest {

    /** The example that docs/formulas.md works out: 80, 60 and 70 by 40, 30 and 30 % are 32 + 18 + 21 = 71. */
    static final String EXAMPLE = """
            {"kind": "weighted", "metrics": [
              {"id": "frequency", "source": {"kind": "any_event"}, "measure": "active_days", "weight": 40,
               "normalisation": {"kind": "linear", "min": 0, "max": 5}},
              {"id": "money", "source": {"kind": "signals", "signals": [{"event": "Ordered"}]}, "measure": "value_sum", "weight": 30,
               "normalisation": {"kind": "steps", "steps": [{"from": 0, "points": 10}, {"from": 50, "points": 60}, {"from": 80, "points": 90}]}},
              {"id": "sentiment", "source": {"kind": "signals", "signals": [{"event": "Rated"}]}, "measure": "last_value", "weight": 30,
               "normalisation": {"kind": "linear", "min": 0, "max": 10}}
            ]}
            """;

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static @Nullable OwnWorkspace workspace;
    private static String example = "";

    @Inject
    DataSource source;

    @BeforeEach
    void ready() {
        Ready.await();
        if (workspace == null) {
            workspace = OwnWorkspace.create(source, 342, "UTC");
            example = create("Example", EXAMPLE)
                    .statusCode(201)
                    .body("primary", equalTo(true))
                    .body("definition.kind", equalTo("weighted"))
                    .body("definition.metrics[2].window.days", equalTo(30))
                    .body("definition.rules", nullValue())
                    .extract()
                    .path("id");
        }
    }

    @Test
    void the_published_example_is_71_and_says_why() {
        ordered("ann", 3, "20.00");
        ordered("ann", 2, "30.00");
        track("ann", "Rated", 1, "\"value\": 7");
        track("ann", "Looked", 0, "");

        score("ann", example)
                .body("score", equalTo(71.0f))
                .body("band.key", equalTo("highly_engaged"))
                .body("change7", equalTo("new"))
                .body("contributions.rule", contains("frequency", "money", "sentiment"))
                .body("contributions.points", contains(32.0f, 18.0f, 21.0f))
                .body("contributions.metric.measured", contains(4.0f, 50.0f, 7.0f))
                .body("contributions.metric.normalised", contains(80.0f, 60.0f, 70.0f))
                .body("contributions.metric.weight", contains(40, 30, 30))
                .body("contributions.metric.weights", contains(100, 100, 100))
                .body("contributions.metric.leftOut", contains(false, false, false))
                .body("contributions.events", contains(4, 2, 1))
                .body("contributions[0].eventTypes", hasSize(0))
                .body("contributions[1].eventTypes", contains("Ordered"))
                .body(
                        "contributions[0].description",
                        equalTo("40 % for the days with any event in the last 30 days: 0 → 0, 5 → 100"))
                .body(
                        "contributions[1].description",
                        equalTo("30 % for the total value of Ordered in the last 30 days:"
                                + " from 0 → 10, from 50 → 60, from 80 → 90"));
    }

    @Test
    void lists_bands_and_the_history_follow() {
        ordered("lena", 3, "50");
        eventually(() -> list("lena").equals(List.of("26.0")));
        // 40 % of 1 of 5 days, 30 % of 60, nothing rated: 8 + 18

        track("lena", "Rated", 3, "\"value\": 10");

        eventually(() -> list("lena").equals(List.of("56.0")));
        get("/api/v1/customers/lena/score-history?from=" + TODAY.minusDays(4) + "&to=" + TODAY)
                .body("days.score", contains(null, 56.0f, 56.0f, 56.0f, 56.0f));
        get("/api/v1/scores/bands?from=" + TODAY.minusDays(3) + "&to=" + TODAY.minusDays(3))
                .body("days[0].customers.somewhat_engaged", equalTo(1));
    }

    @Test
    void the_biggest_drop_names_its_metric() {
        for (int age = 32; age < 37; age++) {
            track("dora", "Looked", age, "");
        }
        String days = create("Days", definition("""
                {"id": "days", "source": {"kind": "any_event"}, "measure": "active_days", "weight": 100,
                 "normalisation": {"kind": "linear", "min": 0, "max": 5}}
                """))
                .statusCode(201)
                .body("warnings[0].code", equalTo("model.weight-out-of-proportion"))
                .extract()
                .path("id");

        String changes = "/api/v1/scores/changes?days=7&model=" + days;
        eventually(() -> !get("/api/v1/customers?q=dora&model=" + days)
                .extract()
                .jsonPath()
                .getList("customers")
                .isEmpty());
        get(changes)
                .body("drops[0].points", equalTo(-100.0f))
                .body("drops[0].cause.rule", equalTo("days"))
                .body("drops[0].cause.points", equalTo(-100.0f))
                .body("drops[0].cause.eventTypes", hasSize(0));
    }

    @Test
    void what_comes_late_out_of_order_and_twice_counts_where_and_as_often_as_it_happened() {
        rated("otto", "m-b", 2, "10:00:00", "4");
        rated("otto", "m-a", 2, "10:00:00", "9");
        rated("otto", "m-0", 2, "09:00:00", "1");
        rated("otto", "m-b", 2, "10:00:00", "4");
        // Of equal instants the greater message id is the last: 4, whatever came last.
        score("otto", example).body("contributions[2].metric.measured", equalTo(4.0f));
        score("otto", example).body("contributions[0].metric.measured", equalTo(1.0f));

        rated("otto", "m-c", 1, "00:00:00", "6.5");
        score("otto", example).body("contributions[2].metric.measured", equalTo(6.5f));
        get("/api/v1/customers/otto/score?day=" + TODAY.minusDays(2) + "&model=" + example)
                .body("contributions[2].metric.measured", equalTo(4.0f));
    }

    @Test
    void what_is_missing_is_zero_left_out_or_fixed() {
        String model =
                create("Missing", definition("""
                {"id": "since", "source": {"kind": "signals", "signals": [{"event": "Seen"}]}, "measure": "days_since_last",
                 "normalisation": {"kind": "linear", "min": 30, "max": 0}, "weight": 20},
                {"id": "left-out", "source": {"kind": "signals", "signals": [{"event": "Rated"}]}, "measure": "average_value",
                 "normalisation": {"kind": "linear", "min": 0, "max": 10}, "whenMissing": {"kind": "left_out"}, "weight": 50},
                {"id": "fixed", "source": {"kind": "signals", "signals": [{"event": "Paid"}]}, "measure": "events",
                 "normalisation": {"kind": "logarithmic", "min": 0, "max": 9}, "whenMissing": {"kind": "fixed", "points": 12.5},
                 "weight": 30}
                """)).statusCode(201).extract().path("id");
        track("mia", "Seen", 45, "");

        // 20 and 30 count of 50: 20 · 0 / 50 + 30 · 12.5 / 50
        score("mia", model)
                .body("score", equalTo(7.5f))
                .body("contributions.metric.leftOut", contains(false, true, false))
                .body("contributions.metric.weights", contains(50, 50, 50))
                .body("contributions[0].metric.measured", equalTo(45.0f))
                .body("contributions[1].metric.measured", nullValue())
                .body("contributions[1].metric.normalised", nullValue())
                .body("contributions[2].metric.measured", nullValue())
                .body("contributions[2].metric.normalised", equalTo(12.5f))
                .body("contributions[2].description", containsString("logarithmic, 12.5 if missing"));

        // Seen today is 100; paid long ago is 0 and not missing; the average of 3 and 6 is 4.5: 20 + 50 · 45 / 100 + 0
        track("mia", "Seen", 0, "");
        track("mia", "Paid", 60, "");
        track("mia", "Rated", 4, "\"value\": 3");
        track("mia", "Rated", 5, "\"value\": 6");
        score("mia", model).body("score", equalTo(42.5f)).body("contributions[2].metric.measured", equalTo(0.0f));
    }

    @Test
    void who_is_left_out_of_every_metric_is_not_scored() {
        String model =
                create("Answers", definition("""
                {"id": "nps", "source": {"kind": "signals", "signals": [{"event": "nps"}]}, "measure": "last_value",
                 "normalisation": {"kind": "linear", "min": 0, "max": 10}, "whenMissing": {"kind": "left_out"}, "weight": 100}
                """)).statusCode(201).extract().path("id");
        track("quiet", "Looked", 1, "");

        score("quiet", model)
                .body("scored", equalTo(false))
                .body("reason", equalTo("all-metrics-left-out"))
                .body("score", nullValue());
        get("/api/v1/customers/quiet/score?day=" + TODAY.minusDays(2) + "&model=" + model)
                .body("reason", equalTo("no-events-by-then"));
        eventually(() -> get("/api/v1/customers?band=not_scored&model=" + model)
                .extract()
                .jsonPath()
                .getList("customers.userId")
                .contains("quiet"));
    }

    @Test
    void a_condition_of_a_metric_counts_what_was_stored_before_and_what_comes_after() {
        track("cleo", "Bought", 1, "\"value\": 40, \"plan\": \"pro\"");
        track("cleo", "Bought", 1, "\"value\": 50, \"plan\": \"basic\"");
        String model = create("Pro", definition("""
                {"id": "pro", "source": {"kind": "signals", "signals": [{"event": "Bought",
                   "condition": [{"property": "plan", "operator": "=", "operand": "pro"}]}]},
                 "measure": "value_sum", "normalisation": {"kind": "linear", "min": 0, "max": 100}, "weight": 60},
                {"id": "any", "source": {"kind": "any_event"}, "measure": "events",
                 "normalisation": {"kind": "linear", "min": 0, "max": 10}, "weight": 40}
                """)).statusCode(201).extract().path("id");
        eventually(() -> get("/api/v1/models/" + model).extract().jsonPath().getBoolean("usable"));

        // 60 % of 40, and 40 % of 20 for two events, one of which fulfils the condition and counts once all the same
        score("cleo", model).body("score", equalTo(32.0f));

        track("cleo", "Bought", 0, "\"value\": 10, \"plan\": \"pro\"");
        score("cleo", model).body("score", equalTo(42.0f));
        get("/api/v1/models/" + model)
                .body("definition.metrics[0].source.signals[0].condition[0].operand", equalTo("pro"));
    }

    @Test
    void different_event_types_are_told_apart() {
        String model =
                create("Types", definition("""
                {"id": "types", "source": {"kind": "any_event"}, "measure": "event_types",
                 "normalisation": {"kind": "linear", "min": 0, "max": 4}, "weight": 100}
                """)).statusCode(201).extract().path("id");
        track("tom", "One", 1, "");
        track("tom", "One", 2, "");
        track("tom", "Two", 2, "");
        track("tom", "Three", 40, "");

        score("tom", model).body("score", equalTo(50.0f)).body("contributions[0].events", equalTo(3));
    }

    private static String definition(String metrics) {
        return "{\"kind\": \"weighted\", \"metrics\": [" + metrics + "]}";
    }

    /** The scores in the list of the primary model, of those whom {@code text} finds. */
    private static List<String> list(String text) {
        return get("/api/v1/customers?q=" + text).extract().jsonPath().getList("customers.score").stream()
                .map(String::valueOf)
                .toList();
    }

    private static void eventually(BooleanSupplier holds) {
        Eventually.holds("the lists show it", Duration.ofSeconds(20), holds);
    }

    private static void ordered(String user, int age, String value) {
        track(user, "Ordered", age, "\"value\": " + value);
    }

    private static void track(String user, String event, int age, String properties) {
        send("""
                {"userId": "%s", "event": "%s", "timestamp": "%s", "properties": {%s}}
                """.formatted(user, event, at(age, "00:00:01"), properties));
    }

    private static void rated(String user, String id, int age, String time, String value) {
        send("""
                {"messageId": "%s", "userId": "%s", "event": "Rated", "timestamp": "%s", "properties": {"value": %s}}
                """.formatted(id, user, at(age, time), value));
    }

    private static Instant at(int age, String time) {
        return TODAY.minusDays(age).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    private static void send(String event) {
        requireNonNull(workspace).send("/v1/track", event);
    }

    private static ValidatableResponse score(String user, String model) {
        return get("/api/v1/customers/" + user + "/score?day=" + TODAY + "&version=1&model=" + model);
    }

    private static ValidatableResponse get(String path) {
        return requireNonNull(workspace).api().get(path).then().statusCode(200);
    }

    private static ValidatableResponse create(String name, String definition) {
        return requireNonNull(workspace)
                .api()
                .body("{\"name\": \"%s\", \"definition\": %s}".formatted(name, definition))
                .post("/api/v1/models")
                .then();
    }
}
