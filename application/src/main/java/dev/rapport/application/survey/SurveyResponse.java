package dev.rapport.application.survey;

import dev.rapport.domain.survey.Answer;
import dev.rapport.domain.survey.Answers;
import dev.rapport.domain.survey.Language;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one respondent answered to one asking of a survey.
 *
 * @param identity of the customer; empty: nobody knows who answered
 * @param wave the asking: 0 by a link, which asks for the survey's whole life, else counted from 1; imported ones from -1 downwards
 * @param channel {@code link}, {@code widget}, {@code email}, {@code api} or {@code import}
 * @param startedAt of the first answer
 * @param answeredAt of the latest one
 * @param finishedAt when the respondent came to the end; empty: not yet
 * @param answers by question
 */
public record SurveyResponse(
        ResponseId id,
        SurveyId survey,
        Optional<Long> identity,
        long wave,
        String channel,
        Language language,
        Instant startedAt,
        Instant answeredAt,
        Optional<Instant> finishedAt,
        Map<String, Given> answers) {

    /**
     * @param answer empty: it was taken back
     * @param revision raised each time the answer is changed, from 1
     */
    public record Given(Optional<Answer> answer, int revision, Instant at) {}

    public SurveyResponse {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** What is answered now. */
    public Answers plain() {
        var plain = new LinkedHashMap<String, Answer>();
        answers.forEach((question, given) -> given.answer().ifPresent(answer -> plain.put(question, answer)));
        return new Answers(plain);
    }
}
