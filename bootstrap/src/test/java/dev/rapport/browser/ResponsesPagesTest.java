package dev.rapport.browser;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the page of single responses says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResponsesPagesTest {

    @Inject
    DataSource source;

    @Test
    void each_response_stands_with_its_customer_its_answers_and_nothing_that_runs() {
        String path = "/surveys/" + AnsweredSurveys.commented() + "/responses";

        when().get(path)
                .then()
                .statusCode(200)
                .body(
                        containsString(">writer-of-words</a>"),
                        containsString("Nobody knows who"),
                        containsString("&lt;i&gt;Fast&lt;/i&gt;"),
                        containsString("All answers (3)"),
                        containsString("Promoters"),
                        containsString("rel=\"next\""),
                        not(containsString("<i>Fast")));
        when().get(path + "?q=nothing-like-that").then().body(containsString("No response is like that"));
        when().get(path + "?sort=rating&from=2026-03-01")
                .then()
                .body(
                        containsString("aria-sort=\"ascending\""),
                        containsString("name=\"sort\" value=\"rating\""),
                        containsString("responses.csv?from=2026-03-01&amp;sort=rating"));
        when().get("/surveys/" + AnsweredSurveys.commented() + "?from=2026-03-01")
                .then()
                .body(containsString("href=\"" + path + "?from=2026-03-01\""));
    }

    @Test
    void whoever_stopped_in_between_is_not_finished_and_every_kind_of_answer_is_readable() {
        String path = "/surveys/" + AnsweredSurveys.custom() + "/responses";

        when().get(path)
                .then()
                .statusCode(200)
                .body(
                        containsString("The app"),
                        containsString("Would you come back?"),
                        containsString("Not finished"),
                        not(containsString("sort=rating")));
        when().get(path + "?state=finished").then().body(containsString("No response is like that"));
        when().get(path + "?state=partial&channel=api").then().body(containsString("The app"));
        assertThat(when().get(path + ".csv").asString().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .endsWith(",wave,group,used,again,stars,words");
        assertThat(when().get(path + ".csv").asString()).endsWith(",api,0,,The app,yes,,So.\r\n");
    }

    @Test
    void the_file_has_all_that_is_filtered_in_its_order_and_no_formula() {
        String file = "/surveys/" + AnsweredSurveys.commented() + "/responses.csv";

        assertThat(when().get(file).asString().lines().toList()).hasSize(1 + 1 + 2 + 60);
        String some = when().get(file + "?from=2026-03-01&sort=rating").asString();
        assertThat(some.indexOf(",detractor,2,")).isPositive().isLessThan(some.indexOf(",promoter,9,"));
        assertThat(some).contains(",writer-of-words,", "<i>Fast</i>,'=1+1").doesNotContain("Number");
    }

    @Test
    void an_empty_page_teaches_and_what_cannot_be_read_is_as_if_left_out() {
        when().get("/surveys/" + AnsweredSurveys.draft() + "/responses")
                .then()
                .statusCode(200)
                .body(containsString("No responses yet"), containsString("#share"));
        when().get("/surveys/" + AnsweredSurveys.custom() + "/responses?state=x&wave=-1&from=x&sort=height&q=%00")
                .then()
                .statusCode(200)
                .body(containsString("No response is like that"));
        when().get("/surveys/" + AnsweredSurveys.custom() + "/responses?state=x&wave=-1&from=x&sort=height")
                .then()
                .statusCode(200)
                .body(containsString("The app"));
    }

    @Test
    void another_workspaces_survey_is_not_found() {
        OwnWorkspace own = OwnWorkspace.once(source, 614, "UTC");
        String foreign = own.api()
                .body("{\"name\": \"Foreign\", \"definition\": {\"kind\": \"nps\", \"questions\": []}}")
                .post("/api/v1/surveys")
                .path("id");

        for (String path : new String[] {"/responses", "/responses.csv"}) {
            given().accept("text/html").get("/surveys/" + foreign + path).then().statusCode(404);
            given().accept("text/html").get("/surveys/not!an!id" + path).then().statusCode(404);
        }
    }
}
