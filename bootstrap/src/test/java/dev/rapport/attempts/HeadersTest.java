package dev.rapport.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.people.Routes;
import dev.rapport.people.Routes.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers that keep a browser from doing more with an answer than we meant: on every answer, whatever it says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HeadersTest {

    private static final List<Route> ALL = Routes.all();

    @Inject
    DataSource database;

    private FilledWorkspace filled = null;

    @BeforeEach
    void a_workspace_with_everything() {
        Ready.await();
        filled = FilledWorkspace.once(database, 825, "Plain");
    }

    @Test
    void every_route_says_them_to_who_may_see_it() {
        Visitor owner = Visitor.signedIn(filled.owner());
        Visitor program =
                Visitor.withKey("rp_test_of_workspace_" + filled.workspace().number());
        for (Route route : ALL) {
            if (route.reads()) {
                tamed(route.toString(), (route.isApi() ? program : owner).get(filled.address(route)), true);
            }
        }
    }

    @Test
    void every_route_says_them_to_who_may_not() {
        for (Route route : ALL) {
            HttpResponse<String> answer = Visitor.nobody()
                    .send(route.verb(), route.path().replaceAll("\\{[^}]*}", "1"), BodyPublishers.noBody());
            tamed(route.toString(), answer, true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/api/v1/nowhere",
                "/v1/nowhere",
                "/static/nowhere.js",
                "/a;b",
                "/customers/%00",
                "/s/nowhere",
                "/unsubscribe",
                "/join?link=gone",
                "//customers",
                "/x/../customers",
                "/api/../customers",
                "/q/../customers",
                "/q/%2e%2e/customers",
                "/%63ustomers",
                "//api/v1/customers",
                "/widget.js"
            })
    void so_does_every_refusal_and_whatever_way_to_a_page_there_is(String path) {
        HttpResponse<String> answer = Visitor.signedIn(filled.owner()).get(path);

        tamed(path, answer, !path.equals("/widget.js") && !path.startsWith("/static/"));
        assertThat(answer.statusCode()).as(path).isLessThan(500);
    }

    @Test
    void another_name_is_told_no_more_than_that() {
        HttpResponse<String> answer =
                Visitor.nobody().with("X-Forwarded-Host", "evil.example").get("/nowhere");

        tamed("another host", answer, true);
        assertThat(answer.body()).doesNotContain("evil.example");
        assertThat(answer.headers().map().toString()).doesNotContain("evil.example");
    }

    @Test
    void cookies_are_for_us_alone() {
        Visitor.Token token = Visitor.signedIn(filled.owner()).token("/profile");
        HttpResponse<String> saved = Visitor.signedIn(filled.owner())
                .with("Cookie", "csrf-token=" + token.cookie())
                .post("/profile", Map.of("csrf-token", token.field(), "name", "Plain", "language", "en"));
        HttpResponse<String> page = Visitor.nobody().get("/sign-in");
        HttpResponse<String> out = Visitor.signedIn(
                        dev.rapport.people.Colleague.of(filled.workspace(), dev.rapport.domain.access.Role.VIEWER))
                .with("Cookie", "csrf-token=" + token.cookie())
                .post("/sign-out", Map.of("csrf-token", token.field()));

        for (HttpResponse<String> answer : List.of(saved, page, out)) {
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie)
                            .containsIgnoringCase("HttpOnly")
                            .containsIgnoringCase("Path=/")
                            .matches("(?i).*SameSite=(Lax|Strict).*")
                            .doesNotContainIgnoringCase("Domain="));
        }
    }

    private static void tamed(String what, HttpResponse<String> answer, boolean isPrivate) {
        HttpHeaders headers = answer.headers();
        Map<String, String> expected = Map.of(
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin");
        expected.forEach((name, value) ->
                assertThat(headers.allValues(name)).as(what + " " + name).containsExactly(value));
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .as(what)
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'")
                .contains("frame-ancestors 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(headers.firstValue("Permissions-Policy")).as(what).isPresent();
        if (isPrivate) {
            assertThat(headers.allValues("Cache-Control"))
                    .as(what + " Cache-Control")
                    .containsExactly("no-store");
        }
        assertThat(headers.firstValue("Server")).as(what).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).as(what).isEmpty();
    }
}
