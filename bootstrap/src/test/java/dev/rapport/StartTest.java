package dev.rapport;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StartTest {

    @Test
    void with_its_database_the_application_lives() {
        when().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }
}
