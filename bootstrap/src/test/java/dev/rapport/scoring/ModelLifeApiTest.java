package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.scoring.RefreshBandHistory;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several models side by side: copied, renamed, made primary, retired and restored. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelLifeApiTest {

    private static @Nullable ModelCalls mine;
    private static String primary = "";

    @Inject
    DataSource source;

    @Inject
    RefreshBandHistory refreshBandHistory;

    @BeforeEach
    void ready() {
        Ready.await();
        if (mine == null) {
            mine = new ModelCalls(OwnWorkspace.create(source, 363, "UTC"));
            primary = mine.published("Main", ModelCalls.signIns(1));
        }
    }

    @Test
    void a_copy_is_a_draft_with_the_same_rules() {
        String id = mine().published("Original", ModelCalls.signIns(4));
        mine().begin(id, ModelCalls.wrong()).statusCode(200);

        String copy = mine().post("/" + id + "/copy", "{\"name\": \"Copy\"}")
                .statusCode(201)
                .body("name", equalTo("Copy"))
                .body("basedOn", nullValue())
                .body("revision", equalTo(1))
                .body("definition.rules[0].id", equalTo("sign-ins"))
                .body("definition.rules[0].points", equalTo(4))
                .extract()
                .path("id");

        assertThat(copy).isNotEqualTo(id);
        mine().post("/" + id + "/copy", "{\"name\": \"Copy\"}")
                .statusCode(409)
                .body("code", equalTo("model.name-taken"));
        String ofDraft =
                mine().drafted("Only a draft", ModelCalls.wrong()).extract().path("id");
        mine().post("/" + ofDraft + "/copy", "{\"name\": \"Copy of a draft\"}")
                .statusCode(201)
                .body("definition.rules[0].id", equalTo("Bad id"))
                .body("definition.rules[0].points", nullValue());
    }

    @Test
    void a_new_name_is_every_versions_name() {
        String id = mine().published("Old name", ModelCalls.signIns(1));
        rename(id, "Main").statusCode(409).body("code", equalTo("model.name-taken"));
        rename(id, "").statusCode(400).body("errors[0].pointer", equalTo("/name"));

        rename(id, "New name").statusCode(200).body("name", equalTo("New name")).body("version", equalTo(1));
        rename(id, "New name").statusCode(200);

        mine().get("/api/v1/models/" + id).body("name", equalTo("New name"));
        mine().published("Old name", ModelCalls.signIns(1));
    }

    @Test
    void a_retired_model_scores_any_day_but_is_in_no_list_and_keeps_nothing_ready() {
        mine().signIn("rosa", Instant.now().toString());
        mine().signIn("rosa", "2026-03-01T12:00:00Z");
        String id = mine().published("Retiring", ModelCalls.signIns(6));
        String list = "/api/v1/customers?userId=rosa&model=" + id;
        String many = "/api/v1/customers?q=rosa&model=" + id;
        eventually(
                () -> mine().get(many).extract().jsonPath().getList("customers").size() == 1);
        counted(() -> rows("band_history", id) > 0);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        String at = mine().post("/" + id + "/retire")
                .statusCode(200)
                .body("primary", equalTo(false))
                .body("version", equalTo(1))
                .body("retiredAt", notNullValue())
                .extract()
                .path("retiredAt");
        mine().post("/" + id + "/retire").statusCode(200).body("retiredAt", equalTo(at));

        mine().get("/api/v1/models").body("name", not(hasItem("Retiring")));
        mine().get("/api/v1/models?retired=true")
                .body("name", hasItem("Retiring"))
                .body("[0].id", equalTo(primary));
        mine().get("/api/v1/models/" + id).statusCode(200).body("retiredAt", equalTo(at));
        mine().get("/api/v1/models/" + id + "/versions").body("version", contains(1));
        mine().get("/api/v1/customers/rosa/score?day=2026-03-02&model=" + id)
                .statusCode(200)
                .body("score", equalTo(6.0f));
        mine().get("/api/v1/scores/bands?from=%s&to=%s&model=%s".formatted(today, today, id))
                .statusCode(200)
                .body("days[0].customers.very_disengaged", greaterThanOrEqualTo(1));
        mine().get(many).statusCode(409).body("code", equalTo("model.retired"));
        mine().get(list).statusCode(200).body("customers[0].score", equalTo(6.0f));
        mine().publishDirectly(id, 1, ModelCalls.signIns(1)).statusCode(409).body("code", equalTo("model.retired"));
        mine().post("/" + id + "/primary").statusCode(409).body("code", equalTo("model.retired"));
        for (String cache : List.of("score_generation", "customer_score", "band_history")) {
            counted(() -> rows(cache, id) == 0);
        }
        mine().get("/api/v1/scores/rebuild").body("model.name", not(hasItem("Retiring")));
    }

    @Test
    void a_restored_model_has_its_lists_again_with_what_happened_meanwhile() {
        mine().signIn("rita", Instant.now().toString());
        String id = mine().published("Returning", ModelCalls.signIns(2));
        String list = "/api/v1/customers?q=rita&model=" + id;
        eventually(() -> scores(list).equals(List.of(2.0f)));
        mine().post("/" + id + "/retire").statusCode(200);
        mine().signIn("rita", Instant.now().toString());
        eventually(() -> scores("/api/v1/customers?q=rita").equals(List.of(2.0f)));

        mine().post("/" + id + "/restore").statusCode(200).body("retiredAt", nullValue());
        mine().post("/" + id + "/restore").statusCode(200);

        eventually(() -> scores(list).equals(List.of(4.0f)));
        mine().get("/api/v1/models").body("name", hasItem("Returning"));
        mine().publishDirectly(id, 1, ModelCalls.signIns(3)).statusCode(201);
    }

    @Test
    void a_draft_of_a_retired_model_waits_for_its_return() {
        String id = mine().published("Waiting", ModelCalls.signIns(2));
        mine().begin(id, ModelCalls.signIns(3)).statusCode(200);
        mine().post("/" + id + "/retire").statusCode(200);

        mine().publishDraft(id, 1, "").statusCode(409).body("code", equalTo("model.retired"));
        mine().published("Next to it", ModelCalls.signIns(3));
        mine().drafted("Waiting", ModelCalls.signIns(3)).statusCode(409).body("code", equalTo("model.name-taken"));
        mine().post("/" + id + "/restore").statusCode(200);
        mine().publishDraft(id, 1, "").statusCode(201).body("version", equalTo(2));
    }

    @Test
    void lists_and_the_overview_follow_the_primary_model() {
        mine().signIn("paul", Instant.now().toString());
        String id = mine().published("Successor", ModelCalls.signIns(50));
        eventually(() -> scores("/api/v1/customers?q=paul&model=" + id).equals(List.of(50.0f)));
        mine().post("/" + primary + "/retire").statusCode(409).body("code", equalTo("model.is-primary"));

        mine().post("/" + id + "/primary").statusCode(200).body("primary", equalTo(true));
        mine().post("/" + id + "/primary").statusCode(200).body("primary", equalTo(true));

        mine().get("/api/v1/models")
                .body("[0].id", equalTo(id))
                .body("findAll { it.primary }.name", contains("Successor"));
        eventually(() -> scores("/api/v1/customers?q=paul").equals(List.of(50.0f)));
        mine().get("/api/v1/customers?q=paul").body("model.name", equalTo("Successor"));
        mine().get("/api/v1/customers/paul/score").body("score", equalTo(50.0f));
        mine().get("/api/v1/scores/changes?days=7").statusCode(200).body("model.name", equalTo("Successor"));
        mine().post("/" + primary + "/retire").statusCode(200);
        eventually(() -> scores("/api/v1/customers?q=paul").equals(List.of(50.0f)));
        mine().post("/" + primary + "/restore").statusCode(200);
        mine().post("/" + primary + "/primary").statusCode(200);
    }

    @Test
    void a_model_without_a_version_can_be_neither_primary_nor_retired() {
        String id = mine().drafted("Unborn", ModelCalls.signIns(2)).extract().path("id");

        mine().post("/" + id + "/primary").statusCode(409).body("code", equalTo("model.unpublished"));
        mine().post("/" + id + "/retire").statusCode(409).body("code", equalTo("model.unpublished"));
        mine().post("/" + id + "/restore").statusCode(200).body("version", nullValue());
        rename(id, "Still unborn").statusCode(200).body("version", nullValue());
        mine().get("/api/v1/models/drafts").body("name", hasItem("Still unborn"));
    }

    @Test
    void counts_by_a_version_that_was_followed_long_ago_are_not_kept() {
        String id = mine().published("Followed", ModelCalls.signIns(2));
        counted(() -> rows("band_history", id) > 0);
        mine().publishDirectly(id, 1, ModelCalls.signIns(3)).statusCode(201);
        counted(() -> rows("band_history", id) > 90);

        // As if version 2 had been published five weeks ago.
        mine().workspace()
                .run(
                        "update scoring_model_version set published_at = now() - interval '35 days' where workspace_id = 363"
                                + " and version = 2 and model_id = " + Long.parseLong(id, 32));

        counted(() -> rows("band_history", id) <= 90);
        mine().get("/api/v1/customers/nobody/score?model=" + id).statusCode(404);
    }

    @Test
    void another_workspaces_models_can_not_be_touched() {
        var other = new ModelCalls(OwnWorkspace.create(source, 364, "UTC"));
        String id = mine().published("Untouchable", ModelCalls.signIns(2));

        for (String act : List.of("retire", "restore", "primary")) {
            other.post("/" + id + "/" + act).statusCode(404).body("code", equalTo("scoring-model.not-found"));
            mine().post("/no-such/" + act).statusCode(404);
        }
        other.post("/" + id + "/copy", "{\"name\": \"Mine now\"}").statusCode(404);
        other.workspace()
                .api()
                .body("{\"name\": \"Mine now\"}")
                .patch(ModelCalls.MODELS + "/" + id)
                .then()
                .statusCode(404);
        other.get("/api/v1/models?retired=true").body("$", empty());
        mine().get("/api/v1/models").body("name", hasItem("Untouchable"));
    }

    private static io.restassured.response.ValidatableResponse rename(String id, String name) {
        return mine().workspace()
                .api()
                .body("{\"name\": \"%s\"}".formatted(name))
                .patch(ModelCalls.MODELS + "/" + id)
                .then();
    }

    private static List<Float> scores(String list) {
        return mine().get(list).extract().jsonPath().getList("customers.score");
    }

    private static long rows(String table, String id) {
        return mine().workspace().on(connection -> {
            try (var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery("select count(*) from %s where workspace_id = 363 and model_id = %d"
                                    .formatted(table, Long.parseLong(id, 32)))) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Counts past days at once: in the background it is the turn of other tests' workspaces first. */
    private void counted(BooleanSupplier holds) {
        var workspace = new Workspace(new WorkspaceId(363), "Test", ZoneOffset.UTC, Currency.getInstance("USD"));
        eventually(() -> {
            refreshBandHistory.handle(workspace);
            return holds.getAsBoolean();
        });
    }

    private static void eventually(BooleanSupplier holds) {
        Eventually.holds("it has come about", Duration.ofSeconds(30), holds);
    }

    private static ModelCalls mine() {
        return requireNonNull(mine);
    }
}
