package dev.rapport.survey;

import dev.rapport.scoring.OwnWorkspace;
import io.restassured.response.ValidatableResponse;

/** Surveys that tests begin with. */
final class SomeSurveys {

    static final String NPS = """
            {"kind": "nps", "questions": [
              {"key": "recommend", "text": {"en": "How likely are you to recommend us?", "de": "Empfehlen Sie uns?"}}],
             "followUp": {"text": {"en": "Why?"}, "byGroup": {"detractor": {"en": "What is the main reason?"}}},
             "comment": {"en": "Anything else?"}}""";

    static final String EVERY_30_DAYS = """
            {"kind": "csat", "questions": [{"key": "satisfied", "text": {"en": "How satisfied are you?"}}],
             "asking": {"clock": {"kind": "every", "days": 30}}}""";

    static final String THREE_QUESTIONS = """
            {"kind": "micro", "questions": [
              {"key": "reason", "text": {"en": "Why did you cancel?"}, "required": true, "format": {
                "kind": "single_choice", "options": [
                  {"key": "price", "text": {"en": "Too expensive"}}, {"key": "other", "text": {"en": "Other"}}]}},
              {"key": "again", "text": {"en": "Would you come back?"}, "format": {"kind": "yes_no"}},
              {"key": "words", "text": {"en": "What could we do?"}, "format": {"kind": "long_text"}}]}""";

    private SomeSurveys() {}

    /** @return the id of a survey that is open */
    static String open(OwnWorkspace workspace, String definition) {
        String id = draft(workspace, definition);
        workspace.api().post("/api/v1/surveys/" + id + "/open").then().statusCode(200);
        return id;
    }

    static String draft(OwnWorkspace workspace, String definition) {
        return workspace
                .api()
                .body("{\"name\": \"A survey\", \"definition\": " + definition + "}")
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @param fields of the response, such as {@code "userId": "ann", "answers": {…}} */
    static ValidatableResponse answer(OwnWorkspace workspace, String survey, String fields) {
        return workspace
                .api()
                .body("{" + fields + "}")
                .post("/api/v1/surveys/" + survey + "/responses")
                .then();
    }
}
