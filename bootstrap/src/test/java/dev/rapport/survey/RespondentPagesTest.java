package dev.rapport.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RespondentPagesTest {

    private static final int NUMBER = 521;

    @Inject
    DataSource database;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
    }

    @Test
    void what_is_answered_is_stored_step_by_step() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        var respondent = Respondent.at(slug(survey));

        respondent.open("").statusCode(200).body(containsString("How likely are you to recommend us?"));
        ValidatableResponse words = respondent.follow(respondent.send(Map.of("recommend", "3")));
        words.statusCode(200).body(containsString("What is the main reason?"), containsString("Anything else?"));
        responses(survey)
                .body("items[0].answers", equalTo(Map.of("recommend", 3)))
                .body("items[0].channel", equalTo("link"))
                .body("items[0].finishedAt", nullValue());
        respondent
                .follow(respondent.send(Map.of("follow-up", "Too <slow>", "comment", "")))
                .statusCode(200)
                .body(containsString("Thank you!"));

        responses(survey)
                .body("items", hasSize(1))
                .body("items[0].answers", equalTo(Map.of("recommend", 3, "follow-up", "Too <slow>")))
                .body("items[0].finishedAt", notNullValue());
    }

    @Test
    void looking_stores_nothing_even_with_an_answer_in_the_link() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        String slug = slug(survey);

        Respondent.at(slug).open("?answer=9").body(containsString("value=\"9\" checked"));
        Respondent.at(slug).open("?answer=99&step=thanks").statusCode(200).body(not(containsString(" checked")));
        Respondent.at(slug).open("?step=2").body(containsString("How likely"));

        responses(survey).body("items", empty());
    }

    @Test
    void who_fills_in_what_nobody_sees_is_thanked_and_not_stored() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        var bot = Respondent.at(slug(survey));

        bot.open("");
        bot.send(Map.of("recommend", "10", "website", "https://spam.example"))
                .statusCode(200)
                .body(containsString("Thank you!"));

        responses(survey).body("items", empty());
    }

    @Test
    void a_form_sent_twice_before_anything_came_back_is_one_response() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        var hasty = Respondent.at(slug(survey));

        hasty.open("");
        hasty.sendWithoutKnowing(Map.of("recommend", "8")).statusCode(303);
        hasty.sendWithoutKnowing(Map.of("recommend", "8")).statusCode(303);

        responses(survey).body("items", hasSize(1));
    }

    @Test
    void who_comes_back_goes_on_and_may_change_an_answer() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        var respondent = Respondent.at(slug(survey));
        respondent.open("");
        respondent.send(Map.of("recommend", "2"));

        respondent.open("").body(containsString("What is the main reason?"));
        respondent.send(Map.of("follow-up", "Price")).statusCode(303);
        respondent.open("").body(containsString("Thank you!"), containsString("?step=1"));
        respondent.open("?step=1").body(containsString("value=\"2\" checked"));
        respondent
                .follow(respondent.send(Map.of("recommend", "10")))
                .body(not(containsString("What is the main reason?")), containsString("Price"));

        responses(survey)
                .body("items", hasSize(1))
                .body("items[0].answers", equalTo(Map.of("recommend", 10, "follow-up", "Price")));
    }

    @Test
    void the_cookie_is_for_this_survey_and_no_script() {
        var respondent = Respondent.at(slug(SomeSurveys.open(workspace, SomeSurveys.NPS)));
        respondent.open("").header("Set-Cookie", not(containsString("answer=")));

        List<String> set =
                respondent.send(Map.of("recommend", "9")).extract().headers().getValues("Set-Cookie");

        assertThat(set)
                .filteredOn(one -> one.startsWith("answer="))
                .singleElement()
                .asString()
                .contains("Path=/s/", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void mistakes_stand_beside_their_questions_and_nothing_is_lost() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.THREE_QUESTIONS);
        var respondent = Respondent.at(slug(survey));

        respondent.open("").body(containsString("(required)"));
        respondent
                .send(Map.of("again", "true", "words", "Written <already>"))
                .statusCode(400)
                .contentType(containsString("text/html"))
                .body(
                        containsString("id=\"a-reason-mistake\">Please answer this question."),
                        containsString("value=\"true\" checked"),
                        containsString("Written &lt;already&gt;"));
        respondent
                .send(Map.of("reason", "weather", "words", "x".repeat(5_001)))
                .statusCode(400)
                .body(
                        containsString("id=\"a-reason-mistake\">Please choose one of the answers."),
                        containsString("id=\"a-words-mistake\">Please write at most 5,000 characters"));

        responses(survey).body("items", empty());
        respondent.send(Map.of("reason", "price")).statusCode(303).header("Location", endsWith("?step=thanks"));
        responses(survey).body("items[0].finishedAt", notNullValue());
    }

    @Test
    void an_empty_form_asks_for_one_answer() {
        var respondent = Respondent.at(slug(SomeSurveys.open(workspace, SomeSurveys.NPS)));

        respondent.open("");

        respondent.send(Map.of()).statusCode(400).body(containsString("Please answer at least one question."));
    }

    @Test
    void any_of_several_options_may_be_chosen_and_taken_back() {
        String survey = SomeSurveys.open(workspace, """
                {"kind": "custom", "questions": [
                  {"key": "stars", "text": {"en": "How was it?"}, "format": {
                    "kind": "rating", "scale": {"low": 1, "high": 5}, "style": "stars"}},
                  {"key": "what", "text": {"en": "What do you use?"}, "format": {"kind": "multiple_choice", "options": [
                    {"key": "a", "text": {"en": "Reports"}}, {"key": "b", "text": {"en": "Alerts"}}]}}]}""");
        var respondent = Respondent.at(slug(survey));

        respondent.open("").body(containsString("4 of 5 stars"));
        respondent.send(Map.of("stars", "4", "what", List.of("a", "b"))).statusCode(303);
        responses(survey).body("items[0].answers", equalTo(Map.of("stars", 4, "what", List.of("a", "b"))));
        respondent.open("?step=1").body(containsString("No answer"));
        respondent.send(Map.of("stars", "", "what", List.of("b"))).statusCode(303);

        responses(survey).body("items[0].answers", equalTo(Map.of("what", List.of("b"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', de-AT;q=0.9, de, Empfehlen Sie uns?, Weiter",
        "'', lt, lt, How likely, Toliau",
        "?lang=id, de, id, How likely, Lanjut",
        "?lang=xx, fr, en, How likely, Next",
        "?lang=en, de, en, How likely, Next",
    })
    void the_link_chooses_the_language_then_the_browser_then_the_survey(
            String query, String accepted, String language, String question, String button) {
        String slug = slug(SomeSurveys.open(workspace, SomeSurveys.NPS));

        given().header("Accept-Language", accepted)
                .get("/s/" + slug + query)
                .then()
                .body(containsString("<html lang=\"" + language + "\">"), containsString(question))
                .body(containsString(button + "</button>"));
    }

    @Test
    void words_in_another_language_than_the_page_say_so() {
        String slug = slug(SomeSurveys.open(workspace, SomeSurveys.NPS));

        given().get("/s/" + slug + "?lang=lt").then().body(containsString("<span lang=\"en\">How likely"));
    }

    @Test
    void a_survey_that_takes_no_answers_says_why() {
        String draft = slug(SomeSurveys.draft(workspace, SomeSurveys.NPS));
        String early = slug(SomeSurveys.open(workspace, asking("\"opensAt\": \"2999-01-01T00:00:00Z\"")));
        String late = slug(SomeSurveys.open(workspace, asking("\"closesAt\": \"2001-01-01T00:00:00Z\"")));

        Respondent.at("no-such-survey").open("").statusCode(404).body(containsString("There is no survey here"));
        Respondent.at(draft).open("").statusCode(404).body(not(containsString("How likely")));
        Respondent.at(early).open("").statusCode(200).body(containsString("has not begun yet"));
        Respondent.at(late).open("").statusCode(410).body(containsString("is closed"));
        given().get("/s/" + late + "?lang=de").then().body(containsString("Diese Umfrage ist beendet"));
        given().get("/s/a/b").then().statusCode(404).body(containsString("There is no survey here"));
    }

    @Test
    void a_survey_that_closes_meanwhile_takes_nothing_more() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        var respondent = Respondent.at(slug(survey));
        respondent.open("");
        workspace.api().post("/api/v1/surveys/" + survey + "/close").then().statusCode(200);

        respondent.send(Map.of("recommend", "9")).statusCode(410).body(containsString("is closed"));

        responses(survey).body("items", empty());
    }

    @Test
    void a_quota_keeps_others_out_but_not_who_is_in() {
        String survey = SomeSurveys.open(workspace, asking("\"quota\": 1"));
        var first = Respondent.at(slug(survey));
        var second = Respondent.at(slug(survey));
        first.open("");
        second.open("");

        first.send(Map.of("recommend", "9")).statusCode(303);
        second.send(Map.of("recommend", "1")).statusCode(410).body(containsString("has all the answers it needs"));
        first.open("?step=1").statusCode(200);
        first.send(Map.of("recommend", "7")).statusCode(303);

        responses(survey).body("items", hasSize(1)).body("items[0].answers.recommend", equalTo(7));
    }

    @Test
    void a_form_of_another_site_is_refused() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        given().contentType("application/x-www-form-urlencoded")
                .formParam("a-recommend", "9")
                .post("/s/" + slug(survey))
                .then()
                .statusCode(400)
                .body(allOf(containsString("The form is too old"), not(containsString("Go to the overview"))));

        responses(survey).body("items", empty());
    }

    @Test
    void a_form_that_is_too_long_is_not_read() {
        var respondent = Respondent.at(slug(SomeSurveys.open(workspace, SomeSurveys.NPS)));
        respondent.open("");

        respondent
                .send(Map.of("recommend", "9", "comment", "x".repeat(70_000)))
                .statusCode(413)
                .body(containsString("That is too long"));
    }

    @Test
    void too_many_forms_at_once_have_to_wait() {
        String slug = slug(SomeSurveys.open(workspace, SomeSurveys.NPS));
        var respondent = Respondent.at(slug);
        respondent.open("");

        int status = 0;
        int sent = 0;
        while (status != 429 && sent < 60) {
            sent++;
            status = respondent
                    .sendWithoutKnowing(Map.of("recommend", "9"))
                    .extract()
                    .statusCode();
        }

        assertThat(sent).isBetween(31, 59);
        respondent.sendWithoutKnowing(Map.of()).statusCode(429).header("Retry-After", notNullValue());
        Respondent.at(slug).open("").statusCode(200);
    }

    private ValidatableResponse responses(String survey) {
        return workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/responses")
                .then()
                .statusCode(200);
    }

    private String slug(String survey) {
        return workspace.api().get("/api/v1/surveys/" + survey).then().extract().path("slug");
    }

    private static String asking(String what) {
        return SomeSurveys.NPS.replace("\"comment\":", "\"asking\": {" + what + "}, \"comment\":");
    }
}
