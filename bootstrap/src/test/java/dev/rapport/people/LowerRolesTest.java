package dev.rapport.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Routes.Route;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks the pages from the first one on, as each role: nothing that is shown leads to where the role may not go. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LowerRolesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"?(/[^\" >]*)");
    private static final Pattern SENT = Pattern.compile(
            "<form[^>]*method=\"post\"[^>]*action=\"?(/[^\" >]*)|(?:formaction|hx-post)=\"?(/[^\" >]*)");
    private static final List<Route> PAGES =
            Routes.all().stream().filter(route -> !route.isApi()).toList();

    @Inject
    DataSource database;

    private OwnWorkspace workspace = null;

    @BeforeEach
    void a_workspace_with_some_of_everything() {
        Ready.await();
        workspace = OwnWorkspace.once(database, 741, "UTC");
        if (workspace.holds("select 1 from scoring_model where workspace_id = 741")) {
            return;
        }
        workspace.send("/v1/track", "{\"userId\": \"walked\", \"event\": \"Order\"}");
        String definition = "{\"rules\": [{\"id\": \"orders\", \"event\": \"Order\", \"points\": 1}]}";
        String model =
                workspace.created("/api/v1/models", "{\"name\": \"Walked\", \"definition\": " + definition + "}");
        workspace
                .api()
                .header("If-None-Match", "*")
                .body("{\"definition\": " + definition + "}")
                .put("/api/v1/models/" + model + "/draft")
                .then()
                .statusCode(200);
        String survey = "{\"name\": \"Walked\", \"definition\": {\"kind\": \"nps\", \"questions\":"
                + " [{\"key\": \"recommend\", \"text\": {\"en\": \"How likely?\"}}]}}";
        workspace.created("/api/v1/surveys", survey);
        workspace.created(
                "/api/v1/surveys", "{\"name\": \"Wrong\", \"definition\": {\"kind\": \"nps\", \"questions\": []}}");
        String open = workspace.created("/api/v1/surveys", survey);
        workspace.api().post("/api/v1/surveys/" + open + "/open").then().statusCode(200);
        workspace
                .api()
                .contentType("text/csv")
                .body("user_id,event,date\nwalked,Login,2024-01-01\n")
                .post("/api/v1/imports")
                .then()
                .statusCode(202);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nothing_on_a_page_leads_to_where_its_reader_may_not_go(Role role) {
        var colleague = Colleague.of(workspace, role);
        Map<String, String> seenOn = new LinkedHashMap<>();
        Set<String> wrong = new LinkedHashSet<>();
        var left = new ArrayDeque<String>();
        seenOn.put("/", "the beginning");
        left.add("/");
        while (!left.isEmpty()) {
            String path = left.remove();
            Response page = colleague.signedIn().get(path);
            if (page.statusCode() == 403 || page.statusCode() >= 500) {
                wrong.add(page.statusCode() + " for GET " + path + " from " + seenOn.get(path));
            }
            if (page.statusCode() == 200 && page.contentType().startsWith("text/html")) {
                String html = page.asString();
                formsBeyond(role, html).forEach(action -> wrong.add("POST " + action + " on " + path));
                links(html).stream()
                        .filter(link -> seenOn.putIfAbsent(link, path) == null)
                        .forEach(left::add);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(seenOn).hasSizeGreaterThan(20).containsKeys("/models", "/surveys", "/data/imports");
    }

    /** Without what stands behind the question mark: the same page again, with the same acts. */
    private static List<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(found -> found.group(1).split("[?#]")[0])
                .filter(path -> !path.startsWith("/static/") && !path.startsWith("/s/") && !path.startsWith("//"))
                .distinct()
                .toList();
    }

    private static List<String> formsBeyond(Role role, String html) {
        return SENT.matcher(html)
                .results()
                .map(found -> Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2)))
                .map(action -> action.split("[?#]")[0])
                .filter(action -> PAGES.stream()
                        .filter(route -> route.verb().equals("POST"))
                        .filter(route -> action.matches(route.path().replaceAll("\\{[^}]*}", "[^/]+")))
                        .flatMap(route -> route.role().flatMap(Role::of).stream())
                        .anyMatch(needed -> !role.covers(needed)))
                .toList();
    }

    @Test
    void forms_and_links_are_found_where_they_are() {
        assertThat(formsBeyond(Role.VIEWER, "<form class=\"mb-0\" method=\"post\" action=\"/models/1a/edit\">"))
                .containsExactly("/models/1a/edit");
        assertThat(formsBeyond(Role.ANALYST, "<form method=\"post\" action=\"/models/1a/edit\">"))
                .isEmpty();
        assertThat(links("<a class=\"btn\" href=\"/models/new?of=1\">")).containsExactly("/models/new");
    }

    @Test
    void who_may_not_is_told_whom_to_ask() {
        Colleague.of(workspace, Role.VIEWER)
                .signedIn()
                .get("/settings")
                .then()
                .statusCode(403)
                .body(containsString("Your role in this workspace"), containsString("An admin or an owner"));
    }
}
