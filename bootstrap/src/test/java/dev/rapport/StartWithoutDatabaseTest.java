package dev.rapport;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StartWithoutDatabaseTest.DatabaseDown.class)
class StartWithoutDatabaseTest {

    @Test
    void while_the_database_is_down_the_application_lives_but_is_not_ready() {
        when().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        when().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
    }

    public static class DatabaseDown implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/nowhere", // nobody listens on port 1
                    "quarkus.datasource.username", "nobody",
                    "quarkus.datasource.password", "none");
        }
    }
}
