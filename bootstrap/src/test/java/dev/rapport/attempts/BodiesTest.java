package dev.rapport.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Colleague;
import dev.rapport.people.Routes;
import dev.rapport.people.Routes.Route;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large, too deep or full of nonsense: refused before they cost anything, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodiesTest {

    private static final int TOO_MUCH = 3_000_000;

    @Inject
    DataSource database;

    private OwnWorkspace workspace = null;
    private Visitor program = Visitor.nobody();

    @BeforeEach
    void a_workspace() {
        Ready.await();
        workspace = OwnWorkspace.once(database, 827, "UTC");
        program = Visitor.withKey("rp_test_of_workspace_827").with("Content-Type", "application/json");
    }

    @Test
    void no_form_is_larger_than_ours_are() {
        for (Route route : Routes.all()) {
            if (!route.isApi() && route.takes().equals(Visitor.FORM)) {
                String path = route.path().replaceAll("\\{[^}]*}", "1");
                HttpResponse<String> answer = Visitor.nobody()
                        .with("Content-Type", Visitor.FORM)
                        .send("POST", path, BodyPublishers.ofString("a=" + "b".repeat(TOO_MUCH)));
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(413);
            }
        }
    }

    @Test
    void a_form_that_does_not_say_how_long_it_is_is_none_of_ours() {
        byte[] form = ("email=" + "b".repeat(100)).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        HttpResponse<String> answer = Visitor.nobody()
                .with("Content-Type", Visitor.FORM)
                .send("POST", "/sign-in", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_page_says_what_was_too_long() {
        HttpResponse<String> answer = Visitor.signedIn(Colleague.of(workspace, Role.VIEWER))
                .with("Content-Type", Visitor.FORM)
                .send("POST", "/profile", BodyPublishers.ofString("a=" + "b".repeat(TOO_MUCH)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That is too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/models",
                "//api/v1/models",
                "/x/../api/v1/models",
                "/%61pi/v1/models",
                "/api//v1/./models"
            })
    void no_other_way_to_a_route_goes_around_its_limit(String path) {
        String body = "{\"name\": \"" + "x".repeat(TOO_MUCH) + "\"}";

        assertThat(program.send("POST", path, BodyPublishers.ofString(body)).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/models", "/api/v1/surveys", "/v1/track", "/v1/batch", "/v1/surveys/ask"})
    void what_is_deep_is_refused(String path) {
        for (String bracket : new String[] {"[", "{\"a\":"}) {
            String deep = "{\"writeKey\": \"wk_test_of_workspace_827\", \"type\": \"track\", \"properties\": "
                    + bracket.repeat(50_000);
            assertThat(program.send("POST", path, BodyPublishers.ofString(deep)).statusCode())
                    .isIn(400, 413);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "-1e-999999999", "123456789e400", "\"\\u0000\"", "\"\\ud800\"", "true", "[]", "{}"
            })
    void no_value_is_our_mistake(String value) {
        for (Map.Entry<String, String> call : Map.of(
                        "/api/v1/models",
                        "{\"name\": \"x\", \"definition\": {\"rules\": [{\"id\": \"a\", \"event\": \"b\", \"points\": %s}]}}",
                        "/api/v1/models/drafts",
                        "{\"name\": %s, \"definition\": {\"rules\": [{\"id\": \"a\", \"event\": \"b\", \"points\": 1}]}}",
                        "/api/v1/surveys",
                        "{\"name\": %s, \"definition\": {\"kind\": \"nps\", \"questions\": []}}",
                        "/api/v1/keys",
                        "{\"name\": %s, \"kind\": \"read\"}",
                        "/api/v1/members/invitations",
                        "{\"email\": %s, \"role\": \"viewer\"}",
                        "/api/v1/bounces",
                        "{\"userId\": \"a\", \"reason\": %s}")
                .entrySet()) {
            String body = call.getValue().formatted(value);
            assertThat(program.send("POST", call.getKey(), BodyPublishers.ofString(body))
                            .statusCode())
                    .as(call.getKey() + " " + body)
                    .isLessThan(500);
        }
        String event =
                "{\"writeKey\": \"wk_test_of_workspace_827\", \"userId\": \"a\", \"event\": \"b\", \"properties\": {\"value\": %s}}";
        assertThat(program.send("POST", "/v1/track", BodyPublishers.ofString(event.formatted(value)))
                        .statusCode())
                .as(value)
                .isIn(200, 400);
    }

    @Test
    void a_field_that_nobody_asked_for_is_refused() {
        for (String path :
                new String[] {"/api/v1/models", "/api/v1/surveys", "/api/v1/keys", "/api/v1/members/invitations"}) {
            String body = "{\"name\": \"x\", \"kind\": \"read\", \"email\": \"a@example.com\", \"role\": \"viewer\","
                    + " \"definition\": {}, \"workspaceId\": 1}";
            assertThat(program.send("POST", path, BodyPublishers.ofString(body)).statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
    }
}
