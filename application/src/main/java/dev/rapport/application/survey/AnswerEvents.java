package dev.rapport.application.survey;

import dev.rapport.application.survey.SurveyResponse.Given;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.ingestion.MessageId;
import dev.rapport.domain.survey.Answer;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How answers look among a customer's events: one for each question that is answered; the main question's is called by the survey's
 * kind, and a rating is its value. Follow-ups and comments are none, and nobody's own words are in them.
 */
final class AnswerEvents {

    private AnswerEvents() {}

    /** Identifies one revision of one answer for ever. */
    static MessageId id(SurveyResponse response, String question, Given given) {
        return new MessageId("answer:" + response.id() + "-" + question + ":" + given.revision());
    }

    /** @return empty for a follow-up, a comment and an answer that was taken back */
    static Optional<Message.Event> of(
            KnownSurvey known, Survey survey, SurveyResponse response, Identity respondent, String question) {
        if (survey.questions().stream().noneMatch(one -> one.key().equals(question))) {
            return Optional.empty();
        }
        Given given = Objects.requireNonNull(response.answers().get(question), question);
        return given.answer().map(answer -> event(known, survey, response, respondent, question, given, answer));
    }

    private static Message.Event event(
            KnownSurvey known,
            Survey survey,
            SurveyResponse response,
            Identity respondent,
            String question,
            Given given,
            Answer answer) {
        boolean main = survey.main().key().equals(question);
        EventType type = main ? survey.kind().event() : SurveyKind.CUSTOM.event();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("survey", known.slug());
        properties.put("question", question);
        properties.put("language", response.language().tag());
        if (main) {
            survey.group(response.plain()).ifPresent(group -> properties.put("group", group.text()));
        }
        switch (answer) {
            case Answer.Chosen(var options) -> properties.put("options", options);
            case Answer.YesNo(boolean yes) -> properties.put("yes", yes);
            case Answer.Rating _, Answer.Words _ -> {}
        }
        return new Message.Event(
                id(response, question, given),
                given.at(),
                respondent,
                type,
                value(answer),
                null,
                response.channel(),
                properties);
    }

    private static @Nullable EventValue value(Answer answer) {
        return answer instanceof Answer.Rating(int rating)
                ? EventValue.of(BigDecimal.valueOf(rating)).orElse(null)
                : null;
    }
}
