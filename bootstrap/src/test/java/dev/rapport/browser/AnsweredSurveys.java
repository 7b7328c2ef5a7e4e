package dev.rapport.browser;

import static io.restassured.RestAssured.given;

import dev.rapport.FirstKeys;
import dev.rapport.Ready;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Surveys of the workspace that the pages show, with answers. */
final class AnsweredSurveys {

    static final String NPS = "Would they <b>recommend</b> us?";

    private static String nps = "";
    private static String custom = "";
    private static String draft = "";
    private static String commented = "";

    private AnsweredSurveys() {}

    /** @return the id of an NPS survey with 50 promoters, 30 passives and 20 detractors in two weeks and two languages */
    static synchronized String nps() {
        if (nps.isEmpty()) {
            nps = created(NPS, """
                    {"kind": "nps", "questions": [
                      {"key": "recommend", "text": {"en": "How likely are you to recommend us?"}}],
                     "comment": {"en": "Anything else?"}}""", true);
            answers(nps, 9, 50, "de", "2026-03-24T12:00:00Z");
            answers(nps, 8, 30, "en", "2026-03-31T12:00:00Z");
            answers(nps, 3, 20, "en", "2026-03-31T12:00:00Z");
        }
        return nps;
    }

    /** @return the id of a survey with every kind of question and a single response, which is not finished */
    static synchronized String custom() {
        if (custom.isEmpty()) {
            custom = created("Everything at once", """
                    {"kind": "custom", "questions": [
                      {"key": "used", "text": {"en": "What do you use?"}, "format": {
                        "kind": "multiple_choice", "options": [
                          {"key": "web", "text": {"en": "The website"}}, {"key": "app", "text": {"en": "The app"}}]}},
                      {"key": "again", "text": {"en": "Would you come back?"}, "format": {"kind": "yes_no"}},
                      {"key": "stars", "text": {"en": "How good is it?"}, "format": {
                        "kind": "rating", "scale": {"low": 1, "high": 5}}},
                      {"key": "words", "text": {"en": "Why?"}, "format": {"kind": "long_text"}}]}""", true);
            answer(
                    custom,
                    "\"finished\": false, \"answers\": {\"used\": [\"app\"], \"again\": true, \"words\": \"So.\"}");
        }
        return custom;
    }

    /** @return the id of an NPS survey with words: markup, a formula, several lines, and 60 more of a customer */
    static synchronized String commented() {
        if (commented.isEmpty()) {
            commented = created("With words", """
                    {"kind": "nps", "questions": [
                      {"key": "recommend", "text": {"en": "How likely are you to recommend us?"}}],
                     "followUp": {"text": {"en": "Why?"}},
                     "comment": {"en": "Anything else?"}}""", true);
            answer(commented, """
                    "at": "2026-03-24T12:00:00Z", "userId": "writer-of-words",
                    "answers": {"recommend": 9, "follow-up": "<i>Fast</i>", "comment": "=1+1"}""");
            answer(commented, """
                    "at": "2026-03-25T12:00:00Z", "language": "de",
                    "answers": {"recommend": 2, "comment": "Erste Zeile\\nZweite Zeile, mit Komma"}""");
            for (int i = 0; i < 60; i++) {
                answer(commented, """
                        "at": "2026-02-01T12:00:00Z", "answers": {"recommend": 8, "comment": "Number %d"}""".formatted(i));
            }
        }
        return commented;
    }

    static synchronized String draft() {
        if (draft.isEmpty()) {
            draft = created("Begun", "{\"kind\": \"csat\", \"questions\": []}", false);
        }
        return draft;
    }

    private static String created(String name, String definition, boolean open) {
        Ready.await();
        String id = api().body("{\"name\": \"" + name + "\", \"definition\": " + definition + "}")
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (open) {
            api().post("/api/v1/surveys/" + id + "/open").then().statusCode(200);
        }
        return id;
    }

    private static void answers(String survey, int rating, int times, String language, String at) {
        for (int i = 0; i < times; i++) {
            answer(
                    survey,
                    "\"language\": \"%s\", \"at\": \"%s\", \"answers\": {\"recommend\": %d}"
                            .formatted(language, at, rating));
        }
    }

    private static void answer(String survey, String fields) {
        api().body("{" + fields + "}")
                .post("/api/v1/surveys/" + survey + "/responses")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .contentType(ContentType.JSON);
    }
}
