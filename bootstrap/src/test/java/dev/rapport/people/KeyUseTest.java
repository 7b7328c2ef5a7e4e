package dev.rapport.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.TestDatabase;
import dev.rapport.application.access.NoteKeyUses;
import dev.rapport.domain.access.Role;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** When a key was used last, by the API and on the page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeyUseTest {

    private static final String NEVER = "data-label=\"Last used\">never<";

    @Inject
    DataSource source;

    @Inject
    NoteKeyUses noteKeyUses;

    @Test
    void a_use_is_noted_and_a_key_that_nobody_used_says_so() {
        OwnWorkspace workspace = OwnWorkspace.once(source, 451, "UTC");
        Colleague admin = Colleague.of(workspace, Role.ADMIN);
        String key = made(workspace, "Used");
        made(workspace, "Unused");
        noteKeyUses.handle();
        assertThat(lastUses(workspace, "Used")).containsOnlyNulls();
        assertThat(row(admin, "Used")).contains(NEVER);

        Instant before = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/workspace")
                .then()
                .statusCode(200);
        noteKeyUses.handle();

        assertThat(lastUses(workspace, "Used"))
                .singleElement()
                .satisfies(at -> assertThat(Instant.parse(at)).isBetween(before, Instant.now()));
        assertThat(row(admin, "Used")).doesNotContain(NEVER);
        assertThat(row(admin, "Unused")).contains(NEVER);
    }

    private static String made(OwnWorkspace workspace, String name) {
        return workspace
                .api()
                .body("{\"kind\": \"read\", \"name\": \"%s\"}".formatted(name))
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static List<String> lastUses(OwnWorkspace workspace, String name) {
        return workspace.api().get("/api/v1/keys").path("items.findAll { it.name == '" + name + "' }.lastUsedAt");
    }

    private static String row(Colleague reader, String name) {
        String page = reader.signedIn().get("/settings/keys").asString();
        int begin = page.indexOf("<th scope=\"row\">" + name + "<");
        assertThat(begin).as(name).isPositive();
        return page.substring(begin, page.indexOf("</tr>", begin));
    }
}
