package dev.rapport.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditTest {

    @Inject
    DataSource database;

    private OwnWorkspace workspace = null;

    @BeforeEach
    void own_workspace() {
        Ready.await();
        workspace = OwnWorkspace.once(database, 703, "UTC");
    }

    @Test
    void it_says_who_made_a_key_and_from_where() {
        var admin = Colleague.of(workspace, Role.ADMIN);
        admin.post("/settings/keys", "/settings/keys", Map.of("name", "Shop", "kind", "write", "expires", ""))
                .statusCode(303);

        workspace
                .api()
                .get("/api/v1/audit-log?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("key-added"))
                .body("items[0].actorKind", equalTo("person"))
                .body("items[0].actorId", equalTo(admin.person().toString()))
                .body("items[0].actor", equalTo("Cora Colleague"))
                .body("items[0].subjectName", equalTo("Shop"))
                .body("items[0].address", containsString("127.0.0.1"));
        admin.signedIn()
                .get("/settings/audit")
                .then()
                .statusCode(200)
                .body(containsString("Made a key"), containsString("Cora Colleague"), containsString(">Shop</a>"));
        admin.signedIn()
                .get("/settings/audit/entries.csv")
                .then()
                .statusCode(200)
                .body(containsString("person," + admin.person()));
    }

    @Test
    void it_says_which_key_changed_something() {
        workspace
                .api()
                .body("{\"kind\": \"read\", \"name\": \"Warehouse\", \"scopes\": [\"customers\"]}")
                .post("/api/v1/keys")
                .then()
                .statusCode(201);

        workspace
                .api()
                .get("/api/v1/audit-log?limit=10")
                .then()
                .body("items.actorKind", hasItem("key"))
                .body("items.action", hasItem("key-added"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set action = 'nothing' where workspace_id = 703",
                "delete from audit_entry where workspace_id = 703",
                "truncate audit_entry"
            })
    void nothing_in_it_can_be_changed_or_removed(String sql) {
        assertThatThrownBy(() -> workspace.run(sql)).hasMessageContaining("only ever added to");
    }

    @Test
    void a_key_is_shown_once_and_revoked_at_once() {
        String key = workspace
                .api()
                .body("{\"kind\": \"management\", \"name\": \"Once\"}")
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        String id = workspace.api().get("/api/v1/keys").path("items.find { it.name == 'Once' }.id");

        assertThat(workspace.api().get("/api/v1/keys").asString()).doesNotContain(key);
        assertThat(workspace.holds("select 1 from api_key k where k::text like '%" + key + "%'"))
                .isFalse();
        assertThat(status(key)).isEqualTo(200);
        workspace.api().delete("/api/v1/keys/" + id).then().statusCode(204);
        assertThat(status(key)).isEqualTo(401);
    }

    private static int status(String key) {
        return io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + key)
                .get("/api/v1/workspace")
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"master\", \"name\": \"x\"}",
                "{\"kind\": \"write\", \"name\": \"x\", \"scopes\": [\"customers\"]}",
                "{\"kind\": \"read\", \"name\": \" \"}",
                "{\"kind\": \"read\", \"name\": \"x\", \"scopes\": [\"everything\"]}",
                "{\"kind\": \"read\", \"name\": \"x\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}"
            })
    void a_key_that_makes_no_sense_is_refused_with_the_field(String body) {
        workspace
                .api()
                .body(body)
                .post("/api/v1/keys")
                .then()
                .statusCode(400)
                .body("code", equalTo("key.invalid"))
                .body("errors[0].pointer", containsString("/"));
    }

    @Test
    void a_workspace_keeps_an_owner_and_an_admin_makes_none() {
        var owner = Colleague.of(workspace, Role.OWNER);
        workspace.run("delete from member where workspace_id = 703 and role = 'owner' and person_id <> '"
                + owner.person() + "'");
        var admin = Colleague.of(workspace, Role.ADMIN);
        var viewer = Colleague.of(workspace, Role.VIEWER);

        change(owner, owner, "viewer").statusCode(200).body(containsString("A workspace needs an owner"));
        change(admin, owner, "viewer").statusCode(200).body(containsString("Only an owner can do that"));
        change(admin, viewer, "owner").statusCode(200).body(containsString("Only an owner can do that"));
        change(admin, viewer, "analyst").statusCode(303);
        owner.post("/settings/members", "/settings/members/" + owner.person() + "/remove", Map.of())
                .statusCode(200)
                .body(containsString("A workspace needs an owner"));
        owner.post("/settings/members", "/settings/members/" + viewer.person() + "/remove", Map.of())
                .statusCode(303);
        viewer.signedIn().get("/customers").then().statusCode(303).header("Location", containsString("/sign-in"));
    }

    private static io.restassured.response.ValidatableResponse change(Colleague by, Colleague whom, String role) {
        return by.post("/settings/members", "/settings/members/" + whom.person() + "/role", Map.of("role", role));
    }

    @Test
    void a_new_workspace_is_empty_and_its_owners_alone() {
        var owner = Colleague.of(workspace, Role.OWNER);

        owner.post(
                        "/workspaces/new",
                        "/workspaces/new",
                        Map.of("name", "Second", "zone", "Europe/Vilnius", "currency", "EUR", "language", "lt"))
                .statusCode(303);
        owner.signedIn().get("/settings/members").then().statusCode(200).body(containsString(owner.email()));
        owner.signedIn().get("/models").then().statusCode(200);
        owner.post("/profile", "/workspaces/switch", Map.of("workspace", "703")).statusCode(303);
        owner.post("/profile", "/workspaces/switch", Map.of("workspace", "1")).statusCode(404);
        owner.post("/profile", "/workspaces/switch", Map.of("workspace", "x")).statusCode(404);
    }
}
