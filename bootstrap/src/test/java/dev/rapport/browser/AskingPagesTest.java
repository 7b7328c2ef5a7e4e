package dev.rapport.browser;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rapport.FirstKeys;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages about whom surveys ask. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AskingPagesTest extends BrowserTest {

    private static final String NPS =
            "{\"kind\": \"nps\", \"questions\": [{\"key\": \"recommend\", \"text\": {\"en\": \"Would you?\"}}]}";

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @Test
    void who_was_asked_is_told_why_and_why_not_again() {
        String survey = SurveyDrafts.opened(NPS);
        ask(survey, "asked <once>").body("ask", equalTo(true));

        page(survey, "asked <once>")
                .statusCode(200)
                .body(
                        containsString("Would not be asked now"),
                        containsString("This survey asked once, on"),
                        containsString("Its clock never asks again."),
                        containsString("Asked by other means on"),
                        containsString("This survey has not asked the customer before."),
                        not(containsString("<once>")));
        page(survey, "nobody <b>")
                .statusCode(200)
                .body(containsString("Nobody is known by that"), not(containsString("<b>")));
        page(survey, "").statusCode(200).body(containsString("Whom it asks"));
        when().get("/surveys/zzzz/asking").then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void they_are_accessible_and_keep_the_policy(View view) {
        String survey = SurveyDrafts.opened(NPS);
        ask(survey, "seen-" + view).body("ask", equalTo(true));

        look("/surveys/" + survey + "/asking?customer=seen-" + view, "survey-asking", view);
        look("/fatigue-budget", "fatigue-budget", view);
    }

    @Test
    void the_budget_is_changed_and_what_cannot_be_is_said_beside_the_field() {
        try {
            budget("0", "many")
                    .statusCode(200)
                    .body(
                            containsString("Must be 1 to 100: 0"),
                            containsString("Must be 1 to 3650: many"),
                            containsString("value=\"many\""));
            budget("3", "60").statusCode(303);

            when().get("/fatigue-budget").then().body(containsString("value=\"3\""), containsString("value=\"60\""));
        } finally {
            budget("2", "30").statusCode(303);
        }
    }

    private static ValidatableResponse budget(String surveys, String days) {
        return SentForm.post("/fatigue-budget", "/fatigue-budget", Map.of("surveys", surveys, "days", days));
    }

    private static ValidatableResponse page(String survey, String customer) {
        return RestAssured.given()
                .queryParam("customer", customer)
                .get("/surveys/" + survey + "/asking")
                .then();
    }

    private static ValidatableResponse ask(String survey, String user) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + FirstKeys.secretKey())
                .contentType(ContentType.JSON)
                .body("{\"userId\": \"" + user + "\"}")
                .post("/api/v1/surveys/" + survey + "/askings")
                .then()
                .statusCode(200);
    }
}
