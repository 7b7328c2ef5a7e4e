package dev.rapport.people;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which language a page speaks, its sentences included, that Java puts together. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SpokenLanguageTest {

    private static final AtomicInteger MODELS = new AtomicInteger();

    @Inject
    DataSource database;

    @SuppressWarnings("NullAway.Init") // before each test
    private OwnWorkspace workspace;

    @SuppressWarnings("NullAway.Init") // before each test
    private Colleague colleague;

    @BeforeEach
    void a_colleague_speaks_english() {
        workspace = OwnWorkspace.once(database, 731, "UTC");
        colleague = Colleague.of(workspace, Role.OWNER);
    }

    @Test
    void what_a_person_chose_wins_over_what_the_browser_accepts() {
        colleague
                .signedIn()
                .header("Accept-Language", "de")
                .get("/customers")
                .then()
                .body(allOf(containsString("<html lang=\"en\""), containsString("Customers")));

        choose("lt");

        colleague
                .signedIn()
                .header("Accept-Language", "de")
                .get("/customers")
                .then()
                .body(allOf(containsString("<html lang=\"lt\""), containsString("Klientai")));
    }

    @Test
    void sentences_and_their_numbers_are_in_the_language_of_the_page() {
        String model = draft("12.5");
        choose("de");

        colleague
                .signedIn()
                .get("/models/" + model + "/draft")
                .then()
                .body(allOf(
                        containsString("12,5 Punkte je „Order“ in den letzten 30 Tagen"),
                        not(containsString("12.5 points"))));
    }

    /** It is rendered while it is being sent. */
    @Test
    void a_preview_speaks_it_to_its_end() {
        String model = draft("12.5");
        choose("lt");

        colleague
                .signedIn()
                .get("/models/" + model + "/draft/preview")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<html lang=\"lt\""),
                        containsString("Peržiūrint niekas neišsaugoma"),
                        not(containsString("Who would rise most")),
                        not(containsString("customers scored"))));
    }

    @Test
    void what_the_linter_finds_is_said_in_it() {
        String model = draft("12.5");
        choose("id");

        colleague
                .signedIn()
                .get("/models/" + model + "/draft/lint")
                .then()
                .body(allOf(
                        containsString("12,5 poin"), containsString("Tidak ada data"), not(containsString("No data"))));
    }

    private void choose(String language) {
        colleague
                .post("/profile", "/profile", Map.of("name", "Cora Colleague", "language", language))
                .statusCode(303);
    }

    private String draft(String points) {
        return workspace
                .api()
                .body("""
                        {"name": "Model %d", "definition": {"rules": [{"id": "o", "event": "Order", "points": %s}]}}
                        """.formatted(MODELS.incrementAndGet(), points))
                .post("/api/v1/models/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
