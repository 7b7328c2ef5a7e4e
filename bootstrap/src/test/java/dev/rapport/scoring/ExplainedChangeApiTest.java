package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Why scores change, from events over HTTP. Expected numbers are counted by hand from docs/formulas.md, beside each test. Kiritimati
 * is 14 hours ahead of UTC, so that a day by another zone is another day.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExplainedChangeApiTest {

    private static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");
    private static final LocalDate TODAY = LocalDate.now(ZONE);
    private static final String WEEK = "from=" + TODAY.minusDays(7) + "&to=" + TODAY;

    private static @Nullable OwnWorkspace workspace;
    private static String versions = "";

    @Inject
    DataSource source;

    @BeforeEach
    void models() {
        Ready.await();
        if (workspace != null) {
            return;
        }
        workspace = OwnWorkspace.create(source, 371, ZONE.getId());
        create(workspace, "Causes", """
                {"rules": [
                {"id": "orders", "event": "Ordered", "points": 20},
                {"id": "big", "event": "Ordered", "points": 5,
                 "condition": [{"property": "size", "operator": "=", "operand": "big"}]},
                {"id": "looks", "event": "Looked", "points": 10, "window": {"kind": "all_time"},
                 "fading": {"kind": "linear", "days": 20}},
                {"id": "clicks", "event": "Clicked", "points": 2, "totalCap": 6}]}
                """);
        versions = create(workspace, "Versions", """
                {"rules": [
                {"id": "kept", "event": "Ordered", "points": 20},
                {"id": "raised", "event": "Ordered", "points": 1},
                {"id": "dropped", "event": "Ordered", "points": 7}]}
                """);
        workspace
                .api()
                .header("If-Match", "\"1\"")
                .body("""
                {"note": "", "definition": {"rules": [
                {"id": "added", "event": "Ordered", "points": -2},
                {"id": "raised", "event": "Ordered", "points": 6},
                {"id": "kept", "event": "Ordered", "points": 20}]}}
                """)
                .post("/api/v1/models/" + versions + "/versions")
                .then()
                .statusCode(201);
    }

    @Test
    void new_events_are_counted_and_the_late_ones_said() {
        happened("ann", "Ordered", 20);
        happened("ann", "Ordered", 2);
        happened("ann", "Ordered", 1);
        happened("ann", "Ordered", 0);

        JsonPath change = explained("ann", WEEK);

        assertThat(change.getString("state")).isEqualTo("explained");
        assertThat(change.getString("from.day")).isEqualTo(TODAY.minusDays(7).toString());
        assertThat(number(change, "from.score")).isEqualByComparingTo("20");
        assertThat(number(change, "to.score")).isEqualByComparingTo("80");
        assertThat(number(change, "points")).isEqualByComparingTo("60");
        // Sent just now, the ones of yesterday and the day before are late, today's is not.
        assertThat(rule(change, "orders"))
                .isEqualTo(
                        "60: new-events 60 of " + TODAY.minusDays(6) + " to " + TODAY + "; 3 entered, 2 late, 0 left");
        assertThat(rule(change, "big")).isEqualTo("0: ; 0 entered, 0 late, 0 left");
        assertThat(change.getString("rules.find { it.rule == 'orders' }.description"))
                .isEqualTo("20 points for each Ordered in the last 30 days");
    }

    @Test
    void late_is_who_comes_after_the_day_in_the_zone_of_the_workspace() {
        happened("zoe", "Ordered", 20);
        // The last moment of yesterday and the first of today, half a day apart in no zone but in days of ours.
        track("zoe", "Ordered", TODAY.atStartOfDay(ZONE).minusSeconds(1).toInstant(), "");
        track("zoe", "Ordered", TODAY.atStartOfDay(ZONE).toInstant(), "");

        assertThat(rule(explained("zoe", WEEK), "orders")).contains("2 entered, 1 late");
    }

    @Test
    void a_condition_decides_about_late_events_too() {
        happened("cora", "Ordered", 20);
        track("cora", "Ordered", at(3), "\"size\": \"big\"");
        track("cora", "Ordered", at(2), "\"size\": \"small\"");

        JsonPath change = explained("cora", WEEK);

        assertThat(rule(change, "big")).startsWith("5: new-events 5 ").endsWith("; 1 entered, 1 late, 0 left");
        assertThat(rule(change, "orders")).startsWith("40: new-events 40 ").endsWith("; 2 entered, 2 late, 0 left");
    }

    @Test
    void events_fall_out_of_the_window() {
        happened("fred", "Ordered", 33);
        happened("fred", "Ordered", 33);

        // 30 days up to today begin 29 days ago; those up to a week ago begin 36 days ago.
        assertThat(rule(explained("fred", WEEK), "orders"))
                .isEqualTo("-40: left-window -40 of " + TODAY.minusDays(36) + " to " + TODAY.minusDays(30)
                        + "; 0 entered, 0 late, 2 left");
    }

    @Test
    void points_fade() {
        happened("lena", "Looked", 10);

        // 10 · (1 − 10/20) − 10 · (1 − 3/20)
        assertThat(rule(explained("lena", WEEK), "looks"))
                .isEqualTo("-3.5: faded -3.5 of null to " + TODAY.minusDays(7) + "; 0 entered, 0 late, 0 left");
    }

    @Test
    void the_example_with_a_cap_is_the_one_of_the_formulas() {
        for (int i = 0; i < 4; i++) {
            happened("cap", "Clicked", 36);
        }
        happened("cap", "Clicked", 20);
        happened("cap", "Clicked", 0);

        JsonPath change = explained("cap", WEEK);

        assertThat(rule(change, "clicks"))
                .isEqualTo("-2: left-window -8 of " + TODAY.minusDays(36) + " to " + TODAY.minusDays(30)
                        + ", new-events 2 of "
                        + TODAY.minusDays(6) + " to " + TODAY + ", cap 4 of " + TODAY.minusDays(36) + " to " + TODAY
                        + "; 1 entered, 0 late, 4 left");
        assertThat(number(change, "rules.find { it.rule == 'clicks' }.cutBefore"))
                .isEqualByComparingTo("4");
        assertThat(number(change, "rules.find { it.rule == 'clicks' }.cutAfter"))
                .isZero();
    }

    @Test
    void a_new_version_changes_adds_and_drops_rules_by_their_ids() {
        happened("vera", "Ordered", 3);
        String sameDay = "from=" + TODAY + "&to=" + TODAY + "&model=" + versions;

        JsonPath change = explained("vera", sameDay + "&version=2&fromVersion=1");

        assertThat(change.getList("rules.rule")).isEqualTo(List.of("added", "raised", "kept", "dropped"));
        assertThat(change.getList("rules.version")).isEqualTo(List.of("added", "changed", "same", "dropped"));
        assertThat(number(change, "from.score")).isEqualByComparingTo("28");
        assertThat(number(change, "to.score")).isEqualByComparingTo("24");
        String inWindow = " of " + TODAY.minusDays(29) + " to " + TODAY;
        assertThat(rule(change, "added")).startsWith("-2: version -2" + inWindow);
        assertThat(rule(change, "raised")).startsWith("5: version 5" + inWindow);
        assertThat(rule(change, "kept")).startsWith("0: ;");
        assertThat(rule(change, "dropped")).startsWith("-7: version -7" + inWindow);
        assertThat(change.getString("rules[1].earlierDescription")).startsWith("1 point for each Ordered");
        assertThat(change.getString("rules[1].description")).startsWith("6 points for each Ordered");
        assertThat(change.getString("rules[3].description")).startsWith("7 points for each Ordered");

        // The other way round, and without a version said: the current one on both days.
        assertThat(number(explained("vera", sameDay + "&version=1&fromVersion=2"), "points"))
                .isEqualByComparingTo("4");
        assertThat(number(explained("vera", sameDay), "points")).isZero();
        assertThat(explained("vera", sameDay).getInt("model.version")).isEqualTo(2);
    }

    @Test
    void whatever_happened_the_parts_add_up_to_the_difference_of_the_scores() {
        for (int age : new int[] {45, 36, 33, 33, 28, 20, 9, 8, 7, 6, 3, 1, 0}) {
            happened("sum", age % 2 == 0 ? "Clicked" : "Ordered", age);
            happened("sum", "Looked", age);
        }
        for (String days : new String[] {
            WEEK,
            "from=" + TODAY.minusDays(30) + "&to=" + TODAY,
            "from=" + TODAY.minusDays(33) + "&to=" + TODAY.minusDays(5)
        }) {
            JsonPath change = explained("sum", days);
            BigDecimal difference = number(change, "points");
            assertThat(difference)
                    .as(days)
                    .isNotZero()
                    .isEqualByComparingTo(score("sum", change.getString("to.day"))
                            .subtract(score("sum", change.getString("from.day"))));
            assertThat(sum(change, "rules.points")).as(days).isEqualByComparingTo(difference);
            assertThat(sum(change, "rules.causes.flatten().points")).as(days).isEqualByComparingTo(difference);
            assertThat(change.<String, Object>getMap("causes").values().stream()
                            .map(points -> new BigDecimal(points.toString()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(days)
                    .isEqualByComparingTo(difference);
        }
    }

    @Test
    void without_two_scores_there_is_nothing_to_explain() {
        happened("nell", "Ordered", 2);
        send("/v1/identify", "{\"userId\": \"idle\", \"traits\": {\"name\": \"Idle\"}}");

        asked("nell", WEEK)
                .body("state", equalTo("new"))
                .body("from.reason", equalTo("no-events-by-then"))
                .body("from.score", nullValue())
                .body("to.reason", nullValue())
                .body("points", nullValue())
                .body("causes", anEmptyMap())
                .body("rules", empty());
        asked("idle", WEEK).body("state", equalTo("not-scored")).body("to.reason", equalTo("no-events"));
    }

    @Test
    void who_is_left_out_of_all_metrics_is_no_longer_scored() {
        String weighted = create(workspace(), "Weighted", """
                {"kind": "weighted", "metrics": [
                  {"id": "rating", "source": {"kind": "signals", "signals": [{"event": "Rated"}]}, "measure": "last_value",
                   "window": {"kind": "last_days", "days": 10}, "weight": 100, "whenMissing": {"kind": "left_out"},
                   "normalisation": {"kind": "linear", "min": 0, "max": 10}}]}
                """);
        track("wes", "Rated", at(12), "\"value\": 7");

        asked("wes", WEEK + "&model=" + weighted)
                .body("state", equalTo("no-longer-scored"))
                .body("from.score", comparesEqualTo(new BigDecimal("70")))
                .body("to.reason", equalTo("all-metrics-left-out"));
        assertThat(rule(
                        explained(
                                "wes",
                                "from=" + TODAY.minusDays(5) + "&to=" + TODAY.minusDays(3) + "&model=" + weighted),
                        "rating"))
                .isEqualTo("0: ; 0 entered, 0 late, 0 left");
    }

    @Test
    void metrics_of_a_weighted_model_are_explained_like_rules() {
        String weighted = create(workspace(), "Any event", """
                {"kind": "weighted", "metrics": [
                  {"id": "days", "source": {"kind": "any_event"}, "measure": "active_days", "weight": 60,
                   "normalisation": {"kind": "linear", "min": 0, "max": 10}},
                  {"id": "since", "source": {"kind": "signals", "signals": [{"event": "Ordered"}]}, "measure": "days_since_last",
                   "weight": 40, "normalisation": {"kind": "linear", "min": 30, "max": 0}}]}
                """);
        happened("willa", "Looked", 20);
        happened("willa", "Ordered", 10);
        happened("willa", "Looked", 1);

        JsonPath change = explained("willa", WEEK + "&model=" + weighted);

        // 60 % of 2 and 3 of 10 days; 40 % of 27 and 20 of 30 days.
        assertThat(number(change, "from.score")).isEqualByComparingTo("48");
        assertThat(number(change, "points")).isEqualByComparingTo("-3.333333333");
        assertThat(rule(change, "days"))
                .isEqualTo("6: new-events 6 of " + TODAY.minusDays(6) + " to " + TODAY + "; 1 entered, 1 late, 0 left");
        assertThat(rule(change, "since"))
                .isEqualTo("-9.333333333: faded -9.333333333 of null to " + TODAY.minusDays(7)
                        + "; 0 entered, 0 late, 0 left");
    }

    @Test
    void days_versions_and_customers_that_do_not_go_together_are_refused() {
        happened("rob", "Ordered", 2);
        api().get("/api/v1/customers/rob/score-change?from=2026-03-02&to=2026-03-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter.invalid"))
                .body("detail", containsString("2026-03-01"))
                .body("detail", containsString("2026-03-02"))
                .body("errors[0].pointer", equalTo("?to"));
        for (String unknown :
                new String[] {"model=none", "version=9", "fromVersion=9", "model=" + versions + "&fromVersion=3"}) {
            api().get("/api/v1/customers/rob/score-change?" + unknown).then().statusCode(404);
        }
        api().get("/api/v1/customers/nobody/score-change").then().statusCode(404);
        OwnWorkspace other = OwnWorkspace.create(source, 372, "UTC");
        String id = api().get("/api/v1/customers/rob").path("id");
        create(other, "Other", "{\"rules\": [{\"id\": \"orders\", \"event\": \"Ordered\", \"points\": 1}]}");
        other.api().get("/api/v1/customers/" + id + "/score-change").then().statusCode(404);
        asked("rob", "version=1")
                .body("from.day", equalTo(TODAY.minusDays(7).toString()))
                .body("to.day", equalTo(TODAY.toString()));
    }

    @Test
    void of_too_many_events_nobody_says_how_many_were_late() {
        happened("max", "Ordered", 20);
        happened("max", "Ordered", 1);
        assertThat(rule(explained("max", WEEK), "orders")).contains("1 entered, 1 late");

        workspace().run("""
                insert into event (workspace_id, identity_id, happened_at, digest, message_id, event_type_id, channel, received_at, batch)
                select e.workspace_id, e.identity_id, e.happened_at + n * interval '1 ms', gen_random_uuid(), 'm' || n, e.event_type_id,
                       e.channel, e.received_at, e.batch
                from event e join customer_identity i using (workspace_id, identity_id), generate_series(1, 10000) as n
                where workspace_id = 371 and i.name = 'max' and e.happened_at > now() - interval '3 days'
                """);

        assertThat(rule(explained("max", WEEK), "orders")).contains("1 entered, null late");
    }

    private static String create(OwnWorkspace in, String name, String definition) {
        return in.api()
                .body("{\"name\": \"%s\", \"definition\": %s}".formatted(name, definition))
                .post("/api/v1/models")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A rule's change in a line. */
    private static String rule(JsonPath change, String id) {
        String path = "rules.find { it.rule == '" + id + "' }.";
        String causes = change.<Map<String, Object>>getList(path + "causes").stream()
                .map(cause -> cause.get("cause") + " " + plain(new BigDecimal(String.valueOf(cause.get("points"))))
                        + " of " + cause.get("from") + " to " + cause.get("to"))
                .collect(joining(", "));
        return plain(number(change, path + "points")) + ": " + causes + "; " + change.getLong(path + "entered")
                + " entered, " + change.get(path + "late") + " late, " + change.getLong(path + "left") + " left";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal number(JsonPath json, String path) {
        return new BigDecimal(String.valueOf(json.<Object>get(path)));
    }

    private static BigDecimal sum(JsonPath json, String path) {
        return json.getList(path, BigDecimal.class).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal score(String user, String day) {
        return number(
                api().get("/api/v1/customers/" + user + "/score?day=" + day).jsonPath(), "score");
    }

    private static JsonPath explained(String user, String query) {
        return asked(user, query).extract().jsonPath();
    }

    private static ValidatableResponse asked(String user, String query) {
        return api().get("/api/v1/customers/" + user + "/score-change?" + query)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification api() {
        return workspace()
                .api()
                .config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)));
    }

    private static OwnWorkspace workspace() {
        return requireNonNull(workspace);
    }

    private static void happened(String user, String event, int daysAgo) {
        track(user, event, at(daysAgo), "");
    }

    /** Soon after midnight, so that today's is not still to come. */
    private static Instant at(int daysAgo) {
        return TODAY.minusDays(daysAgo)
                .atTime(LocalTime.of(0, 0, 1))
                .atZone(ZONE)
                .toInstant();
    }

    private static void track(String user, String event, Instant at, String properties) {
        send(
                "/v1/track",
                "{\"userId\": \"%s\", \"event\": \"%s\", \"timestamp\": \"%s\", \"properties\": {%s}}"
                        .formatted(user, event, at, properties));
    }

    private static void send(String path, String body) {
        workspace().send(path, body);
    }
}
