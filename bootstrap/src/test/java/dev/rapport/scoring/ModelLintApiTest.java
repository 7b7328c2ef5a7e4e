package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.scoring.KeepModelLooks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Twenty customers signed in yesterday, four of them ordered, one of these for a pro plan; one complained 40 days ago. Points of
 * the last 30 days, by hand: 20 × 1 for sign-ins, 4 × 10 for orders, 1 × 5 for the pro one; 65 in all.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelLintApiTest {

    private static final String RULES = """
            {"rules": [
              {"id": "sign-ins", "event": "Signed In", "points": 1},
              {"id": "orders", "event": "Ordered", "points": 10},
              {"id": "pro", "event": "Ordered", "points": 5,
               "condition": [{"property": "plan", "operator": "=", "operand": "pro"}]},
              {"id": "complaints", "event": "Complained", "points": -5},
              {"id": "typo", "event": "Sigend In", "points": 5},
              {"id": "money", "event": "Ordered", "points": 2, "perUnitOfValue": true}]}""";

    private static @Nullable OwnWorkspace workspace;
    private static @Nullable String draft;
    private static @Nullable String published;

    @Inject
    DataSource source;

    @Inject
    KeepModelLooks keepModelLooks;

    @BeforeEach
    void load() {
        Ready.await();
        if (workspace == null) {
            workspace = OwnWorkspace.create(source, 421, "UTC");
            Stream<String> all = Stream.of(
                            IntStream.rangeClosed(1, 20).mapToObj(n -> event("Signed In", n, 1, "free")),
                            IntStream.rangeClosed(1, 4).mapToObj(n -> event("Ordered", n, 1, n == 1 ? "pro" : "free")),
                            Stream.of(event("Complained", 7, 40, "free")))
                    .flatMap(some -> some);
            workspace.send("/v1/batch", "{\"batch\": [" + all.collect(Collectors.joining(",")) + "]}");
            draft = mine().drafted("Draft", RULES).statusCode(201).extract().path("id");
            published = mine().published("Published", RULES);
        }
    }

    @Test
    void a_draft_is_told_what_its_data_says_with_the_numbers_and_the_place() {
        // The condition of "pro" is nobody else's, so it is counted from the stored events.
        mine().get(ModelCalls.draft(requireNonNull(draft)) + "/lint")
                .statusCode(200)
                .body("name", equalTo("Draft"))
                .body("version", nullValue())
                .body("revision", equalTo(1))
                .body("customers", equalTo(20))
                .body("scored", equalTo(20))
                .body("violations", empty())
                .body(
                        "findings.code",
                        contains(
                                "model.no-data",
                                "model.no-data",
                                "model.no-data",
                                "model.hardly-varies",
                                "model.points-out-of-proportion",
                                "model.hardly-varies"))
                .body("findings.part", contains("complaints", "typo", "money", "sign-ins", "orders", "pro"))
                .body("findings.severity", contains("warning", "warning", "warning", "warning", "warning", "hint"))
                .body("findings[0].pointer", equalTo("/definition/rules/3"))
                .body("findings[0].numbers.events", equalTo(0))
                .body("findings[0].numbers.windowDays", equalTo(30))
                .body("findings[0].numbers.eventsEver", equalTo(1))
                .body(
                        "findings[0].numbers.lastSeen",
                        equalTo(today().minusDays(40).toString()))
                .body("findings[1].numbers.eventsEver", equalTo(0))
                .body("findings[1].numbers.lastSeen", nullValue())
                .body("findings[2].numbers.eventsWithoutValue", equalTo(4))
                .body("findings[3].numbers.value", equalTo(1))
                .body("findings[3].numbers.customers", equalTo(20))
                .body("findings[3].numbers.share", equalTo(100))
                .body("findings[4].numbers.points", equalTo(40))
                .body("findings[4].numbers.allPoints", equalTo(65))
                .body("findings[4].numbers.share", equalTo(61.54f))
                .body("findings[4].numbers.atMost", equalTo(60))
                .body("findings[5].numbers.value", equalTo(0))
                .body("findings[5].numbers.customers", equalTo(19))
                .body("findings[5].numbers.scored", equalTo(20))
                .body("findings[5].numbers.share", equalTo(95));
    }

    @Test
    void another_day_has_other_data() {
        // 40 days ago there was one customer, who had just complained: all points, in size, are that complaint's.
        mine().get(ModelCalls.draft(requireNonNull(draft)) + "/lint?day=" + today().minusDays(40))
                .statusCode(200)
                .body("scored", equalTo(1))
                .body("findings.part", contains("sign-ins", "orders", "pro", "typo", "money", "complaints"))
                .body("findings[5].code", equalTo("model.points-out-of-proportion"))
                .body("findings[5].numbers.points", equalTo(5));
    }

    @Test
    void a_published_model_is_told_that_nothing_acts_on_it() {
        lint(requireNonNull(published))
                .body("version", equalTo(1))
                .body("findings.code", hasItem("model.no-data"))
                .body("findings[-1].code", equalTo("model.nothing-acts"))
                .body("findings[-1].severity", equalTo("hint"))
                .body("findings[-1].numbers.alerts", equalTo(0))
                .body("findings[-1].numbers.segments", equalTo(0))
                .body("findings[-1].numbers.goals", equalTo(0));
    }

    @Test
    void a_model_nobody_looks_at_is_told_so_until_somebody_does_and_no_lock_keeps_anybody_from_looking() {
        String model = mine().published("Unseen", ModelCalls.signIns(1));
        lint(model).body("findings.code", not(hasItem("model.nobody-looks")));

        at(model, "update scoring_model_version set published_at = now() - interval '45 days'");
        lint(model)
                .body("findings.find { it.code == 'model.nobody-looks' }.numbers.days", equalTo(45))
                .body("findings.find { it.code == 'model.nobody-looks' }.numbers.lastLook", nullValue());
        seenDaysAgo(model, 30);
        lint(model).body("findings.find { it.code == 'model.nobody-looks' }.numbers.days", equalTo(30));
        seenDaysAgo(model, 29);
        lint(model).body("findings.code", not(hasItem("model.nobody-looks")));

        seenDaysAgo(model, 31);
        requireNonNull(workspace).on(connection -> {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select from model_look where workspace_id = 421 for update");
                look(model);
                // Seen by this node at once; stored when the lock is gone.
                lint(model).body("findings.code", not(hasItem("model.nobody-looks")));
                return true;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
        keepModelLooks.handle();
        String written = row(model);
        assertThat(written).startsWith(today().toString());
        look(model);
        keepModelLooks.handle();
        assertThat(row(model)).as("one write a day").isEqualTo(written);
    }

    @Test
    void a_retired_model_is_not_meant_to_be_used() {
        String model = mine().published("Old", ModelCalls.signIns(1));
        at(model, "update scoring_model_version set published_at = now() - interval '45 days'");
        mine().post("/" + model + "/retire").statusCode(200);

        lint(model).body("findings.code", contains("model.hardly-varies", "model.points-out-of-proportion"));
    }

    @Test
    void a_draft_that_is_wrong_has_violations_and_no_findings() {
        String model = mine().drafted("Wrong", ModelCalls.wrong())
                .statusCode(201)
                .extract()
                .path("id");

        mine().get(ModelCalls.draft(model) + "/lint")
                .statusCode(200)
                .body("violations.pointer", contains("/definition/rules/0/id", "/definition/rules/0/points"))
                .body("findings", empty());
    }

    @Test
    void what_is_not_there_or_another_workspaces_is_not_found() {
        mine().get("/api/v1/models/0f2k9xq4m7t1a/lint").statusCode(404);
        mine().get("/api/v1/models/" + published + "/lint?version=2").statusCode(404);
        mine().get(ModelCalls.draft(requireNonNull(published)) + "/lint")
                .statusCode(404)
                .body("code", equalTo("draft.not-found"));
        OwnWorkspace other = OwnWorkspace.create(source, 423, "UTC");
        other.api().get("/api/v1/models/" + published + "/lint").then().statusCode(404);
        other.api()
                .get(ModelCalls.draft(requireNonNull(draft)) + "/lint")
                .then()
                .statusCode(404);
    }

    private static void look(String model) {
        mine().get("/api/v1/customers/u1/score?model=" + model).statusCode(200);
    }

    private static void seenDaysAgo(String model, int days) {
        requireNonNull(workspace).run("""
                insert into model_look (workspace_id, model_id, day)
                select workspace_id, model_id, (now() at time zone 'UTC')::date - %d from scoring_model
                where workspace_id = 421 and name = '%s'
                on conflict (workspace_id, model_id) do update set day = excluded.day
                """.formatted(days, name(model)));
    }

    private static void at(String model, String update) {
        requireNonNull(workspace)
                .run(update + " where (workspace_id, model_id) = (select workspace_id, model_id from scoring_model"
                        + " where workspace_id = 421 and name = '" + name(model) + "')");
    }

    private static String name(String model) {
        return mine().get("/api/v1/models/" + model).statusCode(200).extract().path("name");
    }

    private static String row(String model) {
        return requireNonNull(workspace).on(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select l.day || ' ' || l.xmin from model_look l join scoring_model m using (workspace_id, model_id)"
                                    + " where workspace_id = 421 and name = '" + name(model) + "'")) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    private static ValidatableResponse lint(String model) {
        return mine().get("/api/v1/models/" + model + "/lint").statusCode(200);
    }

    private static ModelCalls mine() {
        return new ModelCalls(requireNonNull(workspace));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    private static String event(String type, int customer, int daysAgo, String plan) {
        return """
                {"type": "track", "userId": "u%d", "event": "%s", "timestamp": "%s", "properties": {"plan": "%s"}}""".formatted(customer, type, Instant.now().minus(daysAgo, ChronoUnit.DAYS), plan);
    }
}
