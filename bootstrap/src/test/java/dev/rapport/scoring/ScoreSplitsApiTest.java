package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.application.scoring.SplitPopulations;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.SplitBy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Seven customers in Berlin, where the 29th of March 2026 has 23 hours and ends at 22:00 UTC; 25 points for each sign-in. On that
 * day, by hand: Ann 50, Bob 25, Cid 75, Dee 25, Fay 25, Gus 0; Eve did nothing and is not scored. In all 200, by 6 is 33.333….
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScoreSplitsApiTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static @Nullable OwnWorkspace workspace;

    @Inject
    DataSource source;

    @Inject
    SplitPopulations populations;

    @Inject
    ScoringModels models;

    @BeforeEach
    void load() {
        Ready.await();
        if (workspace != null) {
            return;
        }
        workspace = OwnWorkspace.create(source, 424, BERLIN.getId());
        new ModelCalls(workspace).published("Sign-ins", """
                {"rules": [{"id": "a", "event": "Signed In", "points": 25, "window": {"kind": "last_days", "days": 3650}}]}""");
        stage("ann", "trial", "2026-03-01T10:00:00Z", "ann-1");
        stage("ann", "customer", "2026-03-29T21:30:00Z", "ann-2");
        did("ann", "Signed In", "web", "2026-03-01T10:00:00Z");
        did("ann", "Signed In", "app", "2026-03-29T21:59:00Z");
        stage("bob", "trial", "2026-03-01T10:00:00Z", "bob-1");
        stage("bob", "customer", "2026-03-29T22:30:00Z", "bob-2");
        did("bob", "Signed In", "web", "2026-03-02T10:00:00Z");
        workspace.send(
                "/v1/identify",
                "{\"userId\": \"cid\", \"timestamp\": \"2026-03-01T10:00:00Z\", \"traits\": {\"lifecycle_stage\": 5}}");
        did("cid", "Signed In", "", "2026-01-05T10:00:00Z");
        did("cid", "Signed In", "", "2026-01-06T10:00:00Z");
        did("cid", "Signed In", "", "2026-01-07T10:00:00Z");
        loadJoinedAndLate(workspace);
    }

    private static void loadJoinedAndLate(OwnWorkspace to) {
        // Dee was anonymous first, at half past midnight of the 1st of March in Berlin; the later stage is the
        // anonymous one's.
        to.send(
                "/v1/track",
                "{\"anonymousId\": \"dee-anon\", \"event\": \"Signed In\", \"timestamp\": \"2026-02-28T23:30:00Z\","
                        + " \"context\": {\"channel\": \"web\"}}");
        to.send(
                "/v1/identify",
                "{\"anonymousId\": \"dee-anon\", \"timestamp\": \"2026-03-02T10:00:00Z\", \"traits\": {\"lifecycle_stage\": \"lead\"}}");
        stage("dee", "trial", "2026-03-01T10:00:00Z", "dee-1");
        to.send(
                "/v1/identify",
                "{\"anonymousId\": \"dee-anon\", \"userId\": \"dee\", \"timestamp\": \"2026-03-05T10:00:00Z\"}");
        stage("eve", "trial", "2026-03-01T10:00:00Z", "eve-1");
        // Of one instant the greater message id wins, and as bytes "a" is greater than "Z".
        stage("fay", "paying", "2026-03-03T10:00:00Z", "a-fay");
        stage("fay", "lead", "2026-03-03T10:00:00Z", "Z-fay");
        did("fay", "Signed In", "mail", "2026-03-03T10:00:00Z");
        // What comes late is as old as it says.
        stage("gus", "customer", "2026-03-20T10:00:00Z", "gus-2");
        stage("gus", "churned", "2026-03-10T10:00:00Z", "gus-1");
        did("gus", "Looked", "web", "2026-02-10T10:00:00Z");
    }

    @Test
    void a_stage_is_the_one_at_the_end_of_the_day_in_the_workspaces_zone() {
        split("lifecycle_stage", "2026-03-29")
                .body("groups.key", contains("customer", "trial", "lead", "paying", null))
                .body("groups.counts.customers", contains(2, 2, 1, 1, 1))
                .body("groups.counts.scored", contains(2, 1, 1, 1, 1))
                .body("groups.counts.notScored", contains(0, 1, 0, 0, 0))
                .body("groups.counts.mean", contains(25f, 25f, 25f, 25f, 75f))
                .body("groups[0].counts.bands.very_disengaged", equalTo(1))
                .body("groups[0].counts.bands.somewhat_engaged", equalTo(1))
                .body("groups[0].counts.index.responsive", equalTo(50f))
                .body("groups[0].counts.index.notEngaged", equalTo(50f))
                .body("others", nullValue())
                .body("total.customers", equalTo(7))
                .body("total.scored", equalTo(6))
                .body("total.notScored", equalTo(1))
                .body("total.mean", equalTo(33.333333333f))
                // One of six each: 16.666…; four of six: 66.666…, and the missing tenth goes to who lost most.
                .body("total.index.engaged", equalTo(16.7f))
                .body("total.index.responsive", equalTo(16.7f))
                .body("total.index.notEngaged", equalTo(66.6f));
        split("lifecycle_stage", "2026-03-30")
                .body("groups.key", contains("customer", "lead", "paying", "trial", null))
                .body("groups.counts.customers", contains(3, 1, 1, 1, 1));
        split("lifecycle_stage", "2026-03-28")
                .body("groups.key", contains("trial", "customer", "lead", "paying", null))
                .body("groups.counts.customers", contains(3, 1, 1, 1, 1));
    }

    @Test
    void a_channel_is_the_one_of_the_latest_event_by_then() {
        split("channel", "2026-03-29")
                .body("groups.key", contains("web", "app", "mail", null))
                .body("groups.counts.customers", contains(3, 1, 1, 2))
                .body("groups.counts.scored", contains(3, 1, 1, 1));
        split("channel", "2026-03-28")
                .body("groups.key", contains("web", "mail", null))
                .body("groups.counts.customers", contains(4, 1, 2));
    }

    @Test
    void a_month_is_the_one_of_the_first_day_in_the_workspaces_zone() {
        split("first_seen_month", "2026-03-29")
                .body("groups.key", contains("2026-01", "2026-02", "2026-03", null))
                .body("groups.counts.customers", contains(1, 1, 4, 1));
        split("first_seen_month", "2026-02-27")
                .body("groups.key", contains("2026-01", "2026-02", null))
                .body("groups.counts.customers", contains(1, 1, 5))
                .body("groups[2].counts.scored", equalTo(0))
                .body("groups[2].counts.mean", nullValue())
                .body("groups[2].counts.index", nullValue());
    }

    @Test
    void the_lists_say_of_their_day_what_a_pass_over_everybody_says() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), BERLIN);
        var berlin = new Workspace(new WorkspaceId(424), "Test", BERLIN, Currency.getInstance("USD"));
        Eventually.holds(
                "lists are complete",
                Duration.ofMinutes(1),
                () -> models.find(berlin.id(), ModelChoice.PRIMARY)
                        .flatMap(version -> populations.cached(berlin, version, SplitBy.CHANNEL, today, true))
                        .isPresent());

        // Since the 30th of March nothing has happened, so all that was counted of that day is what lists say today.
        for (SplitBy by : SplitBy.values()) {
            var counted = split(by.key(), "2026-03-30").extract().jsonPath();
            var listed = split(by.key(), today.toString()).extract().jsonPath();
            assertThat(listed.getList("groups")).isEqualTo(counted.getList("groups"));
            assertThat(listed.getMap("total")).isEqualTo(counted.getMap("total"));
        }
    }

    /** Events may be up to 24 hours ahead, and a list's row has the latest of them. */
    @Test
    void what_is_of_tomorrow_is_in_no_group_of_today() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), BERLIN);
        Instant tomorrow = today.plusDays(1).atStartOfDay(BERLIN).plusMinutes(1).toInstant();
        OwnWorkspace ahead = OwnWorkspace.create(source, 428, BERLIN.getId());
        new ModelCalls(ahead).published("Sign-ins", """
                {"rules": [{"id": "a", "event": "Signed In", "points": 25}]}""");
        for (String user : new String[] {"hal", "ida"}) {
            ahead.send("/v1/batch", """
                    {"batch": [
                      {"type": "track", "userId": "%1$s", "event": "Signed In", "context": {"channel": "web"},
                       "timestamp": "%2$s"},
                      {"type": "identify", "userId": "%1$s", "timestamp": "%2$s", "traits": {"lifecycle_stage": "lead"}}]}
                    """.formatted(user, tomorrow.minus(Duration.ofDays(1))));
        }
        ahead.send("/v1/batch", """
                {"batch": [
                  {"type": "track", "userId": "hal", "event": "Signed In", "context": {"channel": "app"}, "timestamp": "%1$s"},
                  {"type": "identify", "userId": "hal", "timestamp": "%1$s", "traits": {"lifecycle_stage": "customer"}}]}
                """.formatted(tomorrow));
        var berlin = new Workspace(new WorkspaceId(428), "Test", BERLIN, Currency.getInstance("USD"));
        ModelVersion version = models.find(berlin.id(), ModelChoice.PRIMARY).orElseThrow();
        Eventually.holds(
                "lists have followed",
                Duration.ofMinutes(1),
                () -> populations
                        .cached(berlin, version, SplitBy.CHANNEL, today, true)
                        .isPresent());

        assertThat(groups(berlin, version, SplitBy.CHANNEL, today)).containsExactlyInAnyOrder("web");
        assertThat(groups(berlin, version, SplitBy.LIFECYCLE_STAGE, today)).containsExactlyInAnyOrder("lead");
        assertThat(
                        ahead.text(
                                "select channel || ' ' || lifecycle_stage from customer where workspace_id = 428 and user_id = 'hal'"))
                .as("the latest that is known")
                .isEqualTo("app customer");
    }

    private List<String> groups(Workspace of, ModelVersion version, SplitBy by, LocalDate day) {
        return populations.cached(of, version, by, day, true).orElseThrow().keySet().stream()
                .map(key -> key.orElse("none"))
                .toList();
    }

    @Test
    void what_cannot_be_answered_is_refused() {
        get("").statusCode(400).body("code", equalTo("parameter.missing"));
        get("?by=height")
                .statusCode(400)
                .body("code", equalTo("parameter.invalid"))
                .body("detail", containsString("first_seen_month: height"));
        get("?by=channel&day=2026-02-30").statusCode(400);
        get("?by=channel&version=7").statusCode(404);
        OwnWorkspace other = OwnWorkspace.create(source, 425, "UTC");
        String model = requireNonNull(workspace)
                .api()
                .get("/api/v1/models")
                .then()
                .extract()
                .path("[0].id");
        other.api()
                .get("/api/v1/scores/splits?by=channel&model=" + model)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse split(String by, String day) {
        return get("?by=" + by + "&day=" + day).statusCode(200).body("day", equalTo(day));
    }

    private static ValidatableResponse get(String query) {
        return requireNonNull(workspace)
                .api()
                .get("/api/v1/scores/splits" + query)
                .then();
    }

    private static void did(String user, String event, String channel, String at) {
        String context = channel.isEmpty() ? "" : ", \"context\": {\"channel\": \"" + channel + "\"}";
        requireNonNull(workspace)
                .send(
                        "/v1/track",
                        "{\"userId\": \"%s\", \"event\": \"%s\", \"timestamp\": \"%s\"%s}"
                                .formatted(user, event, at, context));
    }

    private static void stage(String user, String stage, String at, String messageId) {
        requireNonNull(workspace)
                .send(
                        "/v1/identify",
                        "{\"userId\": \"%s\", \"messageId\": \"%s\", \"timestamp\": \"%s\", \"traits\": {\"lifecycle_stage\": \"%s\"}}"
                                .formatted(user, messageId, at, stage));
    }
}
