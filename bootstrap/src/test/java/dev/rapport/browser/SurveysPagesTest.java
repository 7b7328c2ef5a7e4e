package dev.rapport.browser;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages of surveys say. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SurveysPagesTest {

    @Inject
    DataSource source;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @Test
    void the_list_shows_the_headline_with_its_interval_and_answers_and_no_markup_of_a_name() {
        String id = AnsweredSurveys.nps();

        when().get("/surveys?q=recommend")
                .then()
                .statusCode(200)
                .body(
                        containsString("href=\"/surveys/" + id + "\""),
                        containsString("30.0"),
                        containsString("14.1 to 44.2"),
                        containsString("n = 100"),
                        not(containsString("<b>recommend</b>")));
        when().get("/surveys.csv?q=RECOMMEND&state=open")
                .then()
                .statusCode(200)
                .body(containsString("open,nps,100,30.0,14.05"), not(containsString("csat")));
        when().get("/surveys?q=nothing-like-that").then().body(containsString("No survey is like that"));
        when().get("/").then().body(containsString("href=\"/surveys\""));
    }

    @Test
    void results_are_the_same_on_the_page_and_in_the_file() {
        String id = AnsweredSurveys.nps();

        when().get("/surveys/" + id + "?by=language")
                .then()
                .statusCode(200)
                .body(
                        containsString("100 answers, interval at 95 %: 14.1 to 44.2"),
                        containsString("Promoters"),
                        containsString("Mar 23, 2026"),
                        containsString("Mar 30, 2026"),
                        containsString("German"),
                        containsString("Changed: +140.0"),
                        not(containsString("Fewer than 30")));
        assertThat(when().get("/surveys/" + id + "/results.csv?by=language")
                        .asString()
                        .lines()
                        .toList())
                .anyMatch(line -> line.startsWith("headline,,nps,,30.0,14.05"))
                .anyMatch(line -> line.startsWith("group,recommend,promoter,50,0.5,0.40"))
                .anyMatch(line -> line.startsWith("answer,recommend,3,20,0.2,0.13"))
                .anyMatch(line -> line.startsWith("trend,,2026-03-23,,100.0,"))
                .anyMatch(line -> line.startsWith("group,,de,,100.0,") && line.contains(",50,140.0,"))
                .anyMatch(line -> line.equals("words,comment,,0,,,,,,,,"))
                .hasSize(1 + 1 + 1 + 3 + 11 + 1 + 2 + 2);
    }

    @Test
    void a_period_without_answers_and_a_draft_say_so() {
        when().get("/surveys/" + AnsweredSurveys.nps() + "?from=2020-01-01&to=2020-12-31")
                .then()
                .body(containsString("No answers in this period"));
        when().get("/surveys/" + AnsweredSurveys.draft())
                .then()
                .statusCode(200)
                .body(containsString("No answers yet"), containsString("This is a draft"));
    }

    @Test
    void a_quota_counts_what_was_asked_for_and_no_imported_answers() {
        String id = SurveyDrafts.opened(SurveyDrafts.ALL_FORMATS.replaceFirst("}$", ", \"asking\": {\"quota\": 1}}"));
        SurveyDrafts.api()
                .contentType("text/csv")
                .body("at,stars\n2025-03-01,4\n2025-03-02,4\n")
                .post("/api/v1/imports?survey=" + id)
                .then()
                .statusCode(202);

        Eventually.holds(
                "both are there",
                Duration.ofSeconds(60),
                () -> SurveyDrafts.api()
                                .get("/api/v1/surveys/" + id + "/responses")
                                .<List<?>>path("items")
                                .size()
                        == 2);
        when().get("/surveys/" + id)
                .then()
                .body(containsString("It takes answers."), not(containsString(id + "/remove\"")));
        SurveyDrafts.answer(id, "{\"stars\": 4}");
        when().get("/surveys/" + id).then().body(containsString("its quota of responses is reached: 1"));
    }

    @Test
    void comments_stand_beside_the_rating_and_lead_to_the_customer() {
        String path = "/surveys/" + AnsweredSurveys.commented() + "/comments";

        when().get(path)
                .then()
                .statusCode(200)
                .body(
                        containsString("&lt;i&gt;Fast&lt;/i&gt;"),
                        containsString(">writer-of-words</a>"),
                        containsString("Nobody knows who"),
                        containsString("Promoters"),
                        containsString("rel=\"next\""));
        when().get(path + "?group=passive&q=NUMBER")
                .then()
                .body(
                        containsString("Number 59"),
                        not(containsString("Fast")),
                        containsString("group=passive&amp;after="));
        when().get(path + "?group=fans&question=x&language=fr&from=x")
                .then()
                .statusCode(200)
                .body(containsString("Zweite Zeile"), not(containsString("Show all comments")));
        when().get(path + "?q=nothing-like-that").then().body(containsString("No comment is like that"));
        when().get("/surveys/" + AnsweredSurveys.draft() + "/comments")
                .then()
                .statusCode(200)
                .body(containsString("Nobody has written anything yet"));
        when().get("/surveys/" + AnsweredSurveys.commented())
                .then()
                .body(containsString("href=\"" + path + "?question=follow-up\""));
    }

    @Test
    void the_file_of_comments_has_all_that_is_filtered_and_no_formula() {
        String file = "/surveys/" + AnsweredSurveys.commented() + "/comments.csv";

        assertThat(when().get(file).asString().lines().toList())
                .hasSize(1 + 2 + 2 + 60)
                .anyMatch(line -> line.startsWith("2026-03-24T12:00:00Z,Anything else?,'=1+1,9,promoter,")
                        && line.contains(",writer-of-words,"));
        assertThat(when().get(file + "?language=de").asString())
                .contains("\"Erste Zeile\nZweite Zeile, mit Komma\",2,detractor,,,,de,api,")
                .doesNotContain("Number");
    }

    @Test
    void what_cannot_be_read_is_as_if_left_out_and_another_workspaces_survey_is_not_found() {
        when().get("/surveys/" + AnsweredSurveys.custom() + "?from=x&to=2026-02-31&interval=day&by=height")
                .then()
                .statusCode(200)
                .body(containsString("The website"), containsString("Answered in their own words: 1"));
        var own = OwnWorkspace.create(source, 513, "UTC");
        String foreign = own.api()
                .body("{\"name\": \"Foreign\", \"definition\": {\"kind\": \"nps\", \"questions\": []}}")
                .post("/api/v1/surveys")
                .path("id");

        given().accept("text/html").get("/surveys/" + foreign).then().statusCode(404);
        given().accept("text/html").get("/surveys/!").then().statusCode(404);
        when().get("/surveys").then().body(not(containsString("Foreign")));
    }
}
