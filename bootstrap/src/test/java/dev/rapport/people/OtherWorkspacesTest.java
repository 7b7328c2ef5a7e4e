package dev.rapport.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Routes.Route;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tries every route with what another workspace has: none shows it, none changes it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OtherWorkspacesTest {

    /** What only one workspace has. */
    private static final String MARK = "Seen only in 442";

    private static final int THEIR_NUMBER = 442;

    /** Its customer. */
    private static final String THEIR = "customer-of-442";

    private static final List<Route> WITH_ID = Routes.all().stream()
            .filter(route -> route.role().isPresent() && route.hasId())
            .toList();

    @Inject
    DataSource database;

    private OwnWorkspace mine = null;
    private OwnWorkspace theirs = null;

    @BeforeEach
    void two_workspaces() {
        Ready.await();
        mine = OwnWorkspace.once(database, 441, "UTC");
        theirs = OwnWorkspace.once(database, THEIR_NUMBER, "UTC");
    }

    @Test
    void every_route_that_takes_something_is_sent_something_that_it_takes() {
        assertThat(SentBodies.routes())
                .isEqualTo(WITH_ID.stream()
                        .filter(route -> !route.reads())
                        .map(Route::toString)
                        .collect(Collectors.toSet()));
    }

    @Test
    void no_route_shows_or_changes_another_workspaces() {
        List<String> ids = idsOf(theirs);
        Map<String, String> before = rowsOf(theirs);
        assertThat(before.values()).filteredOn(rows -> !rows.isEmpty()).hasSizeGreaterThan(15);
        var owner = Colleague.of(mine, Role.OWNER);
        Response page = owner.signedIn().get("/profile");
        for (Route route : WITH_ID) {
            for (String id : ids) {
                Response answer = answer(route, id, owner, page);
                assertThat(answer.asString()).as(route + " with " + id).doesNotContain(MARK);
                assertThat(answer.statusCode())
                        .as(route + " with " + id + ": " + answer.asString())
                        .isEqualTo(404);
            }
        }
        assertThat(rowsOf(theirs)).isEqualTo(before);
    }

    private Response answer(Route route, String id, Colleague owner, Response page) {
        String path = route.path().replaceAll("\\{[^}]*}", id);
        if (route.isApi()) {
            return SentBodies.of(route, mine.api().redirects().follow(false)).request(route.verb(), path);
        }
        RequestSpecification request = owner.signedIn().cookies(page.cookies());
        return route.reads()
                ? request.get(path)
                : SentBodies.of(route, request)
                        .formParam("csrf-token", FormToken.of(page))
                        .post(path);
    }

    @Test
    void an_id_of_another_workspace_opens_nothing_behind_one_of_mine() {
        String survey = surveyOf(mine);
        theirs.send("/v1/track", "{\"userId\": \"%s\", \"event\": \"%s\"}".formatted(THEIR, MARK));
        String theirResponse = responseTo(theirs, surveyOf(theirs));
        String theirCustomer = theirs.api().get("/api/v1/customers/" + THEIR).path("id");

        for (String path : List.of("/responses/" + theirResponse, "/askings/" + theirCustomer)) {
            mine.api().get("/api/v1/surveys/" + survey + path).then().statusCode(404);
        }
        mine.api()
                .body("{\"userId\": \"nobody-here\", \"answers\": {\"recommend\": 1}}")
                .post("/api/v1/surveys/" + surveyOf(theirs) + "/responses")
                .then()
                .statusCode(404);
    }

    @Test
    void an_id_of_another_workspace_in_a_query_shows_nothing() {
        String model = modelOf(theirs);
        String survey = surveyOf(theirs);
        theirs.send("/v1/track", "{\"userId\": \"%s\", \"event\": \"%s\"}".formatted(THEIR, MARK));
        String customer = theirs.api().get("/api/v1/customers/" + THEIR).path("id");
        mine.send("/v1/track", "{\"userId\": \"mine\", \"event\": \"Order\"}");
        String myModel = modelOf(mine);
        draft(mine, myModel);
        Map<String, String> own = Map.of(
                "customers", mine.api().get("/api/v1/customers/mine").path("id"),
                "models", myModel,
                "surveys", surveyOf(mine));
        var owner = Colleague.of(mine, Role.OWNER);
        for (Route route : Routes.all()) {
            String path = path(route, own);
            if (!route.reads() || route.role().isEmpty() || path.contains("{")) {
                continue;
            }
            for (var asked : List.of(
                    Map.entry("model", model),
                    Map.entry("model", model + ".1"),
                    Map.entry("with", model),
                    Map.entry("with", model + ".1"),
                    Map.entry("of", model),
                    Map.entry("survey", survey),
                    Map.entry("customer", THEIR),
                    Map.entry("customer", customer),
                    Map.entry("userId", THEIR))) {
                RequestSpecification request = route.isApi() ? mine.api() : owner.signedIn();
                Response answer =
                        request.queryParam(asked.getKey(), asked.getValue()).get(path);
                assertThat(answer.statusCode()).as(path + " " + asked).isLessThan(500);
                assertThat(answer.asString()).as(path + " " + asked).doesNotContain(MARK);
            }
        }
    }

    /** With ids of mine where they are of these kinds. */
    private static String path(Route route, Map<String, String> own) {
        String path = route.path().isEmpty() ? "/" : route.path();
        for (var kind : own.entrySet()) {
            path = path.replace("/" + kind.getKey() + "/{id}", "/" + kind.getKey() + "/" + kind.getValue());
        }
        return path;
    }

    @Test
    void an_id_of_another_workspace_in_a_body_opens_nothing() {
        String model = modelOf(theirs);
        String survey = surveyOf(theirs);
        Map<String, String> before = rowsOf(theirs);
        String definition = "{\"rules\": [{\"id\": \"orders\", \"event\": \"Order\", \"points\": 1}]}";

        refused(mine.api()
                .body("{\"definition\": %s, \"model\": \"%s\"}".formatted(definition, model))
                .post("/api/v1/models/preview"));
        refused(mine.api()
                .contentType("text/csv")
                .body("user_id,recommend\nsomebody,9\n")
                .post("/api/v1/imports?survey=" + survey));
        var owner = Colleague.of(mine, Role.OWNER);
        Response copied = owner.post(
                        "/models/new", "/models/new", Map.of("name", "Stolen", "begin", "copy", "of", model))
                .extract()
                .response();
        assertThat(copied.statusCode()).isNotEqualTo(303);
        assertThat(copied.asString()).doesNotContain(MARK);
        owner.post("/profile", "/workspaces/switch", Map.of("workspace", Integer.toString(THEIR_NUMBER)));
        assertThat(owner.signedIn().get("/models").asString()).doesNotContain(MARK);
        assertThat(rowsOf(theirs)).isEqualTo(before);
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(404);
        assertThat(answer.asString()).doesNotContain(MARK);
    }

    /** The ids of everything that the workspace has and that stands in an address. */
    private static List<String> idsOf(OwnWorkspace workspace) {
        workspace.send("/v1/batch", """
                {"batch": [
                  {"type": "track", "userId": "%1$s", "event": "%2$s", "messageId": "%1$s"},
                  {"type": "track", "userId": "erased", "event": "%2$s"}]}
                """.formatted(THEIR, MARK));
        var ids = new ArrayList<String>();
        ids.add(workspace
                .api()
                .get("/api/v1/customers/" + THEIR)
                .then()
                .statusCode(200)
                .extract()
                .path("id"));
        ids.add(THEIR);
        String model = modelOf(workspace);
        draft(workspace, model);
        ids.add(model);
        ids.add(workspace
                .api()
                .get("/api/v1/keys")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id"));
        ids.add(workspace.created(
                "/api/v1/members/invitations", "{\"email\": \"someone@example.com\", \"role\": \"viewer\"}"));
        ids.add(Colleague.of(workspace, Role.OWNER).person().toString());
        ids.add(Colleague.of(workspace, Role.ANALYST).person().toString());
        ids.add(draftSurveyOf(workspace));
        String survey = surveyOf(workspace);
        ids.add(survey);
        ids.add(responseTo(workspace, survey));
        ids.add(importOf(workspace));
        ids.add(workspace
                .api()
                .delete("/api/v1/customers/erased")
                .then()
                .statusCode(200)
                .extract()
                .path("id"));
        return ids;
    }

    private static String modelOf(OwnWorkspace workspace) {
        return workspace.created("/api/v1/models", """
                {"name": "%s", "definition": {"rules": [{"id": "orders", "event": "Order", "points": 1}]}}
                """.formatted(nameIn(workspace) + " " + UUID.randomUUID()));
    }

    private static void draft(OwnWorkspace workspace, String model) {
        workspace
                .api()
                .header("If-None-Match", "*")
                .body("{\"definition\": {\"rules\": [{\"id\": \"orders\", \"event\": \"Order\", \"points\": 3}]}}")
                .put("/api/v1/models/" + model + "/draft")
                .then()
                .statusCode(200);
    }

    private static String draftSurveyOf(OwnWorkspace workspace) {
        return workspace.created("/api/v1/surveys", """
                {"name": "%1$s", "definition": {"kind": "nps", "questions": [
                  {"key": "recommend", "text": {"en": "%1$s"}}]}}
                """.formatted(nameIn(workspace)));
    }

    private static String surveyOf(OwnWorkspace workspace) {
        String survey = draftSurveyOf(workspace);
        workspace.api().post("/api/v1/surveys/" + survey + "/open").then().statusCode(200);
        return survey;
    }

    private static String nameIn(OwnWorkspace workspace) {
        return workspace.number() == THEIR_NUMBER ? MARK : "Mine";
    }

    private static String responseTo(OwnWorkspace workspace, String survey) {
        String responses = "/api/v1/surveys/" + survey + "/responses";
        workspace
                .api()
                .body("{\"userId\": \"%s\", \"answers\": {\"recommend\": 9}}".formatted(THEIR))
                .post(responses)
                .then()
                .statusCode(200);
        return workspace.api().get(responses).path("items[0].id");
    }

    private static String importOf(OwnWorkspace workspace) {
        String id = workspace
                .api()
                .contentType("text/csv")
                .body("user_id,event,timestamp\n%s,%s,2026-03-04T10:00:00Z\n".formatted(THEIR, MARK))
                .post("/api/v1/imports?name=" + MARK.replace(' ', '-'))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Eventually.holds(
                "what was imported is counted",
                Duration.ofSeconds(60),
                () -> "done".equals(workspace.api().get("/api/v1/imports/" + id).path("state")));
        return id;
    }

    /**
     * A digest of all that is stored of the workspace, by table: but for the caches of customers and scores, which are filled
     * meanwhile, and for when keys were last used, which is written down a minute later.
     */
    private static Map<String, String> rowsOf(OwnWorkspace workspace) {
        return workspace.texts("""
                select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where column_name = 'workspace_id' and table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name not in ('band_history', 'customer', 'customer_score', 'score_backlog', 'score_generation')
                """).stream()
                .collect(Collectors.toMap(
                        table -> table, table -> workspace.text("""
                        select coalesce(string_agg(row, ',' order by row), '')
                        from (select md5((to_jsonb(t) - 'last_used_at')::text) as row from %s t where workspace_id = %d) rows
                        """.formatted(table, workspace.number()))));
    }
}
