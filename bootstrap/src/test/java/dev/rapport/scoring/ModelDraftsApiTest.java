package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model from its first draft to version n. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelDraftsApiTest {

    private static @Nullable ModelCalls mine;
    private static @Nullable ModelCalls others;

    @Inject
    DataSource source;

    @BeforeEach
    void ready() {
        Ready.await();
        if (mine == null) {
            mine = new ModelCalls(OwnWorkspace.create(source, 361, "UTC"));
            others = new ModelCalls(OwnWorkspace.create(source, 362, "UTC"));
            mine.published("Primary", ModelCalls.signIns(1));
        }
    }

    @Test
    void a_new_model_is_a_draft_that_nobody_scores_by_until_it_is_published() {
        String id = mine().drafted(" Newborn ", ModelCalls.signIns(10))
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", containsString("/draft"))
                .body("name", equalTo("Newborn"))
                .body("revision", equalTo(1))
                .body("basedOn", nullValue())
                .body("savedAt", notNullValue())
                .body("violations", empty())
                .extract()
                .path("id");
        mine().get("/api/v1/models").body("name", not(hasItem("Newborn")));
        mine().get("/api/v1/models/" + id).statusCode(404);
        mine().get("/api/v1/customers?model=" + id).statusCode(404);
        mine().get("/api/v1/models/drafts").body("name", hasItem("Newborn"));
        mine().publishDirectly(id, 1, ModelCalls.signIns(2)).statusCode(409).body("code", equalTo("model.unpublished"));

        mine().publishDraft(id, 1, "Born")
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("version", equalTo(1))
                .body("note", equalTo("Born"))
                .body("primary", equalTo(false));

        mine().get("/api/v1/models").body("name", hasItem("Newborn"));
        mine().get(ModelCalls.draft(id)).statusCode(404).body("code", equalTo("draft.not-found"));
        mine().get("/api/v1/models/drafts").body("name", not(hasItem("Newborn")));
    }

    @Test
    void what_is_wrong_is_kept_named_and_refused_only_when_it_is_published() {
        String id = mine().drafted("Wrong", ModelCalls.wrong())
                .statusCode(201)
                .body("violations.pointer", contains("/definition/rules/0/id", "/definition/rules/0/points"))
                .body("violations[1].detail", equalTo("points is required"))
                .extract()
                .path("id");
        mine().get(ModelCalls.draft(id))
                .statusCode(200)
                .body("definition.rules[0].id", equalTo("Bad id"))
                .body("definition.rules[0].points", nullValue())
                .body("definition.rules[0].window", nullValue())
                .body("definition.bands", nullValue())
                .body("warnings", empty());

        mine().publishDraft(id, 1, "")
                .statusCode(400)
                .body("code", equalTo("model.invalid"))
                .body("errors.pointer", contains("/definition/rules/0/id", "/definition/rules/0/points"));
        mine().get(ModelCalls.draft(id)).statusCode(200).header("ETag", equalTo("\"1\""));

        mine().save(id, 1, """
                {"definition": {"rules": [{"id": "a", "event": "Signed In", "points": 1, "window": {"kind": "all_time"}}]}}
                """)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("violations", empty())
                .body("warnings.code", contains("model.score-can-never-fall"));
        mine().publishDraft(id, 2, "").statusCode(201);
    }

    @Test
    void what_is_no_definition_at_all_is_refused() {
        mine().drafted("None", "{\"rules\": 7}").statusCode(400).body("code", equalTo("body.malformed"));
        mine().drafted("None", "{\"kind\": \"guessed\", \"rules\": []}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/definition/kind"));
        mine().drafted(" ", ModelCalls.signIns(1)).statusCode(400).body("errors[0].pointer", equalTo("/name"));
        mine().drafted("Primary", ModelCalls.signIns(1)).statusCode(409).body("code", equalTo("model.name-taken"));
    }

    @Test
    void texts_and_numbers_that_no_model_may_have_are_kept_or_named() {
        String id = mine().drafted(
                        "Odd", "{\"rules\": [{\"id\": \"nul \\u0000\", \"event\": \"\", \"points\": 1.50e+200}]}")
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(mine().get(ModelCalls.draft(id)).extract().asString())
                .contains("nul \\u0000", "15" + "0".repeat(199));

        mine().save(id, 1, "{\"definition\": {\"rules\": [{\"id\": \"\\ud800\", \"points\": 1e999999999}]}}")
                .statusCode(400)
                .body("code", equalTo("body.invalid"))
                .body("errors.pointer", contains("/definition/rules/0/id", "/definition/rules/0/points"));
        mine().get(ModelCalls.draft(id)).header("ETag", equalTo("\"1\""));
    }

    @Test
    void a_published_model_gets_a_draft_that_becomes_its_next_version() {
        String id = mine().published("Growing", ModelCalls.signIns(1));
        mine().get(ModelCalls.draft(id)).statusCode(404);
        mine().save(id, 1, ModelCalls.edit(ModelCalls.signIns(2)))
                .statusCode(404)
                .body("code", equalTo("draft.not-found"));
        mine().begin(id, ModelCalls.signIns(2))
                .statusCode(200)
                .body("basedOn", equalTo(1))
                .body("revision", equalTo(1));
        mine().begin(id, ModelCalls.signIns(3)).statusCode(412).body("code", equalTo("draft.out-of-date"));
        mine().get("/api/v1/models/" + id).body("version", equalTo(1)).body("definition.rules[0].points", equalTo(1));

        mine().publishDraft(id, 1, "Twice as much")
                .statusCode(201)
                .body("version", equalTo(2))
                .body("note", equalTo("Twice as much"));

        mine().publishDraft(id, 1, "Again").statusCode(404).body("code", equalTo("draft.not-found"));
        mine().get("/api/v1/models/" + id + "/versions").body("version", contains(2, 1));
    }

    @Test
    void publishing_never_rewrites_history() {
        mine().signIn("hugo", "2026-03-01T12:00:00Z");
        String id = mine().published("History", ModelCalls.signIns(3));
        String then = "/api/v1/customers/hugo/score?day=2026-03-02&model=" + id;
        String before = mine().get(then + "&version=1")
                .body("score", equalTo(3.0f))
                .extract()
                .asString();

        mine().begin(id, ModelCalls.signIns(7)).statusCode(200);
        mine().publishDraft(id, 1, "").statusCode(201);

        assertThat(mine().get(then + "&version=1").extract().asString()).isEqualTo(before);
        mine().get(then + "&version=2").body("score", equalTo(7.0f));
        mine().get(then).body("score", equalTo(7.0f));
    }

    @Test
    void a_draft_of_another_kind_is_kept_but_not_published() {
        String id = mine().published("Kind", ModelCalls.signIns(1));
        mine().begin(id, ModelCalls.weighted())
                .statusCode(200)
                .body("violations.pointer", contains("/definition/kind"));
        mine().publishDraft(id, 1, "").statusCode(409).body("code", equalTo("model.kind-changed"));
        mine().get(ModelCalls.draft(id)).statusCode(200);
    }

    @Test
    void a_discarded_draft_is_gone_and_so_is_a_model_that_had_nothing_else() {
        String id = mine().published("Kept", ModelCalls.signIns(1));
        mine().begin(id, ModelCalls.wrong()).statusCode(200);
        discard(id, "\"7\"").statusCode(412);
        discard(id, "\"1\"").statusCode(204);
        discard(id, "\"1\"").statusCode(404);
        mine().get("/api/v1/models/" + id).statusCode(200);
        // What is begun anew is not what somebody else still has before their eyes.
        mine().begin(id, ModelCalls.signIns(2)).body("revision", equalTo(2));
        mine().save(id, 1, ModelCalls.edit(ModelCalls.signIns(3))).statusCode(412);

        String young = mine().drafted("Young", ModelCalls.wrong()).extract().path("id");
        mine().workspace().api().delete(ModelCalls.draft(young)).then().statusCode(204);
        mine().get(ModelCalls.draft(young)).statusCode(404);
        mine().drafted("Young", ModelCalls.wrong()).statusCode(201);
    }

    @Test
    void the_first_published_model_of_a_workspace_is_its_primary_one() {
        String first =
                others().drafted("First", ModelCalls.signIns(1)).extract().path("id");
        others().publishDraft(first, 1, "").statusCode(201).body("primary", equalTo(true));
        String second = others().post(
                        "/drafts",
                        "{\"name\": \"Second\", \"primary\": true, \"definition\": %s}"
                                .formatted(ModelCalls.signIns(2)))
                .body("makesPrimary", equalTo(true))
                .extract()
                .path("id");
        others().get("/api/v1/models").body("name", contains("First")).body("[0].primary", equalTo(true));
        others().save(second, 1, ModelCalls.edit(ModelCalls.signIns(3))).body("makesPrimary", equalTo(true));

        others().publishDraft(second, 2, "").statusCode(201).body("primary", equalTo(true));

        others().get("/api/v1/models").body("name", contains("Second", "First"));
    }

    @Test
    void another_workspace_neither_sees_nor_touches_a_draft() {
        String id = mine().drafted("Private", ModelCalls.signIns(1)).extract().path("id");

        others().get(ModelCalls.draft(id)).statusCode(404);
        others().get("/api/v1/models/drafts").body("name", not(hasItem("Private")));
        others().save(id, 1, ModelCalls.edit(ModelCalls.signIns(2))).statusCode(404);
        others().begin(id, ModelCalls.signIns(2)).statusCode(404);
        others().publishDraft(id, 1, "").statusCode(404);
        others().post("/" + id + "/copy", "{\"name\": \"Stolen\"}").statusCode(404);
        others().workspace().api().delete(ModelCalls.draft(id)).then().statusCode(404);
        mine().get(ModelCalls.draft(id)).statusCode(200).header("ETag", equalTo("\"1\""));
    }

    private static io.restassured.response.ValidatableResponse discard(String id, String revision) {
        return mine().workspace()
                .api()
                .header("If-Match", revision)
                .delete(ModelCalls.draft(id))
                .then();
    }

    private static ModelCalls mine() {
        return requireNonNull(mine);
    }

    private static ModelCalls others() {
        return requireNonNull(others);
    }
}
