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
    void what_is_left_out_stays_and_zone_and_currency_stay_once_an_event_is_in() {
        change("{\"name\": \" Shop \", \"zone\": \"Europe/Vilnius\", \"currency\": \"EUR\", \"language\": \"lt\"}")
                .statusCode(200);
        change("{\"name\": \"The shop\"}").statusCode(200);
        workspace
                .api()
                .get("/api/v1/workspace")
                .then()
                .body("name", equalTo("The shop"))
                .body("zone", equalTo("Europe/Vilnius"))
                .body("currency", equalTo("EUR"))
                .body("language", equalTo("lt"));

        workspace.send("/v1/track", "{\"userId\": \"ann\", \"event\": \"Bought\"}");
        change("{\"name\": \"The shop\", \"currency\": \"USD\"}")
                .statusCode(409)
                .body("code", equalTo("workspace.in-use"));
        change("{\"name\": \"The old shop\", \"currency\": \"EUR\"}")
                .statusCode(200)
                .body("name", equalTo("The old shop"));
    }

    @Test
    void what_is_wrong_is_named() {
        refused("{\"name\": \" \"}", "workspace.invalid", "/name", "1 to 100 characters");
        refused("{\"name\": \"A\", \"zone\": \"+02:00\"}", "zone.invalid", "/zone", "+02:00");
        refused("{\"name\": \"A\", \"currency\": \"Euro\"}", "currency.invalid", "/currency", "Euro");
        refused("{\"name\": \"A\", \"language\": \"xx\"}", "language.invalid", "/language", "xx");
    }

    private void refused(String body, String code, String pointer, String said) {
        change(body)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString(said));
    }

    private ValidatableResponse change(String body) {
        return workspace.api().body(body).put("/api/v1/workspace").then();
    }
}
