package dev.rapport.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Eventually;
import dev.rapport.TestDatabase;
import dev.rapport.application.survey.UnsubscribeTokens;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets no invitations by e-mail, one by one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UnsubscribedApiTest {

    private static final int NUMBER = 612;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    @Inject
    UnsubscribeTokens tokens;

    private OwnWorkspace workspace;
    private Inviting customers;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
        customers = new Inviting(workspace);
    }

    @Test
    void whoever_unsubscribed_is_listed_once_and_no_longer_after_taking_it_back() {
        customers.identify("u-ann", "ann@list.example", "");
        customers.identify("u-bob", "bob@list.example", "");
        customers.identify("u-bobs-other-self", "bob2@list.example", "");
        for (String user : List.of("u-ann", "u-bob", "u-bobs-other-self")) {
            unsubscribe(user);
            unsubscribe(user);
        }
        workspace.send("/v1/alias", "{\"userId\": \"u-bob\", \"previousId\": \"u-bobs-other-self\"}");

        Eventually.holds(
                "she is known",
                SOON,
                () -> users("unsubscribed", "?search=U-ANN").equals(List.of("u-ann")));
        Eventually.holds(
                "the two are one",
                SOON,
                () -> users("unsubscribed", "?search=u-bob").equals(List.of("u-bob")));
        workspace.api().delete("/api/v1/unsubscribed/u-bob").then().statusCode(204);
        unsubscribed("?search=u-bob").body("items", empty());
    }

    @Test
    void a_bounce_is_shown_with_whoever_has_the_mailbox_now() {
        customers.identify("b-carl", "Carl@bounce.example", "");
        workspace.send("/v1/identify", "{\"userId\": \"b-dora\", \"traits\": {\"email\": \" carl@BOUNCE.example \"}}");
        bounce("{\"userId\": \"b-carl\", \"reason\": \"550 5.1.1\", \"at\": \"2026-03-01T10:00:00Z\"}");
        bounce("{\"address\": \"gone@bounce.example\", \"at\": \"2026-03-02T10:00:00Z\"}");

        Eventually.holds(
                "both have it",
                SOON,
                () -> users("bounces", "?search=b-").stream().sorted().toList().equals(List.of("b-carl", "b-dora")));
        bounces("?search=b-carl")
                .body("items.reason", contains("550 5.1.1"))
                .body("items.at", contains("2026-03-01T10:00:00Z"));
        bounces("").body("items.findAll { it.customer == null }", hasSize(1));

        customers.identify("b-carl", "carl@elsewhere.example", "");
        Eventually.holds(
                "only the other one has it",
                SOON,
                () -> users("bounces", "?search=b-").equals(List.of("b-dora")));
        unsubscribed("?search=b-").body("items", empty());
    }

    @Test
    void pages_go_on_where_the_one_before_ended_also_within_one_instant() {
        for (int i = 0; i < 5; i++) {
            customers.identify("p-" + i, "p-" + i + "@page.example", "");
            bounce("{\"userId\": \"p-%d\", \"at\": \"2026-02-01T10:00:0%dZ\"}".formatted(i, i / 2));
        }
        Eventually.holds(
                "all are known",
                SOON,
                () -> users("bounces", "?search=@page.example").size() == 5);

        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = bounces("?limit=2&search=@page.example" + (next.isEmpty() ? "" : "&after=" + next));
            seen.addAll(page.extract().<List<String>>path("items.customer.userId"));
            next = String.valueOf(page.extract().<Object>path("next"));
        } while (!next.equals("null"));

        assertThat(seen).hasSize(5).doesNotHaveDuplicates().first().isEqualTo("p-4");
        assertThat(seen.subList(1, 3)).containsExactlyInAnyOrder("p-2", "p-3");
        bounces("?search=%00").body("items", empty());
        workspace
                .api()
                .get("/api/v1/bounces?after=newest")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter.invalid"));
    }

    @Test
    void another_workspace_has_its_own() {
        customers.identify("o-emil", "emil@other.example", "");
        unsubscribe("o-emil");
        bounce("{\"userId\": \"o-emil\"}");

        OwnWorkspace other = OwnWorkspace.once(database, NUMBER + 1, "UTC");
        other.api().get("/api/v1/unsubscribed").then().statusCode(200).body("items", empty());
        other.api()
                .get("/api/v1/bounces")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
        Eventually.holds(
                "his own knows him",
                SOON,
                () -> users("unsubscribed", "?search=o-emil").equals(List.of("o-emil")));
    }

    private void unsubscribe(String user) {
        String token = tokens.sign(new WorkspaceId(NUMBER), workspace.number("""
                select identity_id from customer_identity where workspace_id = %d and kind = 'user' and name = '%s'
                """.formatted(NUMBER, user)));
        given().post("/unsubscribe?t=" + token).then().statusCode(200);
    }

    private void bounce(String body) {
        workspace.api().body(body).post("/api/v1/bounces").then().statusCode(204);
    }

    private List<String> users(String list, String query) {
        return get(list, query).extract().path("items.customer.userId");
    }

    private ValidatableResponse unsubscribed(String query) {
        return get("unsubscribed", query);
    }

    private ValidatableResponse bounces(String query) {
        return get("bounces", query);
    }

    private ValidatableResponse get(String list, String query) {
        return workspace
                .api()
                .urlEncodingEnabled(false)
                .get("/api/v1/" + list + query)
                .then()
                .statusCode(200);
    }
}
