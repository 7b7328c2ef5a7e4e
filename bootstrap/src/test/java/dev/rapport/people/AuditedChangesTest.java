package dev.rapport.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes models, surveys and data stands in the audit log, without whom it is about. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditedChangesTest {

    private static final String USER = "customer-of-742";
    private static final String EMAIL = "customer@audited.example";
    private static final String MODEL = "{\"rules\": [{\"id\": \"orders\", \"event\": \"Order\", \"points\": 1}]}";
    private static final String SURVEY =
            "{\"kind\": \"nps\", \"questions\": [{\"key\": \"recommend\", \"text\": {\"en\": \"How likely?\"}}]}";

    @Inject
    DataSource database;

    private OwnWorkspace workspace = null;

    @BeforeEach
    void own_workspace() {
        Ready.await();
        workspace = OwnWorkspace.once(database, 742, "UTC");
    }

    @Test
    void what_happens_to_models_is_noted() {
        String id = created("/api/v1/models", named("Audited", MODEL));
        created("/api/v1/models/" + id + "/copy", "{\"name\": \"Audited copy\"}");
        call("PATCH", "/api/v1/models/" + id, "{\"name\": \"Audited anew\"}").statusCode(200);
        call("PATCH", "/api/v1/models/" + id, "{\"name\": \"Audited anew\"}").statusCode(200);
        draft(id);
        call("DELETE", "/api/v1/models/" + id + "/draft", "").statusCode(204);
        call("POST", "/api/v1/scores/rebuild", "").statusCode(202);

        assertThat(actionsOn(id))
                .containsExactly(
                        "model-draft-discarded",
                        "model-draft-saved",
                        "model-renamed",
                        "model-published",
                        "model-made-primary",
                        "model-created");
        assertThat(actions()).contains("model-copied", "scores-rebuilt");
        assertThat(namesOf(id)).containsOnly("Audited anew");
    }

    private void draft(String model) {
        workspace
                .api()
                .header("If-None-Match", "*")
                .body("{\"definition\": " + MODEL + "}")
                .put("/api/v1/models/" + model + "/draft")
                .then()
                .statusCode(200);
    }

    @Test
    void what_happens_to_surveys_is_noted_without_whom_they_ask() {
        workspace.send("/v1/identify", "{\"userId\": \"%s\", \"traits\": {\"email\": \"%s\"}}".formatted(USER, EMAIL));
        String id = created("/api/v1/surveys", named("Audited", SURVEY));
        String copy = created("/api/v1/surveys/" + id + "/copy", "{\"name\": \"Copy\"}");
        call("POST", "/api/v1/surveys/" + id + "/open", "").statusCode(200);
        call("POST", "/api/v1/surveys/" + id + "/open", "").statusCode(200);
        call("POST", "/api/v1/surveys/" + id + "/links", "{\"userIds\": [\"" + USER + "\"]}")
                .statusCode(200);
        call("POST", "/api/v1/surveys/" + id + "/close", "").statusCode(200);
        call("DELETE", "/api/v1/surveys/" + copy, "").statusCode(204);
        call("PUT", "/api/v1/workspace/fatigue-budget", "{\"surveys\": 2, \"days\": 30}")
                .statusCode(200);
        call("POST", "/api/v1/bounces", "{\"userId\": \"" + USER + "\"}").statusCode(204);
        call("POST", "/api/v1/bounces", "{\"address\": \"" + EMAIL + "\"}").statusCode(204);
        call("DELETE", "/api/v1/unsubscribed/" + USER, "").statusCode(204);

        assertThat(actionsOn(id))
                .containsExactly("survey-closed", "survey-links-signed", "survey-opened", "survey-created");
        assertThat(actionsOn(copy)).containsExactly("survey-removed", "survey-copied");
        assertThat(namesOf(id)).containsOnly("Audited");
        assertThat(namesOf(copy)).as("gone").containsOnlyNulls();
        assertThat(namesOf(String.valueOf(workspace.number())))
                .as("the workspace")
                .containsOnly("Test");
        String customer = workspace.api().get("/api/v1/customers/" + USER).path("id");
        assertThat(actionsOn(customer)).containsExactly("customer-resubscribed", "bounce-noted");
        assertThat(actions()).contains("fatigue-budget-changed");
        for (String secret : List.of(USER, EMAIL)) {
            assertThat(workspace.holds("select 1 from audit_entry a where a::text like '%" + secret + "%'"))
                    .as(secret)
                    .isFalse();
        }
    }

    @Test
    void imports_are_noted_and_their_undoing() {
        String id = workspace
                .api()
                .contentType("text/csv")
                .body("user_id,event,date\naudited-import,Login,2024-01-01\n")
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        call("POST", "/api/v1/imports/" + id + "/undo", "").statusCode(202);
        workspace.api().post("/api/v1/imports/0/undo").then().statusCode(404);

        assertThat(actionsOn(id)).containsExactly("import-undone", "import-begun");
        assertThat(actionsOn("0")).isEmpty();
    }

    @Test
    void the_log_is_narrowed_by_who_what_and_when() {
        var admin = Colleague.of(workspace, Role.ADMIN);
        admin.post("/settings/keys", "/settings/keys", Map.of("name", "Shop", "kind", "write", "expires", ""))
                .statusCode(303);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String mine = "actor=" + admin.person() + "&action=key-added";

        log(mine + "&from=" + today)
                .body("items.actorId", equalTo(List.of(admin.person().toString())))
                .body("items.action", equalTo(List.of("key-added")));
        log(mine + "&to=2020-01-01").body("items", empty());
        log("actor=system").body("items.actorKind", everyItem(equalTo("system")));
        admin.signedIn()
                .get("/settings/audit?" + mine)
                .then()
                .body(containsString("Cora Colleague"), containsString("<td data-label=\"What\">Made a key"));
        admin.signedIn()
                .get("/settings/audit?" + mine + "&to=2020-01-01")
                .then()
                .body(containsString("Nothing was changed that fits"));
        String file =
                admin.signedIn().get("/settings/audit/entries.csv?" + mine).asString();
        assertThat(file.strip().lines()).hasSize(2).last().asString().contains("key-added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor=ann", "action=nothing", "from=yesterday", "to=%2B99999-01-01", "actor=%00"})
    void what_is_no_filter_is_refused_and_the_page_shows_all(String query) {
        workspace
                .api()
                .urlEncodingEnabled(false)
                .get("/api/v1/audit-log?" + query)
                .then()
                .statusCode(400);
        Colleague.of(workspace, Role.ADMIN)
                .signedIn()
                .urlEncodingEnabled(false)
                .get("/settings/audit?" + query)
                .then()
                .statusCode(200)
                .body(not(containsString("Clear</a>")));
    }

    private static String named(String name, String definition) {
        return "{\"name\": \"%s\", \"definition\": %s}".formatted(name, definition);
    }

    private String created(String path, String body) {
        return call("POST", path, body).statusCode(201).extract().path("id");
    }

    private ValidatableResponse call(String verb, String path, String body) {
        return workspace.api().body(body).request(verb, path).then();
    }

    private ValidatableResponse log(String query) {
        return workspace.api().get("/api/v1/audit-log?" + query).then().statusCode(200);
    }

    private List<String> actions() {
        return log("limit=1000").extract().path("items.action");
    }

    private List<String> actionsOn(String subject) {
        return log("limit=1000").extract().path("items.findAll { it.subject == '" + subject + "' }.action");
    }

    private List<String> namesOf(String subject) {
        return log("limit=1000").extract().path("items.findAll { it.subject == '" + subject + "' }.subjectName");
    }
}
