package dev.rapport.application.survey;

import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Question;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition;
import java.util.List;

/**
 * What a survey's comments can be filtered by; nothing of a draft that is wrong.
 *
 * @param questions those that are answered in words
 * @param groups that respondents fall into, the best first; none where the survey's kind has none
 */
public record CommentChoices(List<Question> questions, List<AnswerGroup> groups) {

    public CommentChoices {
        questions = List.copyOf(questions);
        groups = List.copyOf(groups);
    }

    public static CommentChoices of(KnownSurvey known) {
        if (!(known.definition().check() instanceof SurveyDefinition.Checked.Valid(Survey survey))) {
            return new CommentChoices(List.of(), List.of());
        }
        return new CommentChoices(
                survey.asked().stream()
                        .filter(question -> question.format() instanceof AnswerFormat.Words)
                        .toList(),
                AnswerGroup.of(survey.kind()));
    }
}
