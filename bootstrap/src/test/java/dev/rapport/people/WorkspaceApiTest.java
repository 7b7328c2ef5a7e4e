package dev.rapport.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the settings of a workspace let people change, by the API. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkspaceApiTest {

    @Inject
    DataSource source;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(source, 448, "UTC");
    }

    @Test
    void name_and_language_change_and_zone_and_currency_stay_once_an_event_is_in() {
        change(wanted(" Shop ", "Europe/Vilnius", "EUR", "lt")).statusCode(200);
        workspace
                .api()
                .get("/api/v1/workspace")
                .then()
                .body("name", equalTo("Shop"))
                .body("zone", equalTo("Europe/Vilnius"))
                .body("currency", equalTo("EUR"))
                .body("language", equalTo("lt"));

        workspace.send("/v1/track", "{\"userId\": \"ann\", \"event\": \"Bought\"}");
        change(wanted("The shop", "Europe/Vilnius", "USD", "lt"))
                .statusCode(409)
                .body("code", equalTo("workspace.in-use"));
        change(wanted("The old shop", "Europe/Vilnius", "EUR", "de"))
                .statusCode(200)
                .body("name", equalTo("The old shop"));
    }

    @Test
    void what_is_wrong_is_named() {
        refused(wanted(" ", "UTC", "USD", "en"), "workspace.invalid", "/name", "1 to 100 characters");
        refused(wanted("A", "+02:00", "USD", "en"), "zone.invalid", "/zone", "+02:00");
        refused(wanted("A", "UTC", "Euro", "en"), "currency.invalid", "/currency", "Euro");
        refused(wanted("A", "UTC", "USD", "xx"), "language.invalid", "/language", "xx");
    }

    private void refused(String body, String code, String pointer, String said) {
        change(body)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString(said));
    }

    private static String wanted(String name, String zone, String currency, String language) {
        return "{\"name\": \"%s\", \"zone\": \"%s\", \"currency\": \"%s\", \"language\": \"%s\"}"
                .formatted(name, zone, currency, language);
    }

    private ValidatableResponse change(String body) {
        return workspace.api().body(body).put("/api/v1/workspace").then();
    }
}
