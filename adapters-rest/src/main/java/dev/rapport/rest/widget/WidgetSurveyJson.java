package dev.rapport.rest.widget;

import dev.rapport.domain.survey.Answer;
import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Answers;
import dev.rapport.domain.survey.FollowUp;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Polarity;
import dev.rapport.domain.survey.Question;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A survey in one language, as the widget shows it.
 *
 * @param language the tag of the wanted language if the main question is there in it, else of the survey's
 * @param questions in their order, with the follow-up and the comment
 * @param thanks left out: the widget's own words
 */
record WidgetSurveyJson(String language, List<ShownQuestion> questions, Optional<String> thanks) {

    /**
     * @param kind {@code numbers}, {@code stars}, {@code smileys}, {@code one}, {@code many}, {@code yes-no}, {@code line} or
     *     {@code lines}
     * @param scale of numbers, stars and smileys
     * @param options of one and many
     * @param instead other words of a follow-up, for those who gave certain ratings to the first question
     */
    record ShownQuestion(
            String key,
            String text,
            boolean required,
            String kind,
            Optional<ShownScale> scale,
            List<ShownOption> options,
            List<OtherWords> instead) {}

    /**
     * @param low the lowest rating
     * @param high the highest
     * @param lowIsGood whether the lowest is the best
     * @param lowLabel what the lowest means
     * @param highLabel what the highest means
     */
    record ShownScale(int low, int high, boolean lowIsGood, Optional<String> lowLabel, Optional<String> highLabel) {}

    record ShownOption(String key, String text) {}

    record OtherWords(List<Integer> ratings, String text) {}

    static WidgetSurveyJson of(Survey survey, Language wanted) {
        Language language = language(survey, wanted);
        return new WidgetSurveyJson(
                language.tag(),
                survey.asked().stream()
                        .map(question -> question(survey, question, language))
                        .toList(),
                survey.thanks().map(words -> words.in(language)));
    }

    /** In which language a visitor is asked; one that has no words for the question would be a mix of two. */
    static Language language(Survey survey, Language wanted) {
        return survey.main().text().byLanguage().containsKey(wanted) ? wanted : survey.language();
    }

    private static ShownQuestion question(Survey survey, Question question, Language language) {
        AnswerFormat format = question.format();
        return new ShownQuestion(
                question.key(),
                question.text().in(language),
                question.required(),
                kind(format),
                format instanceof AnswerFormat.Rating rating ? Optional.of(scale(rating, language)) : Optional.empty(),
                format instanceof AnswerFormat.Choice choice
                        ? choice.options().stream()
                                .map(option -> new ShownOption(
                                        option.key(), option.text().in(language)))
                                .toList()
                        : List.of(),
                survey.followUp()
                        .filter(_ -> question.key().equals(Survey.FOLLOW_UP))
                        .map(words -> instead(survey, words, language))
                        .orElse(List.of()));
    }

    private static String kind(AnswerFormat format) {
        return switch (format) {
            case AnswerFormat.Rating rating -> rating.style().text();
            case AnswerFormat.Choice choice -> choice.multiple() ? "many" : "one";
            case AnswerFormat.YesNo _ -> "yes-no";
            case AnswerFormat.Words words -> words.lines() ? "lines" : "line";
        };
    }

    private static ShownScale scale(AnswerFormat.Rating rating, Language language) {
        return new ShownScale(
                rating.scale().low(),
                rating.scale().high(),
                rating.polarity() != Polarity.HIGH_IS_GOOD,
                rating.lowLabel().map(label -> label.in(language)),
                rating.highLabel().map(label -> label.in(language)));
    }

    private static List<OtherWords> instead(Survey survey, FollowUp words, Language language) {
        if (!(survey.main().format() instanceof AnswerFormat.Rating rating)) {
            return List.of();
        }
        Map<AnswerGroup, List<Integer>> ratings = new LinkedHashMap<>();
        IntStream.rangeClosed(rating.scale().low(), rating.scale().high())
                .forEach(point -> survey.group(new Answers(Map.of(survey.main().key(), new Answer.Rating(point))))
                        .ifPresent(group -> ratings.computeIfAbsent(group, _ -> new ArrayList<>())
                                .add(point)));
        var instead = new ArrayList<OtherWords>();
        ratings.forEach((group, points) -> {
            Texts own = words.byGroup().get(group);
            if (own != null) {
                instead.add(new OtherWords(points, own.in(language)));
            }
        });
        return List.copyOf(instead);
    }
}
