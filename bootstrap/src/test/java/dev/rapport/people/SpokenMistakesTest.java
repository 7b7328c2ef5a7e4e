package dev.rapport.people;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the domain says in English is wrong, a page says in the language of who wrote it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SpokenMistakesTest {

    @Inject
    DataSource database;

    @SuppressWarnings("NullAway.Init") // before each test
    private OwnWorkspace workspace;

    @SuppressWarnings("NullAway.Init") // before each test
    private Colleague colleague;

    @BeforeEach
    void a_colleague_speaks_german() {
        workspace = OwnWorkspace.once(database, 732, "UTC");
        colleague = Colleague.of(workspace, Role.OWNER);
        colleague
                .post("/profile", "/profile", Map.of("name", "Cora Colleague", "language", "de"))
                .statusCode(303);
    }

    @Test
    void in_the_model_editor_and_the_preview() {
        String model = workspace.created("/api/v1/models/drafts", """
                {"name": "Falsch", "definition": {"rules": [{"id": "o", "event": "Order", "points": 1234567890123}]}}
                """);

        colleague
                .signedIn()
                .get("/models/" + model + "/draft")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("muss im Betrag kleiner als 10^12 sein: 1234567890123"),
                        not(containsString("must be"))));
        colleague
                .signedIn()
                .get("/models/" + model + "/draft/preview")
                .then()
                .statusCode(200)
                .body(containsString("points muss im Betrag kleiner als 10^12 sein: 1234567890123"));
    }

    @Test
    void in_the_survey_editor() {
        String survey = workspace.created("/api/v1/surveys", """
                {"name": "Falsch", "slug": "falsch-gesagt", "definition": {"kind": "custom", "questions": [
                  {"key": "Plan B", "text": {"en": "Which?"}, "format": {"kind": "single_choice", "options": [
                    {"key": "a", "text": {"en": "Starter"}}]}}]}}
                """);

        colleague
                .signedIn()
                .get("/surveys/" + survey + "/edit")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("muss aus 1 bis 40 Zeichen von a-z, 0-9, - und _ bestehen: Plan B"),
                        containsString("müssen 2 bis 50 Optionen sein: 1"),
                        not(containsString("must be"))));
    }

    @Test
    void in_the_preview_of_an_import() {
        preview("user_id,event,timestamp\n,Order,2026-03-01\n")
                .body(containsString("Würde abgelehnt: userId oder anonymousId ist nötig: die Zelle ist leer"));
        preview("user_id,event\nada,Order\n")
                .body(allOf(
                        containsString("nennen Sie die Spalte, die sagt, wann es war"),
                        not(containsString("name the column"))));
    }

    private ValidatableResponse preview(String file) {
        Response page = colleague.signedIn().get("/data/imports/new");
        return colleague
                .signedIn()
                .cookies(page.cookies())
                .multiPart("csrf-token", FormToken.of(page))
                .multiPart("file", "events.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/data/imports/new/preview")
                .then()
                .statusCode(200);
    }
}
