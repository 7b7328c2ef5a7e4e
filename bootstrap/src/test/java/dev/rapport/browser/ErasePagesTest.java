package dev.rapport.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.rapport.FirstKeys;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.Tracking;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exporting and erasing a customer from its page, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErasePagesTest {

    @BeforeEach
    void ready() {
        Ready.await();
    }

    private static String customer(String user) {
        Tracking.batch("""
                {"type": "identify", "userId": "%s", "traits": {"name": "Gone <b>Soon</b>"}},
                {"type": "track", "userId": "%s", "event": "Bought"}""".formatted(user, user)).statusCode(200);
        return given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .get("/api/v1/customers/" + user)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void the_page_says_what_is_lost_and_the_button_does_it_and_leaves_a_proof() {
        String path = "/customers/" + customer("leaving-by-page");
        given().get(path).then().statusCode(200).body(containsString(path + "/erase"), containsString("/export.json"));
        given().get(path + "/erase")
                .then()
                .statusCode(200)
                .body(containsString("Events, with all that they add to scores and totals: 1"))
                .body(containsString("Gone &lt;b&gt;Soon&lt;/b&gt;"))
                .body(not(containsString("{count}")));

        SentForm.at(path + "/erase", "").press("").statusCode(303).header("Location", endsWith("/customers"));

        given().get(path).then().statusCode(404);
        given().get(path + "/erase").then().statusCode(404);
        given().get(path + "/export.json").then().statusCode(404);
        given().get("/data/erasures?userId=leaving-by-page")
                .then()
                .statusCode(200)
                .body(containsString("Erased on this page: 1"));
        given().get("/data/erasures").then().statusCode(200).body(containsString("Was it erased?"));
        given().get("/data/erasures?userId=nobody-of-that-name")
                .then()
                .statusCode(200)
                .body(containsString("No customer with this user id was erased"));
    }

    @Test
    void an_export_is_one_file_with_everything() {
        String id = customer("taking-along");

        var file = given().get("/customers/" + id + "/export.json")
                .then()
                .statusCode(200)
                .extract();

        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"customer-" + id + ".json\"");
        assertThat(file.jsonPath().getString("id")).isEqualTo(id);
        assertThat(file.jsonPath().getString("identities[0].name")).isEqualTo("taking-along");
        assertThat(file.jsonPath().getString("traits[0].value")).isEqualTo("Gone <b>Soon</b>");
        assertThat(file.jsonPath().getString("events[0].type")).isEqualTo("Bought");
        assertThat(file.jsonPath().getLong("activity[0].events")).isEqualTo(1);
    }

    @Test
    void a_form_without_its_token_erases_nobody() {
        String path = "/customers/" + customer("staying");

        given().contentType("application/x-www-form-urlencoded")
                .post(path + "/erase")
                .then()
                .statusCode(400);

        given().get(path).then().statusCode(200);
    }
}
