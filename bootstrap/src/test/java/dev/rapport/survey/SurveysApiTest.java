package dev.rapport.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rapport.FirstKeys;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SurveysApiTest {

    private static final int NUMBER = 501;

    @Inject
    DataSource database;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
    }

    @Test
    void a_draft_may_be_wrong_and_says_what_keeps_it_from_being_opened() {
        String id = SomeSurveys.draft(workspace, """
                {"kind": "nps", "questions": [{"key": "Recommend", "text": {"de": "Empfehlen Sie uns?"}}]}""");

        workspace
                .api()
                .get("/api/v1/surveys/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body(
                        "violations.pointer",
                        equalTo(List.of("/definition/questions/0/key", "/definition/questions/0/text/en")));
        workspace
                .api()
                .post("/api/v1/surveys/" + id + "/open")
                .then()
                .statusCode(400)
                .body("code", equalTo("survey.invalid"))
                .body("errors.detail", hasItem(containsString("Recommend")));
    }

    @Test
    void a_survey_lives_from_draft_to_open_to_closed_and_open_again() {
        String id = SomeSurveys.draft(workspace, SomeSurveys.NPS);

        workspace
                .api()
                .post("/api/v1/surveys/" + id + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("survey.never-opened"));
        workspace
                .api()
                .post("/api/v1/surveys/" + id + "/open")
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("violations", empty());
        workspace
                .api()
                .post("/api/v1/surveys/" + id + "/close")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"));
        SomeSurveys.answer(workspace, id, "\"answers\": {\"recommend\": 9}")
                .statusCode(409)
                .body("code", equalTo("survey.closed"));
        workspace.api().post("/api/v1/surveys/" + id + "/open").then().statusCode(200);
        SomeSurveys.answer(workspace, id, "\"answers\": {\"recommend\": 9}").statusCode(200);
    }

    @Test
    void saving_over_what_somebody_else_saved_is_refused() {
        String id = SomeSurveys.draft(workspace, SomeSurveys.NPS);
        String body = "{\"name\": \"Renamed\", \"definition\": " + SomeSurveys.NPS + "}";

        workspace
                .api()
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/api/v1/surveys/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Renamed"));
        workspace
                .api()
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/api/v1/surveys/" + id)
                .then()
                .statusCode(412)
                .body("code", equalTo("survey.out-of-date"));
    }

    @Test
    void once_it_has_been_answered_a_scale_cannot_change_but_words_can() {
        String id = SomeSurveys.open(workspace, SomeSurveys.EVERY_30_DAYS);
        SomeSurveys.answer(workspace, id, "\"userId\": \"scale\", \"answers\": {\"satisfied\": 4}")
                .statusCode(200);
        String other = SomeSurveys.EVERY_30_DAYS.replace(
                "\"questions\": [{",
                "\"questions\": [{\"format\": {\"kind\": \"rating\", \"scale\": {\"low\": 0, \"high\": 5}},");

        workspace
                .api()
                .header("If-Match", "\"2\"")
                .body("{\"name\": \"n\", \"definition\": " + other + "}")
                .put("/api/v1/surveys/" + id)
                .then()
                .statusCode(400)
                .body("code", equalTo("survey.answered"));
        workspace
                .api()
                .header("If-Match", "\"2\"")
                .body("{\"name\": \"n\", \"definition\": "
                        + SomeSurveys.EVERY_30_DAYS.replace("How satisfied", "How very satisfied") + "}")
                .put("/api/v1/surveys/" + id)
                .then()
                .statusCode(200);
        workspace
                .api()
                .delete("/api/v1/surveys/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("survey.has-responses"));
        String copy = workspace
                .api()
                .body("{\"name\": \"Again\"}")
                .post("/api/v1/surveys/" + id + "/copy")
                .then()
                .statusCode(201)
                .body("state", equalTo("draft"))
                .extract()
                .path("id");
        workspace
                .api()
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"n\", \"definition\": " + other + "}")
                .put("/api/v1/surveys/" + copy)
                .then()
                .statusCode(200);
        workspace.api().delete("/api/v1/surveys/" + copy).then().statusCode(204);
    }

    @Test
    void a_slug_is_taken_once_in_the_whole_installation() {
        String body = "{\"name\": \"n\", \"slug\": \"taken-slug\", \"definition\": " + SomeSurveys.NPS + "}";

        workspace.api().body(body).post("/api/v1/surveys").then().statusCode(201);
        RestAssured.given()
                .header("Authorization", "Bearer " + FirstKeys.secretKey())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/surveys")
                .then()
                .statusCode(409)
                .body("code", equalTo("survey.slug-taken"));
        workspace
                .api()
                .body(body.replace("taken-slug", "Taken Slug"))
                .post("/api/v1/surveys")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("Taken Slug"));
    }

    @Test
    void another_workspace_sees_nothing_of_it() {
        String id = SomeSurveys.open(workspace, SomeSurveys.NPS);
        var stranger = RestAssured.given()
                .header("Authorization", "Bearer " + FirstKeys.secretKey())
                .contentType("application/json");

        stranger.get("/api/v1/surveys/" + id).then().statusCode(404).body("code", equalTo("survey.not-found"));
        stranger.get("/api/v1/surveys").then().body("id", not(hasItem(id)));
        stranger.post("/api/v1/surveys/" + id + "/close").then().statusCode(404);
        stranger.delete("/api/v1/surveys/" + id).then().statusCode(404);
        stranger.get("/api/v1/surveys/" + id + "/responses").then().statusCode(404);
        stranger.body("{\"answers\": {\"recommend\": 9}}")
                .post("/api/v1/surveys/" + id + "/responses")
                .then()
                .statusCode(404);
    }

    @Test
    void every_wrong_answer_is_named_and_nothing_is_stored() {
        String id = SomeSurveys.open(workspace, SomeSurveys.THREE_QUESTIONS);

        SomeSurveys.answer(workspace, id, """
                "userId": "wrong", "answers": {"reason": "weather", "again": "perhaps", "nonsense": 1}""")
                .statusCode(400)
                .body("code", equalTo("response.invalid"))
                .body("errors.pointer", hasItem("/answers/reason"))
                .body("errors", hasSize(3));
        SomeSurveys.answer(workspace, id, "\"answers\": {\"again\": true}")
                .statusCode(400)
                .body("errors[0].detail", equalTo("reason is required"));
        SomeSurveys.answer(workspace, id, "\"finished\": false, \"answers\": {\"again\": true}")
                .statusCode(200);
        assertThat(workspace
                        .api()
                        .get("/api/v1/surveys/" + id + "/responses")
                        .then()
                        .extract()
                        .<List<?>>path("items"))
                .hasSize(1);
    }
}
