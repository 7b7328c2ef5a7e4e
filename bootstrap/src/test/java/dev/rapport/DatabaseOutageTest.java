package dev.rapport;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The database is down when the application starts, comes, goes, and comes back. */
@QuarkusTest
@TestProfile(DatabaseOutageTest.BehindASwitch.class)
@TestMethodOrder(OrderAnnotation.class)
class DatabaseOutageTest {

    private static final List<String> PAGES = List.of("/", "/customers", "/customers.csv", "/data", "/data/rejected");

    /** The same application, with a switch between it and its database. */
    public static class BehindASwitch implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DatabaseSwitch.class));
        }
    }

    @Test
    @Order(1)
    void without_a_database_it_starts_lives_and_is_not_ready() {
        when().get("/q/health/live").then().statusCode(200);
        when().get("/q/health/ready").then().statusCode(503);
        when().get("/q/metrics").then().statusCode(200);
        answersTryLater();
    }

    @Test
    @Order(2)
    void when_the_database_comes_it_becomes_ready_by_itself() {
        DatabaseSwitch.on();
        Ready.await();

        works();
    }

    @Test
    @Order(3)
    void when_the_database_goes_it_says_so() {
        DatabaseSwitch.off();
        Ready.awaitStatus(503);

        when().get("/q/health/live").then().statusCode(200);
        answersTryLater();
    }

    @Test
    @Order(4)
    void when_the_database_is_back_it_recovers() {
        DatabaseSwitch.on();
        Ready.await();

        works();
    }

    private static void works() {
        given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .when()
                .get("/api/v1/workspace")
                .then()
                .statusCode(200);
        for (String page : PAGES) {
            when().get(page).then().statusCode(200);
        }
    }

    private static void answersTryLater() {
        for (String page : PAGES) {
            when().get(page)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", not(equalTo("0")))
                    .contentType("text/html")
                    .body(containsString("Not available right now"));
        }
        for (String path : List.of("/api/v1/workspace", "/v1/track")) {
            given().body(Confided.PROPERTY.repeat(5_000))
                    .when()
                    .post(path)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", not(equalTo("0")))
                    .contentType("application/problem+json")
                    .body("code", equalTo("database.unavailable"));
        }
    }
}
