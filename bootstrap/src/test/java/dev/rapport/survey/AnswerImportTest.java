package dev.rapport.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.Eventually;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of the past that come in a file. In Vilnius, where days begin at 22:00 UTC in winter. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AnswerImportTest {

    @Inject
    DataSource database;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, 543, "Europe/Vilnius");
    }

    @Test
    void answers_keep_their_time_and_are_events_of_the_customer_also_when_the_survey_is_closed() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        workspace.api().post("/api/v1/surveys/" + survey + "/close").then().statusCode(200);

        JsonPath end = imported(survey, """
                user_id,at,recommend,comment,language,region
                i-ann,2025-03-01,9,Lovely,de,north
                ,2025-03-02T10:00:00Z,3,"Two
                lines",,south
                """);

        assertThat(counts(end)).isEqualTo("2 0 0");
        comments(survey)
                .body("items.words", contains("Two\nlines", "Lovely"))
                .body("items.at", contains("2025-03-02T10:00:00Z", "2025-02-28T22:00:00Z"))
                .body("items.channel", contains("import", "import"))
                .body("items.language", contains("en", "de"))
                .body("items[1].customer.userId", equalTo("i-ann"));
        events("i-ann")
                .body("events", hasSize(1))
                .body("events[0].type", equalTo("nps_answered"))
                .body("events[0].value", equalTo(9F))
                .body("events[0].happenedAt", equalTo("2025-02-28T22:00:00Z"));
    }

    @Test
    void the_same_file_twice_adds_nothing_and_after_an_undo_it_comes_again() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        String file = """
                user_id,at,recommend,comment
                i-bob,2025-03-01,9,Lovely
                ,2025-03-01,8,
                ,2025-03-01,8,
                """;
        JsonPath first = imported(survey, file);
        assertThat(counts(first)).isEqualTo("3 0 0");
        assertThat(counts(imported(survey, file))).isEqualTo("0 3 0");

        workspace
                .api()
                .post("/api/v1/imports/" + first.getString("id") + "/undo")
                .then()
                .statusCode(202);
        JsonPath undone = end(first.getString("id"));

        assertThat(undone.getString("state")).isEqualTo("undone");
        assertThat(undone.getLong("undone")).isEqualTo(3);
        comments(survey).body("items", hasSize(0));
        workspace.api().get("/api/v1/surveys/" + survey + "/responses").then().body("items", hasSize(0));
        events("i-bob").body("events", hasSize(0));
        assertThat(counts(imported(survey, file))).isEqualTo("3 0 0");
        events("i-bob").body("events", hasSize(1));
    }

    @Test
    void a_customer_has_one_answer_to_each_asking_of_the_clock_in_whatever_order_they_come() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.EVERY_30_DAYS);

        JsonPath end = imported(survey, """
                user_id,at,satisfied
                i-cid,2025-06-01,5
                i-cid,2025-03-01,1
                i-cid,2025-03-20,2
                i-cid,2025-05-20,3
                i-cid,2025-03-31,4
                """);

        assertThat(counts(end)).isEqualTo("3 0 2");
        events("i-cid").body("events.value", contains(5F, 4F, 1F));
        assertThat(refused(end))
                .contains("4,answer.repeated")
                .contains("2025-03-01")
                .contains("5,answer.repeated");
        SomeSurveys.answer(workspace, survey, "\"userId\": \"i-cid\", \"answers\": {\"satisfied\": 2}")
                .statusCode(200);
        events("i-cid").body("events.value", contains(2F, 5F, 4F, 1F));
    }

    @Test
    void a_row_that_cannot_be_an_answer_is_refused_alone() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        JsonPath end = imported(survey, """
                user_id,at,recommend,comment,language
                i-dan,2025-03-01,11,,
                i-eve,2025-03-01,,,
                i-fay,yesterday,5,,
                i-gus,2025-03-01,5,,fr
                i-hal,2025-03-01, 5 ,,
                """);

        assertThat(counts(end)).isEqualTo("1 0 4");
        assertThat(refused(end))
                .contains("2,answer.invalid", "11")
                .contains("3,answer.invalid", "no answer")
                .contains("4,timestamp.malformed")
                .contains("5,answer.invalid", "fr");
        events("i-hal").body("events.value", contains(5F));
        events("i-dan").statusCode(404);
    }

    @Test
    void neither_is_a_quota_reached_by_answers_of_the_past_nor_does_it_stop_them() {
        String survey = SomeSurveys.open(workspace, """
                {"kind": "csat", "questions": [{"key": "satisfied", "text": {"en": "How satisfied are you?"}}],
                 "asking": {"quota": 1}}""");
        assertThat(counts(imported(survey, "at,satisfied\n2025-03-01,5\n2025-03-01,4\n")))
                .isEqualTo("2 0 0");
        SomeSurveys.answer(workspace, survey, "\"answers\": {\"satisfied\": 2}").statusCode(200);
        SomeSurveys.answer(workspace, survey, "\"answers\": {\"satisfied\": 2}").statusCode(409);
        assertThat(counts(imported(survey, "at,satisfied\n2025-03-02,5\n"))).isEqualTo("1 0 0");
    }

    @Test
    void a_preview_shows_what_each_row_would_be_and_stores_nothing() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        workspace
                .api()
                .contentType("text/csv")
                .body("user_id,at,recommend,comment\ni-ida,2025-03-01,9,Lovely\ni-ida,2025-03-01,99,\n")
                .post("/api/v1/imports/preview?survey=" + survey)
                .then()
                .statusCode(200)
                .body("mapping.properties", contains("recommend", "comment"))
                .body("mapping.survey", equalTo(survey))
                .body("rows[0].event.customer", equalTo("i-ida"))
                .body("rows[0].event.event", equalTo("nps_answered"))
                .body("rows[0].event.properties.comment", equalTo("Lovely"))
                .body("rows[1].refused.reason", equalTo("answer.invalid"));
        comments(survey).body("items", hasSize(0));
    }

    @Test
    void a_file_without_questions_or_a_time_and_a_draft_are_refused() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        send(survey, "user_id,at\nann,2025-03-01\n")
                .statusCode(400)
                .body("code", equalTo("import.mapping-invalid"))
                .body("detail", containsString("recommend, follow-up, comment"));
        send(survey, "user_id,recommend\nann,9\n").statusCode(400).body("errors[0].pointer", equalTo("?timestamp"));
        send("nothing-like-that", "at,recommend\n2025-03-01,9\n")
                .statusCode(404)
                .body("code", equalTo("survey.not-found"));
        send(SomeSurveys.draft(workspace, SomeSurveys.NPS), "at,recommend\n2025-03-01,9\n")
                .statusCode(409)
                .body("code", equalTo("survey.draft"));
    }

    private ValidatableResponse send(String survey, String file) {
        return workspace
                .api()
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/imports?survey=" + survey)
                .then();
    }

    private JsonPath imported(String survey, String file) {
        return end(send(survey, file).statusCode(202).extract().path("id"));
    }

    private JsonPath end(String id) {
        Eventually.holds(
                "import " + id + " is at its end",
                Duration.ofSeconds(60),
                () -> Set.of("done", "failed", "undone")
                        .contains(workspace.api().get("/api/v1/imports/" + id).<String>path("state")));
        return workspace.api().get("/api/v1/imports/" + id).jsonPath();
    }

    private static String counts(JsonPath end) {
        return end.getLong("accepted") + " " + end.getLong("duplicates") + " " + end.getLong("refused");
    }

    private String refused(JsonPath end) {
        return workspace
                .api()
                .get("/api/v1/imports/" + end.getString("id") + "/refused")
                .asString();
    }

    private ValidatableResponse comments(String survey) {
        return workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/comments")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse events(String user) {
        return workspace.api().get("/api/v1/customers/" + user + "/events").then();
    }
}
