package dev.rapport.rest.survey;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.survey.SurveyId;

/** How a request says which survey it is about. */
final class SurveyParameter {

    static final String REVISION = "the revision of the survey";

    private SurveyParameter() {}

    /** @throws NotFound if {@code text} cannot be a survey's id */
    static SurveyId id(String text) {
        return SurveyId.parse(text).orElseThrow(() -> new NotFound("survey", text));
    }
}
