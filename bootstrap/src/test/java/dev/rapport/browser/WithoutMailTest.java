package dev.rapport.browser;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rapport.Ready;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where no mail server is known nobody is invited, and everybody is told why. */
@QuarkusTest
@TestProfile(EmptyBrowserTest.FreshDatabase.class)
class WithoutMailTest extends BrowserTest {

    private static final String REFUSED = "email.not-configured";

    private String survey = "";

    @BeforeEach
    void open() {
        Ready.await();
        survey = survey.isEmpty() ? SurveyDrafts.opened(SurveyDrafts.ALL_FORMATS) : survey;
    }

    @Test
    void the_api_refuses_and_asks_nobody() {
        String invitations = "/api/v1/surveys/" + survey + "/invitations";
        SurveyDrafts.api()
                .body("{\"userIds\": [\"ann\"]}")
                .post(invitations)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo(REFUSED));
        SurveyDrafts.api()
                .post(invitations + "/audience")
                .then()
                .statusCode(409)
                .body("code", equalTo(REFUSED));

        SurveyDrafts.api().get(invitations + "/audience").then().statusCode(404);
        SurveyDrafts.api().get(invitations).then().statusCode(200).body("queued", equalTo(0));
    }

    @Test
    void the_page_says_what_is_missing_and_its_form_does_nothing() {
        String page = "/surveys/" + survey + "/invite";

        when().get(page)
                .then()
                .statusCode(200)
                .body(containsString("RAPPORT_PUBLIC_URL"), not(containsString("invite-users")));
        SentForm.post("/surveys/new", page, Map.of("whom", "everybody"))
                .statusCode(200)
                .body(containsString("RAPPORT_PUBLIC_URL"));
        SurveyDrafts.api()
                .get("/api/v1/surveys/" + survey + "/invitations/audience")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_said_accessibly(View view) {
        look("/surveys/" + survey + "/invite", "survey-invite-without-mail", view);
        look("/surveys/unsubscribed", "unsubscribed-empty", view);
    }
}
