package dev.rapport.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Eventually;
import dev.rapport.FirstKeys;
import dev.rapport.FirstOwner;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.access.AddApiKey;
import dev.rapport.application.access.KnownKeys;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.people.Routes.Route;
import dev.rapport.rest.security.Opens;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks all routes, of the API and of the pages: who may use each, and that none shows or changes another workspace's. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RoutesTest {

    /** What only one workspace has. */
    private static final String MARK = "Seen only in 702";

    /** Its customer. */
    private static final String THEIR = "customer-of-702";

    private static final List<Route> ALL = Routes.all();

    @Inject
    DataSource database;

    @Inject
    AddApiKey addApiKey;

    @Inject
    KnownKeys knownKeys;

    private OwnWorkspace mine = null;
    private OwnWorkspace theirs = null;

    @BeforeEach
    void two_workspaces() {
        Ready.await();
        mine = OwnWorkspace.once(database, 701, "UTC");
        theirs = OwnWorkspace.once(database, 702, "UTC");
    }

    @Test
    void every_route_says_who_may_use_it() {
        assertThat(ALL).hasSizeGreaterThan(100);
        assertThat(ALL)
                .allSatisfy(route -> assertThat(route.role().orElse("everybody"))
                        .as(route + " in " + route.where())
                        .isIn("everybody", "viewer", "analyst", "admin", "owner"));
    }

    @Test
    void everything_that_changes_something_needs_more_than_a_viewer_but_for_what_is_the_viewers_own() {
        assertThat(ALL)
                .filteredOn(route -> !route.reads() && route.role().equals(Optional.of("viewer")))
                .extracting(Route::toString)
                .containsExactlyInAnyOrder(
                        "POST /sign-out",
                        "POST /sign-out/everywhere",
                        "POST /profile",
                        "POST /profile/password",
                        "POST /profile/provider/disconnect",
                        "POST /workspaces/switch",
                        // These compute, and keep nothing.
                        "POST /api/v1/models/calibration",
                        "POST /api/v1/models/preview",
                        "POST /api/v1/models/preview");
    }

    @Test
    void what_is_for_everybody_is_what_people_without_an_account_need() {
        assertThat(ALL)
                .filteredOn(route -> route.role().isEmpty())
                .extracting(route -> "/" + route.path().split("/")[1])
                .containsOnly("/v1", "/s", "/sign-in", "/set-up", "/join", "/password");
    }

    @Test
    void every_route_of_the_api_has_a_scope() {
        assertThat(new com.tngtech.archunit.core.importer.ClassFileImporter().importPackages("dev.rapport.rest"))
                .filteredOn(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class)
                        && type.getAnnotationOfType(jakarta.ws.rs.Path.class)
                                .value()
                                .startsWith("/api/"))
                .filteredOn(type -> !type.getSource().toString().contains("test-classes"))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.isAnnotatedWith(Opens.class))
                        .as(type.getName())
                        .isTrue());
    }

    @Test
    void nobody_uses_what_is_for_somebody() {
        for (Route route : guarded()) {
            Response answer = call(given().cookie(FirstOwner.COOKIE, ""), route, "1");
            if (route.isApi()) {
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
            } else {
                assertThat(answer.statusCode()).as(route.toString()).isIn(303, 400);
                assertThat(String.valueOf(answer.header("Location")))
                        .as(route.toString())
                        .matches("null|.*/sign-in\\?to=.*");
            }
        }
    }

    @Test
    void a_write_key_opens_none_of_the_api() {
        for (Route route : guarded()) {
            if (route.isApi()) {
                Response answer = call(given().header("Authorization", "Bearer " + FirstKeys.writeKey()), route, "1");
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void a_lower_role_is_refused_everywhere() {
        String reading = key(KeyKind.READ, Set.of());
        var viewer = Colleague.of(mine, Role.VIEWER);
        var analyst = Colleague.of(mine, Role.ANALYST);
        var admin = Colleague.of(mine, Role.ADMIN);
        for (Route route : guarded()) {
            Role needed = Role.of(route.role().orElseThrow()).orElseThrow();
            if (route.isApi()) {
                if (needed != Role.VIEWER) {
                    Response answer = call(given().header("Authorization", "Bearer " + reading), route, "1");
                    assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
                }
                continue;
            }
            for (Colleague colleague : switch (needed) {
                case VIEWER -> List.<Colleague>of();
                case ANALYST -> List.of(viewer);
                case ADMIN -> List.of(viewer, analyst);
                case OWNER -> List.of(viewer, analyst, admin);
            }) {
                Response answer = withToken(colleague, route, "1");
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
            }
        }
    }

    @Test
    void a_key_that_is_limited_to_surveys_opens_nothing_else() {
        String surveys = key(KeyKind.MANAGEMENT, Set.of(Scope.SURVEYS));

        for (String path : List.of("surveys", "customers", "models", "event-types", "keys", "members", "audit-log")) {
            Response answer =
                    given().header("Authorization", "Bearer " + surveys).get("/api/v1/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(path.equals("surveys") ? 200 : 403);
        }
    }

    @Test
    void no_route_shows_or_changes_another_workspaces() {
        theirs.send(
                "/v1/track",
                "{\"userId\": \"%s\", \"event\": \"%s\", \"messageId\": \"%s\"}".formatted(THEIR, MARK, THEIR));
        List<String> ids = idsOf(theirs);
        Eventually.holds(
                "what was imported is counted",
                Duration.ofSeconds(60),
                () -> !theirs.holds(
                        "select 1 from event_import where workspace_id = 702 and state in ('uploaded', 'running')"));
        long before = weightOf(702);
        var owner = Colleague.of(mine, Role.OWNER);
        String key = key(KeyKind.MANAGEMENT, Set.of());
        for (Route route : guarded()) {
            if (!route.hasId()) {
                continue;
            }
            for (String id : ids) {
                Response answer = route.isApi()
                        ? call(given().header("Authorization", "Bearer " + key), route, id)
                        : withToken(owner, route, id);
                assertThat(answer.statusCode()).as(route + " with " + id).isBetween(400, 499);
                assertThat(answer.asString()).as(route + " with " + id).doesNotContain(MARK);
                if (route.reads() && !route.path().contains("}/")) {
                    assertThat(answer.statusCode()).as(route + " with " + id).isEqualTo(404);
                }
            }
        }
        assertThat(weightOf(702)).isEqualTo(before);
    }

    private List<Route> guarded() {
        return ALL.stream().filter(route -> route.role().isPresent()).toList();
    }

    private String key(KeyKind kind, Set<Scope> scopes) {
        String clear = addApiKey
                .handle(new WorkspaceId(701), kind, "Test", scopes, Optional.empty())
                .clear();
        knownKeys.forget();
        return clear;
    }

    /** The ids of everything that the workspace has and that stands in an address. */
    private static List<String> idsOf(OwnWorkspace workspace) {
        var ids = new ArrayList<String>();
        ids.add(workspace
                .api()
                .get("/api/v1/customers/" + THEIR)
                .then()
                .statusCode(200)
                .extract()
                .path("id"));
        ids.add(THEIR);
        ids.add(workspace
                .api()
                .body("""
                        {"name": "%s", "definition": {"rules": [{"id": "orders", "event": "Order", "points": 1}]}}
                        """.formatted(MARK))
                .post("/api/v1/models")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        ids.add(workspace
                .api()
                .get("/api/v1/keys")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id"));
        ids.add(workspace
                .api()
                .body("{\"email\": \"someone@example.com\", \"role\": \"viewer\"}")
                .post("/api/v1/members/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        ids.add(Colleague.of(workspace, Role.OWNER).person().toString());
        String survey = surveyOf(workspace);
        ids.add(survey);
        ids.add(responseTo(workspace, survey));
        ids.add(workspace
                .api()
                .contentType("text/csv")
                .body("user_id,event,timestamp\n%s,%s,2026-03-04T10:00:00Z\n".formatted(THEIR, MARK))
                .post("/api/v1/imports?name=" + MARK.replace(' ', '-'))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        return ids;
    }

    private static String surveyOf(OwnWorkspace workspace) {
        String survey = workspace
                .api()
                .body("""
                        {"name": "%s", "definition": {"kind": "nps", "questions": [
                          {"key": "recommend", "text": {"en": "%s"}}]}}
                        """.formatted(MARK, MARK))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        workspace.api().post("/api/v1/surveys/" + survey + "/open").then().statusCode(200);
        return survey;
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

    /** Grows or shrinks with everything that is done to the workspace. */
    private long weightOf(int workspace) {
        long[] weight = {0};
        for (String table : List.of(
                "api_key",
                "member",
                "one_time_link",
                "scoring_model",
                "event",
                "customer_identity",
                "survey",
                "survey_response",
                "event_import",
                "audit_entry")) {
            for (int bit = 0; bit < 12; bit++) {
                String count = "select 1 from " + table + " where workspace_id = " + workspace + " having (count(*) >> "
                        + bit + ") % 2 = 1";
                weight[0] = weight[0] * 2 + (theirs.holds(count) ? 1 : 0);
            }
            weight[0] = weight[0] * 31 % 1_000_000_007L;
        }
        return weight[0];
    }

    private static Response call(RequestSpecification request, Route route, String id) {
        RequestSpecification given = request.redirects().follow(false);
        if (route.reads()) {
            return given.get(filled(route, id));
        }
        given = switch (route.takes()) {
            case "multipart/form-data" -> given.multiPart("x", "y");
            case "application/x-www-form-urlencoded" ->
                given.contentType(route.takes()).formParam("x", "y");
            case "" -> route.isApi() ? given.contentType("application/json").body("{}") : given;
            default -> given.contentType(route.takes()).body("{}");
        };
        return given.request(route.verb(), filled(route, id));
    }

    private static Response withToken(Colleague colleague, Route route, String id) {
        if (route.reads()) {
            return colleague.signedIn().get(filled(route, id));
        }
        Response page = colleague.signedIn().get("/profile");
        RequestSpecification given = colleague.signedIn().cookies(page.cookies());
        given = route.takes().equals("multipart/form-data")
                ? given.multiPart("csrf-token", FormToken.of(page))
                : given.contentType("application/x-www-form-urlencoded").formParam("csrf-token", FormToken.of(page));
        return given.post(filled(route, id));
    }

    private static String filled(Route route, String id) {
        return route.path().replaceAll("\\{[^}]*}", id);
    }
}
