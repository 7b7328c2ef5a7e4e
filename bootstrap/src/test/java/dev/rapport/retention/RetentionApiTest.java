package dev.rapport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Eventually;
import dev.rapport.TestDatabase;
import dev.rapport.application.access.Workspaces;
import dev.rapport.application.retention.ApplyRetention;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RetentionApiTest {

    private static final String ZONE = "Europe/Vilnius";

    @Inject
    DataSource database;

    @Inject
    ApplyRetention applyRetention;

    @Inject
    Workspaces workspaces;

    private final LocalDate today = LocalDate.now(ZoneId.of(ZONE));

    private LocalDate daysAgo(int days) {
        return today.minusDays(days);
    }

    /** The first moment of the day in Vilnius, and an hour before its end. */
    private String morning(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(ZONE)).toInstant().toString();
    }

    private String evening(LocalDate day) {
        return day.atTime(23, 0).atZone(ZoneId.of(ZONE)).toInstant().toString();
    }

    private static void buys(OwnWorkspace workspace, String id, String at, int revenue) {
        workspace.send("/v1/track", """
                {"userId": "ann", "event": "Bought", "messageId": "%s", "timestamp": "%s",
                 "properties": {"revenue": %d}}""".formatted(id, at, revenue));
    }

    private static String model(OwnWorkspace workspace, String name, String where) {
        return workspace
                .api()
                .body("""
                        {"name": "%s", "note": "", "definition": {"rules": [
                          {"id": "purchases", "event": "Bought", "points": 10%s}]}}
                        """.formatted(name, where))
                .post("/api/v1/models")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void apply(OwnWorkspace workspace) {
        applyRetention.handle(QuarkusTransaction.requiringNew()
                .call(() -> workspaces.find(new WorkspaceId(workspace.number())).orElseThrow()));
    }

    private static ValidatableResponse keep(OwnWorkspace workspace, int days) {
        return workspace
                .api()
                .body("{\"days\": %d}".formatted(days))
                .put("/api/v1/workspace/retention")
                .then();
    }

    private static String score(OwnWorkspace workspace, String model, LocalDate day) {
        return workspace
                .api()
                .get("/api/v1/customers/ann/score?model=%s&day=%s".formatted(model, day))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void days_are_closed_then_their_events_dropped_and_scores_stay() {
        OwnWorkspace workspace = OwnWorkspace.create(database, 801, ZONE);
        OwnWorkspace neighbour = OwnWorkspace.create(database, 802, ZONE);
        buys(neighbour, "n", morning(daysAgo(60)), 1);
        buys(workspace, "old", morning(daysAgo(60)), 20);
        buys(workspace, "last-closed", evening(daysAgo(31)), 30);
        buys(workspace, "first-open", morning(daysAgo(30)), 40);
        buys(workspace, "new", morning(today), 5);
        String model = model(workspace, "Purchases", "");
        String before = score(workspace, model, daysAgo(31));
        String now = score(workspace, model, today);

        keep(workspace, 30).statusCode(200).body("days", equalTo(30)).body("closedThrough", nullValue());
        apply(workspace);

        workspace
                .api()
                .get("/api/v1/workspace/retention")
                .then()
                .body("closedThrough", equalTo(daysAgo(31).toString()))
                .body("droppedThrough", equalTo(daysAgo(31).toString()));
        workspace
                .api()
                .get("/api/v1/customers/ann/events")
                .then()
                .body("events.messageId", contains("new", "first-open"));
        assertThat(score(workspace, model, daysAgo(31))).isEqualTo(before);
        assertThat(score(workspace, model, today)).isEqualTo(now);
        neighbour.api().get("/api/v1/customers/ann/events").then().body("events", hasSize(1));
        lateEventsAreRefusedAndRepeatedOnesAreNot(workspace);
        theAuditLogKnows(workspace);
    }

    @Test
    void with_the_events_the_list_forgets_their_channel_but_not_when_somebody_was_seen() {
        OwnWorkspace workspace = OwnWorkspace.create(database, 429, ZONE);
        model(workspace, "Purchases", "");
        for (String user : new String[] {"gone", "here"}) {
            workspace.send("/v1/track", """
                    {"userId": "%s", "event": "Bought", "messageId": "%s", "timestamp": "%s", "context": {"channel": "web"}}""".formatted(
                            user, user, user.equals("gone") ? morning(daysAgo(60)) : morning(daysAgo(1))));
        }
        String seen =
                "select 1 from customer where workspace_id = 429 and user_id = '%s' and channel = 'web' and last_at is not null";
        Eventually.holds(
                "the list knows both",
                Duration.ofSeconds(60),
                () -> workspace.holds(seen.formatted("gone")) && workspace.holds(seen.formatted("here")));

        Eventually.holds(
                "both are scored",
                Duration.ofSeconds(60),
                () -> listed(workspace).size() == 2);
        List<String> list = listed(workspace);
        String gone = profile(workspace, "gone");
        assertThat(gone).contains(morning(daysAgo(60)));

        keep(workspace, 30).statusCode(200);
        apply(workspace);

        assertThat(workspace.holds(seen.formatted("gone"))).isFalse();
        assertThat(workspace.holds(seen.formatted("here"))).isTrue();
        assertThat(listed(workspace)).isEqualTo(list);
        assertThat(profile(workspace, "gone")).isEqualTo(gone);
        assertThat(workspace.number("select count(*) from event where workspace_id = 429"))
                .isEqualTo(1);
        workspace.send("/v1/identify", """
                {"userId": "gone", "messageId": "named", "traits": {"name": "Gone Girl"}}""");
        Eventually.holds(
                "the list knows the name and still the day",
                Duration.ofSeconds(60),
                () -> workspace.holds(
                        "select 1 from customer where workspace_id = 429 and name = 'Gone Girl' and last_at = timestamptz '%s'"
                                .formatted(morning(daysAgo(60)))));
        workspace
                .api()
                .get("/api/v1/scores/splits?by=channel&day=" + today)
                .then()
                .statusCode(200)
                .body("groups.key", contains("web", null));
    }

    @Test
    void when_somebody_was_seen_outlives_several_drops_and_joining() {
        OwnWorkspace workspace = OwnWorkspace.create(database, 432, ZONE);
        buys(workspace, "first", morning(daysAgo(90)), 1);
        workspace.send("/v1/track", """
                {"anonymousId": "a", "event": "Bought", "messageId": "earlier", "timestamp": "%s"}""".formatted(morning(daysAgo(95))));
        buys(workspace, "second", morning(daysAgo(50)), 1);
        buys(workspace, "third", morning(daysAgo(1)), 1);

        keep(workspace, 60).statusCode(200);
        apply(workspace);
        seen(workspace, daysAgo(90), daysAgo(1));
        keep(workspace, 30).statusCode(200);
        apply(workspace);
        seen(workspace, daysAgo(90), daysAgo(1));
        assertThat(workspace.number("select count(*) from event where workspace_id = 432"))
                .isEqualTo(1);

        workspace.send("/v1/identify", """
                {"userId": "ann", "anonymousId": "a", "messageId": "joined"}""");
        seen(workspace, daysAgo(95), daysAgo(1));
    }

    private void seen(OwnWorkspace workspace, LocalDate first, LocalDate last) {
        workspace
                .api()
                .get("/api/v1/customers/ann")
                .then()
                .body("firstSeen", equalTo(morning(first)))
                .body("lastSeen", equalTo(morning(last)));
    }

    private static List<String> listed(OwnWorkspace workspace) {
        return workspace.api().get("/api/v1/customers?sort=lastSeen").jsonPath().getList("customers.lastSeen");
    }

    private static String profile(OwnWorkspace workspace, String user) {
        return workspace
                .api()
                .get("/api/v1/customers/" + user)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private void lateEventsAreRefusedAndRepeatedOnesAreNot(OwnWorkspace workspace) {
        buys(workspace, "old", morning(daysAgo(60)), 20);
        buys(workspace, "first-open-too", morning(daysAgo(30)), 1);
        workspace.send("/v1/batch", """
                {"batch": [{"type": "track", "userId": "ann", "event": "Bought", "messageId": "late", "timestamp": "%s"}]}
                """.formatted(evening(daysAgo(31))));
        workspace
                .api()
                .get("/api/v1/rejected-events")
                .then()
                .body("items.reason", contains("timestamp.before-retention"));
        workspace.api().get("/api/v1/customers/ann/events").then().body("events", hasSize(3));
    }

    private static void theAuditLogKnows(OwnWorkspace workspace) {
        workspace
                .api()
                .get("/api/v1/audit-log?action=retention-changed")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void a_new_condition_counts_from_the_first_open_day_before_and_after_dropping() {
        OwnWorkspace workspace = OwnWorkspace.create(database, 803, ZONE);
        buys(workspace, "old", morning(daysAgo(60)), 200);
        buys(workspace, "open", morning(daysAgo(10)), 200);
        keep(workspace, 30).statusCode(200);
        // As if it had been killed between closing and dropping.
        workspace.run(
                "update workspace set closed_through = date '%s', signals_version = signals_version + 1 where workspace_id = 803"
                        .formatted(daysAgo(31)));
        String where = ", \"condition\": [{\"property\": \"revenue\", \"operator\": \">\", \"operand\": 100}]";
        String dear = model(workspace, "Dear", where);
        ready(workspace, dear);
        String before = score(workspace, dear, today);
        assertThat(workspace.number("select count(*) from event where workspace_id = 803"))
                .isEqualTo(2);

        apply(workspace);

        assertThat(workspace.number("select count(*) from event where workspace_id = 803"))
                .isEqualTo(1);
        // 10 for the one purchase of an open day; without closed days it would be 20.
        workspace.api().get("/api/v1/customers/ann/score?model=" + dear).then().body("score", equalTo(10f));
        assertThat(score(workspace, dear, today)).isEqualTo(before);
        workspace
                .api()
                .get("/api/v1/models/" + dear)
                .then()
                .body("incomplete.event", contains("Bought"))
                .body("incomplete.completeFrom", contains(daysAgo(30).toString()));
        workspace
                .api()
                .get("/api/v1/models/" + model(workspace, "All", ""))
                .then()
                .body("incomplete", empty());
    }

    private static void ready(OwnWorkspace workspace, String model) {
        Eventually.holds(
                "the model is usable",
                Duration.ofSeconds(20),
                () -> workspace.api().get("/api/v1/models/" + model).jsonPath().getBoolean("usable"));
    }

    @Test
    void an_import_with_events_of_closed_days_cant_be_undone() {
        OwnWorkspace workspace = OwnWorkspace.create(database, 804, ZONE);
        String old = imported(workspace, daysAgo(60));
        String fresh = imported(workspace, daysAgo(5));
        keep(workspace, 30).statusCode(200);
        apply(workspace);

        workspace
                .api()
                .post("/api/v1/imports/" + old + "/undo")
                .then()
                .statusCode(409)
                .body("code", equalTo("import.closed"));
        workspace.api().post("/api/v1/imports/" + fresh + "/undo").then().statusCode(202);
        awaitState(workspace, fresh, "undone");
        workspace.api().get("/api/v1/imports/" + old).then().body("state", equalTo("done"));
        String late = imported(workspace, daysAgo(40));
        workspace.api().get("/api/v1/imports/" + late).then().body("refused", equalTo(1));
    }

    private String imported(OwnWorkspace workspace, LocalDate day) {
        String id = workspace
                .api()
                .contentType("text/csv")
                .body("user_id,timestamp\nann,%s\n".formatted(day))
                .post("/api/v1/imports?event=Called")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        awaitState(workspace, id, "done");
        return id;
    }

    private static void awaitState(OwnWorkspace workspace, String id, String state) {
        Eventually.holds(
                "import " + id + " is " + state,
                Duration.ofSeconds(30),
                () -> workspace
                        .api()
                        .get("/api/v1/imports/" + id)
                        .jsonPath()
                        .getString("state")
                        .equals(state));
    }

    @Test
    void what_cant_be_kept_is_refused_by_name_and_for_ever_closes_nothing() {
        OwnWorkspace workspace = OwnWorkspace.create(database, 805, ZONE);
        keep(workspace, 29)
                .statusCode(400)
                .body("code", equalTo("retention.invalid"))
                .body("errors.pointer", contains("/days"));
        buys(workspace, "old", morning(daysAgo(4_000)), 1);
        workspace
                .api()
                .body("{}")
                .put("/api/v1/workspace/retention")
                .then()
                .statusCode(200)
                .body("days", nullValue());
        apply(workspace);
        workspace.api().get("/api/v1/customers/ann/events").then().body("events", hasSize(1));
    }

    @Test
    void a_closed_day_stays_closed_when_more_is_kept() {
        OwnWorkspace workspace = OwnWorkspace.create(database, 806, ZONE);
        buys(workspace, "new", morning(today), 1);
        keep(workspace, 30).statusCode(200);
        apply(workspace);

        keep(workspace, 400).statusCode(200);
        apply(workspace);

        workspace
                .api()
                .get("/api/v1/workspace/retention")
                .then()
                .body("closedThrough", equalTo(daysAgo(31).toString()));
    }
}
