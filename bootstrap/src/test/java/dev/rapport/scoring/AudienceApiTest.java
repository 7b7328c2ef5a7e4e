package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models for a part of the customers, in a zone that is never on UTC's day the whole day. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AudienceApiTest {

    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");
    private static final LocalDate TODAY = LocalDate.now(ZONE);

    /** 5 points for each visit, paying customers only. */
    private static final String PAYING = """
            {"rules": [{"id": "visits", "event": "Visited", "points": 5}],
             "audience": [{"property": "lifecycle_stage", "operator": "=", "operand": "paying"}]}
            """;

    private static @Nullable OwnWorkspace workspace;
    private static String everybody = "";
    private static String paying = "";

    @Inject
    DataSource source;

    @BeforeEach
    void ready() {
        Ready.await();
        if (workspace == null) {
            workspace = OwnWorkspace.create(source, 431, "Pacific/Auckland");
            everybody = calls().published(
                            "Everybody", "{\"rules\": [{\"id\": \"visits\", \"event\": \"Visited\", \"points\": 1}]}");
            paying = calls().published("Paying", PAYING);
        }
    }

    @Test
    void a_version_says_whom_it_is_for() {
        get("/api/v1/models/" + paying)
                .body("definition.audience.property", contains("lifecycle_stage"))
                .body("definition.audience.operand", contains("paying"));
    }

    @Test
    void the_traits_at_the_end_of_the_day_decide_in_the_workspaces_zone() {
        visited("eve", 5);
        stage("eve", 3, LocalTime.of(23, 59, 59), "paying");
        stage("eve", 1, LocalTime.MIDNIGHT, "churned");

        score("eve", 4).body("reason", equalTo("outside-audience")).body("score", nullValue());
        score("eve", 3).body("score", equalTo(5.0f));
        score("eve", 2).body("score", equalTo(5.0f));
        score("eve", 1).body("reason", equalTo("outside-audience"));
        get("/api/v1/customers/eve/score-history?model=%s&from=%s&to=%s".formatted(paying, day(5), day(0)))
                .body("days.score", contains(null, null, 5.0f, 5.0f, null, null));
        get("/api/v1/customers/eve/score-change?model=%s&from=%s&to=%s".formatted(paying, day(2), day(0)))
                .body("state", equalTo("no-longer-scored"))
                .body("to.reason", equalTo("outside-audience"));
    }

    @Test
    void a_late_trait_changes_lists_and_the_past() {
        visited("lena", 5);
        visited("lena", 2);
        eventually("lena", null);
        long before = scoredOn(3);

        stage("lena", 4, LocalTime.NOON, "paying");

        eventually("lena", 10f);
        assertThat(scoredOn(3)).isEqualTo(before + 1);
        assertThat(scoredOn(5)).isZero();
        score("lena", 3).body("score", equalTo(5.0f));
    }

    @Test
    void what_is_said_of_one_identity_counts_for_the_customer() {
        visited("ada", 2);
        identify(
                "{\"anonymousId\": \"ada-phone\", \"traits\": {\"lifecycle_stage\": \"paying\"}, \"timestamp\": \"%s\"}"
                        .formatted(at(3, LocalTime.NOON)));
        score("ada", 0).body("reason", equalTo("outside-audience"));

        identify("{\"userId\": \"ada\", \"anonymousId\": \"ada-phone\", \"timestamp\": \"%s\"}"
                .formatted(at(1, LocalTime.NOON)));

        score("ada", 2).body("score", equalTo(5.0f));
        eventually("ada", 5f);
    }

    @Test
    void a_preview_shows_who_would_no_longer_be_scored() {
        visited("pia", 1);
        visited("pat", 1);
        stage("pat", 1, LocalTime.NOON, "paying");

        ValidatableResponse preview = workspace()
                .api()
                .body("{\"definition\": %s, \"model\": \"%s\"}".formatted(PAYING, everybody))
                .post("/api/v1/models/preview")
                .then()
                .statusCode(200);

        int all = preview.extract().path("before.scored");
        int scored = preview.extract().path("after.scored");
        int moved = preview.extract().path("after.notScored");
        assertThat(scored).isLessThan(all);
        assertThat(scored + moved).isEqualTo(preview.extract().<Integer>path("customers"));
    }

    @Test
    void calibration_looks_at_the_audience_only() {
        for (int i = 1; i <= 3; i++) {
            for (int visits = 0; visits < 10 * i; visits++) {
                workspace()
                        .send(
                                "/v1/track",
                                "{\"userId\": \"vip-%d\", \"event\": \"Watched\", \"timestamp\": \"%s\"}"
                                        .formatted(i, at(1, LocalTime.NOON)));
            }
            identify("{\"userId\": \"vip-%d\", \"traits\": {\"vip\": %s}, \"timestamp\": \"%s\"}"
                    .formatted(i, i > 1, at(1, LocalTime.NOON)));
        }

        // Of 20 and 30, type 7: 20 + 0.05 · 10 and 20 + 0.9 · 10.
        workspace()
                .api()
                .body("""
                        {"source": {"kind": "signals", "signals": [{"event": "Watched"}]}, "measure": "events",
                         "audience": [{"property": "vip", "operator": "=", "operand": true}]}
                        """)
                .post("/api/v1/models/calibration")
                .then()
                .statusCode(200)
                .body("min", equalTo(20.5f))
                .body("max", equalTo(29))
                .body("distribution.n", equalTo(2));
    }

    @Test
    void a_draft_keeps_an_audience_that_is_wrong_and_names_what_is() {
        String wrong = PAYING.replace("\"=\"", "\"like\"");

        calls().drafted("Wrong", wrong)
                .statusCode(201)
                .body("definition.audience.operator", contains("like"))
                .body("violations.pointer", contains("/definition/audience/0/operator"));
        calls().post("", "{\"name\": \"Wrong\", \"definition\": %s}".formatted(wrong))
                .statusCode(400)
                .body("code", equalTo("model.invalid"))
                .body("detail", equalTo("the model breaks 1 rule"))
                .body("errors.pointer", hasItem("/definition/audience/0/operator"));
    }

    @Test
    void publishing_another_audience_leaves_the_old_version_as_it_was() {
        visited("ole", 1);
        stage("ole", 1, LocalTime.NOON, "trial");
        String model = calls().published("Stages", PAYING.replace("paying", "trial"));

        calls().publishDirectly(model, 1, PAYING).statusCode(201);

        get("/api/v1/customers/ole/score?model=%s&version=1".formatted(model)).body("score", equalTo(5.0f));
        get("/api/v1/customers/ole/score?model=%s&version=2".formatted(model))
                .body("reason", equalTo("outside-audience"));
    }

    private static OwnWorkspace workspace() {
        return requireNonNull(workspace);
    }

    private static ModelCalls calls() {
        return new ModelCalls(workspace());
    }

    private static ValidatableResponse get(String path) {
        return workspace().api().get(path).then().statusCode(200);
    }

    private static ValidatableResponse score(String user, int age) {
        return get("/api/v1/customers/%s/score?model=%s&day=%s".formatted(user, paying, day(age)));
    }

    private static long scoredOn(int age) {
        return get("/api/v1/scores/bands?model=%s&from=%s&to=%s".formatted(paying, day(age), day(age)))
                .extract()
                .<Number>path("days[0].scored")
                .longValue();
    }

    private static void eventually(String user, @Nullable Float score) {
        Eventually.holds(user + " has " + score, Duration.ofSeconds(30), () -> {
            List<Float> scores = get("/api/v1/customers?q=%s&model=%s".formatted(user, paying))
                    .extract()
                    .path("customers.score");
            return scores.size() == 1 && Objects.equals(scores.getFirst(), score);
        });
    }

    private static LocalDate day(int age) {
        return TODAY.minusDays(age);
    }

    private static String at(int age, LocalTime time) {
        return day(age).atTime(time).atZone(ZONE).toInstant().toString();
    }

    private static void visited(String user, int age) {
        workspace()
                .send(
                        "/v1/track",
                        "{\"userId\": \"%s\", \"event\": \"Visited\", \"timestamp\": \"%s\"}"
                                .formatted(user, at(age, LocalTime.NOON)));
    }

    private static void stage(String user, int age, LocalTime time, String stage) {
        identify("{\"userId\": \"%s\", \"traits\": {\"lifecycle_stage\": \"%s\"}, \"timestamp\": \"%s\"}"
                .formatted(user, stage, at(age, time)));
    }

    private static void identify(String body) {
        workspace().send("/v1/identify", body);
    }
}
