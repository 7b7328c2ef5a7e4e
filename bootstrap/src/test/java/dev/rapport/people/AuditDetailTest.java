package dev.rapport.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How something was changed: by the API, on the page, in the file, and never whom it is about. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditDetailTest {

    @Inject
    DataSource database;

    @SuppressWarnings("NullAway.Init") // before each test
    private OwnWorkspace workspace;

    @BeforeEach
    void own_workspace() {
        Ready.await();
        workspace = OwnWorkspace.once(database, 439, "UTC");
    }

    @Test
    void a_role_is_changed_from_one_to_another() {
        raiseSomebody();

        assertThat(newest("member-role-changed"))
                .containsExactly(Map.of("what", "role", "from", "viewer", "to", "owner"));
    }

    private UUID raiseSomebody() {
        Colleague owner = Colleague.of(workspace, Role.OWNER);
        UUID raised = Colleague.of(workspace, Role.VIEWER).person();
        owner.post("/settings/members", "/settings/members/" + raised + "/role", Map.of("role", "owner"))
                .statusCode(303);
        return raised;
    }

    @ParameterizedTest
    @CsvSource({
        "en, Role: Viewer → Owner",
        "de, Rolle: Lesen → Inhaber",
        "id, Peran: Pembaca → Pemilik",
        "lt, Vaidmuo: Stebėtojas → Savininkas"
    })
    void the_page_says_it_in_the_readers_language(String language, String said) {
        raiseSomebody();
        Colleague reader = Colleague.of(workspace, Role.ADMIN);
        workspace.run("update person set language = '%s' where person_id = '%s'".formatted(language, reader.person()));

        reader.signedIn()
                .get("/settings/audit?action=member-role-changed")
                .then()
                .statusCode(200)
                .body(containsString(">" + said + "</span>"));
    }

    @Test
    void the_file_says_it() {
        UUID raised = raiseSomebody();

        String file = Colleague.of(workspace, Role.ADMIN)
                .signedIn()
                .get("/settings/audit/entries.csv?action=member-role-changed")
                .asString();

        assertThat(file).startsWith("at,actor_kind,actor_id,actor,address,action,subject,subject_name,detail\r\n");
        assertThat(file.lines().filter(line -> line.contains("," + raised + ",")))
                .singleElement()
                .asString()
                .endsWith(",role: viewer → owner");
    }

    @Test
    void an_invitation_has_a_role_and_neither_name_nor_address() {
        workspace
                .api()
                .body("{\"email\": \"invited@detail.example\", \"role\": \"analyst\"}")
                .post("/api/v1/members/invitations")
                .then()
                .statusCode(201);

        assertThat(newest("member-invited")).containsExactly(Map.of("what", "role", "to", "analyst"));
        assertThat(workspace.holds("select 1 from audit_entry a where a::text like '%detail.example%'"))
                .isFalse();
    }

    @Test
    void retention_and_fatigue_budget_say_what_they_were() {
        put("retention", "{\"days\": 400}");
        put("retention", "{}");
        put("fatigue-budget", "{\"surveys\": 2, \"days\": 60}");

        assertThat(newest("retention-changed"))
                .containsExactly(Map.of("what", "days", "from", "400", "to", "for-ever"));
        assertThat(newest("fatigue-budget-changed"))
                .as("two in 30 days is what a workspace begins with, by docs/surveys.md")
                .containsExactly(Map.of("what", "days", "from", "30", "to", "60"));
    }

    private void put(String setting, String body) {
        workspace.api().body(body).put("/api/v1/workspace/" + setting).then().statusCode(200);
    }

    @Test
    void of_a_workspace_each_setting_is_told_but_its_name() {
        OwnWorkspace empty = OwnWorkspace.once(database, 440, "UTC");
        Colleague admin = Colleague.of(empty, Role.ADMIN);
        admin.post(
                        "/settings",
                        "/settings",
                        Map.of(
                                "name", "Ann Alone Ltd",
                                "zone", "Europe/Vilnius",
                                "currency", "EUR",
                                "language", "lt"))
                .statusCode(303);

        assertThat(newest(empty, "workspace-changed"))
                .containsExactly(
                        Map.of("what", "name"),
                        Map.of("what", "zone", "from", "UTC", "to", "Europe/Vilnius"),
                        Map.of("what", "currency", "from", "USD", "to", "EUR"),
                        Map.of("what", "language", "from", "en", "to", "lt"));
        admin.signedIn()
                .get("/settings/audit")
                .then()
                .body(
                        containsString(">Name</span>"),
                        containsString(">Time zone: UTC → Europe/Vilnius</span>"),
                        containsString(">Language: English → Lithuanian</span>"));
    }

    @Test
    void a_key_has_a_kind_limits_and_an_end() {
        workspace
                .api()
                .body("{\"kind\": \"read\", \"name\": \"Limited\", \"scopes\": [\"surveys\", \"customers\"],"
                        + " \"expiresAt\": \"2099-01-02T03:04:05Z\"}")
                .post("/api/v1/keys")
                .then()
                .statusCode(201);

        assertThat(newest("key-added"))
                .containsExactly(
                        Map.of("what", "kind", "to", "read"),
                        Map.of("what", "scopes", "to", "customers surveys"),
                        Map.of("what", "expires", "to", "2099-01-02T03:04:05Z"));
        Colleague.of(workspace, Role.ADMIN)
                .signedIn()
                .get("/settings/audit?action=key-added")
                .then()
                .body(
                        containsString(">Kind: Read</span>"),
                        containsString(">Limited to: Customers, Surveys</span>"),
                        containsString(">Expires: Jan 2, 2099"));
    }

    @Test
    void a_model_is_published_as_a_version() {
        String definition = "{\"rules\": [{\"id\": \"orders\", \"event\": \"Order\", \"points\": 1}]}";
        String model = workspace
                .api()
                .body("{\"name\": \"Detailed\", \"definition\": %s}".formatted(definition))
                .post("/api/v1/models")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        workspace
                .api()
                .header("If-Match", "\"1\"")
                .body("{\"definition\": %s}".formatted(definition))
                .post("/api/v1/models/" + model + "/versions")
                .then()
                .statusCode(201);

        assertThat(newest("model-published")).containsExactly(Map.of("what", "version", "to", "2"));
    }

    @Test
    void an_entry_from_before_there_were_details_has_none() {
        workspace.run("""
                insert into audit_entry (workspace_id, at, actor_kind, actor_id, address, action, subject)
                values (439, now(), 'system', '', '', 'survey-removed', 'long-ago')
                """);

        assertThat(newest("survey-removed")).isEmpty();
    }

    private List<Map<String, String>> newest(String action) {
        return newest(workspace, action);
    }

    private static List<Map<String, String>> newest(OwnWorkspace workspace, String action) {
        return workspace
                .api()
                .get("/api/v1/audit-log?limit=1&action=" + action)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].detail");
    }
}
