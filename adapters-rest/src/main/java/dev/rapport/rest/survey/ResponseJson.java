package dev.rapport.rest.survey;

import dev.rapport.application.survey.Respondent;
import dev.rapport.application.survey.SurveyResponse;
import dev.rapport.domain.survey.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A response to a survey.
 *
 * @param wave the asking that it answers: 0 by a link, else counted from 1
 * @param channel {@code link}, {@code widget}, {@code email}, {@code api} or {@code import}
 * @param finishedAt when the respondent came to the end; left out: not yet
 * @param customer whose answers they are; left out: nobody knows
 * @param answers by question: a number, a text, true or false, or a list of options
 */
record ResponseJson(
        String id,
        long wave,
        String channel,
        String language,
        Instant startedAt,
        Instant answeredAt,
        Optional<Instant> finishedAt,
        Optional<RespondentJson> customer,
        Map<String, Object> answers) {

    static ResponseJson of(SurveyResponse response, Optional<Respondent> respondent) {
        var answers = new LinkedHashMap<String, Object>();
        response.plain().byQuestion().forEach((question, answer) -> answers.put(question, json(answer)));
        return new ResponseJson(
                response.id().toString(),
                response.wave(),
                response.channel(),
                response.language().tag(),
                response.startedAt(),
                response.answeredAt(),
                response.finishedAt(),
                respondent.map(RespondentJson::of),
                answers);
    }

    private static Object json(Answer answer) {
        return switch (answer) {
            case Answer.Rating(int rating) -> rating;
            case Answer.Chosen(var options) -> options;
            case Answer.Words(String text) -> text;
            case Answer.YesNo(boolean yes) -> yes;
        };
    }
}
