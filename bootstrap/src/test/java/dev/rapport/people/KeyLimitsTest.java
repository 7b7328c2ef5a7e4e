package dev.rapport.people;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key that may hand out keys doesn't get around its own limits by it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeyLimitsTest {

    private static final Instant TOMORROW =
            Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    DataSource source;

    private OwnWorkspace workspace;
    private String limited = "";

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(source, 445, "UTC");
        limited = workspace
                .api()
                .body(wanted("management", "\"workspace\", \"data\"", TOMORROW))
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    @Test
    void no_scope_that_it_lacks() {
        add("management", "\"data\", \"surveys\"", TOMORROW)
                .statusCode(400)
                .body("errors.pointer", contains("/scopes"))
                .body("errors[0].detail", containsString("data, surveys: a key hands out no more than it has"));
        add("read", "", TOMORROW)
                .statusCode(400)
                .body("errors.pointer", contains("/scopes"))
                .body("errors[0].detail", containsString("all scopes"));
        add("read", "\"data\"", TOMORROW).statusCode(201).body("scopes", contains("data"));
    }

    @Test
    void no_later_end() {
        add("read", "\"data\"", TOMORROW.plusSeconds(1))
                .statusCode(400)
                .body("errors.pointer", contains("/expiresAt"))
                .body("errors[0].detail", containsString(TOMORROW.toString()));
        given().header("Authorization", "Bearer " + limited)
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"write\", \"name\": \"For ever\"}")
                .post("/api/v1/keys")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/expiresAt"))
                .body("errors[0].detail", containsString("never"));
        add("write", "", TOMORROW).statusCode(201).body("kind", equalTo("write"));
    }

    @Test
    void no_way_for_events_without_the_scope_of_data() {
        limited = workspace
                .api()
                .body(wanted("management", "\"workspace\"", TOMORROW))
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");

        add("write", "", TOMORROW)
                .statusCode(400)
                .body("errors[0].detail", containsString("data: a key hands out no more"));
    }

    private ValidatableResponse add(String kind, String scopes, Instant end) {
        return given().header("Authorization", "Bearer " + limited)
                .contentType(ContentType.JSON)
                .body(wanted(kind, scopes, end))
                .post("/api/v1/keys")
                .then();
    }

    private static String wanted(String kind, String scopes, Instant end) {
        return "{\"kind\": \"%s\", \"name\": \"Of a test\", \"scopes\": [%s], \"expiresAt\": \"%s\"}"
                .formatted(kind, scopes, end);
    }
}
