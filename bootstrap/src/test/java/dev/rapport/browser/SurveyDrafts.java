package dev.rapport.browser;

import static io.restassured.RestAssured.given;

import dev.rapport.FirstKeys;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Surveys in the workspace that the pages show, to be edited. */
final class SurveyDrafts {

    static final String NPS = """
            {"kind": "nps", "questions": [{"key": "recommend", "required": true,
               "text": {"en": "Would you recommend us?", "de": "Empfehlen Sie uns?"}}],
             "followUp": {"text": {"en": "Why?"}, "byGroup": {"detractor": {"en": "What went wrong?", "de": "Was lief schief?"}}},
             "thanks": {"en": "Bye!"},
             "asking": {"opensAt": "2026-01-02T03:04:05.678Z", "quota": 100, "share": 50,
               "clock": {"kind": "every", "days": 90},
               "audience": [{"property": "plan", "operator": "in", "operand": ["pro", "7"]}]}}""";

    static final String ALL_FORMATS = """
            {"kind": "custom", "questions": [
              {"key": "stars", "text": {"en": "How was it?"}, "format": {
                "kind": "rating", "scale": {"low": 1, "high": 5}, "style": "stars", "polarity": "low_is_good",
                "low": {"en": "Good"}, "high": {"en": "Bad"}}},
              {"key": "plan", "text": {"en": "Which plan?"}, "format": {"kind": "single_choice", "options": [
                {"key": "a", "text": {"en": "Starter"}}, {"key": "b", "text": {"en": "Professional"}}]}},
              {"key": "words", "text": {"en": "Why?"}, "format": {"kind": "long_text"}}]}""";

    private SurveyDrafts() {}

    /** @return its id */
    static String draft(String definition) {
        return api().body("{\"name\": \"To be edited\", \"slug\": \"%s\", \"definition\": %s}"
                        .formatted(slug(), definition))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String opened(String definition) {
        String id = draft(definition);
        api().post("/api/v1/surveys/" + id + "/open").then().statusCode(200);
        return id;
    }

    static void answer(String survey, String answers) {
        api().body("{\"answers\": " + answers + "}")
                .post("/api/v1/surveys/" + survey + "/responses")
                .then()
                .statusCode(200);
    }

    static void saveByApi(String survey, int revision, String name, String definition) {
        api().header("If-Match", "\"" + revision + "\"")
                .body("{\"name\": \"%s\", \"definition\": %s}".formatted(name, definition))
                .put("/api/v1/surveys/" + survey)
                .then()
                .statusCode(200);
    }

    static void remove(String survey) {
        api().delete("/api/v1/surveys/" + survey).then().statusCode(204);
    }

    static Response stored(String survey) {
        return api().get("/api/v1/surveys/" + survey);
    }

    static String slug() {
        return "edited-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static RequestSpecification api() {
        return given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .contentType(ContentType.JSON);
    }
}
