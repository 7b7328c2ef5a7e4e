package dev.rapport.web.survey;

import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.domain.survey.Answer;
import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.Answers;
import dev.rapport.domain.survey.Question;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition.Checked;
import dev.rapport.domain.survey.Texts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the answers to a survey read, in its main language.
 *
 * @param questions the main one first; none of a draft that is wrong
 */
record AnswerWording(List<Question> questions) {

    AnswerWording {
        questions = List.copyOf(questions);
    }

    static AnswerWording of(KnownSurvey known) {
        return new AnswerWording(
                known.definition().check() instanceof Checked.Valid(Survey survey) ? survey.asked() : List.of());
    }

    boolean isMain(String question) {
        return !questions.isEmpty() && questions.getFirst().key().equals(question);
    }

    boolean isRated() {
        return !questions.isEmpty() && questions.getFirst().format() instanceof AnswerFormat.Rating;
    }

    /** What was answered, in the order of the questions. */
    List<AnsweredText> of(Answers answers) {
        return questions.stream()
                .flatMap(question -> answers.to(question.key()).map(answer -> of(question, answer)).stream())
                .toList();
    }

    private static AnsweredText of(Question question, Answer answer) {
        return new AnsweredText(
                question.key(), main(question.text()), text(question, answer), answer instanceof Answer.YesNo);
    }

    private static String text(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Rating(int rating) -> Integer.toString(rating);
            case Answer.Chosen(var options) ->
                options.stream().map(option -> label(question, option)).collect(Collectors.joining(", "));
            case Answer.Words(String words) -> words;
            case Answer.YesNo(boolean yes) -> yes ? "yes" : "no";
        };
    }

    private static String label(Question question, String option) {
        return question.format() instanceof AnswerFormat.Choice choice
                ? choice.options().stream()
                        .filter(one -> one.key().equals(option))
                        .findFirst()
                        .map(one -> main(one.text()))
                        .orElse(option)
                : option;
    }

    private static String main(Texts texts) {
        return texts.in(texts.main());
    }
}
