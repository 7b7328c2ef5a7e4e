package dev.rapport.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks all routes, of the API and of the pages: who may use each. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RoutesTest {

    /** What the router has at an address, with neither a class nor a role, and why it needs none. */
    private static final Set<String> WITHOUT_CLASS = Set.of(
            // Links in mails: the token in the address says who unsubscribes from what.
            "[GET] /unsubscribe",
            "[POST] /unsubscribe",
            // Styles and scripts, the same for everybody.
            "[HEAD, GET, OPTIONS] /",
            // All routes that have a class.
            "all /",
            // Health and metrics, which docs/security.md has kept inside.
            "all /q/");

    /** Who speaks to the router: the routes above, and handlers of what nothing else answers or what failed. */
    private static final Set<String> KNOW_THE_ROUTER = Set.of("UnsubscribePage", "ErrorPages", "MalformedRequest");

    private static final List<Route> ALL = Routes.all();

    @Inject
    DataSource database;

    @Inject
    Router router;

    @Inject
    AddApiKey addApiKey;

    @Inject
    KnownKeys knownKeys;

    private OwnWorkspace mine = null;

    @BeforeEach
    void workspace() {
        Ready.await();
        mine = OwnWorkspace.once(database, 701, "UTC");
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
        assertThat(new ClassFileImporter().importPackages("dev.rapport.rest"))
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
    void what_the_router_opens_by_itself_is_known() {
        assertThat(router.getRoutes())
                .filteredOn(route -> route.getPath() != null)
                .extracting(route -> Objects.toString(route.methods(), "all") + " " + route.getPath())
                .contains("[GET] /unsubscribe")
                .isSubsetOf(WITHOUT_CLASS);
    }

    @Test
    void nobody_else_adds_a_route_by_itself() {
        assertThat(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.rapport"))
                .filteredOn(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .anyMatch(name ->
                                name.equals(Router.class.getName()) || name.startsWith("io.quarkus.vertx.web.Route")))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(KNOW_THE_ROUTER);
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
