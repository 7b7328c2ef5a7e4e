package dev.rapport.web.respondent;

import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.AnswerFormat.Style;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Polarity;
import dev.rapport.domain.survey.Question;
import dev.rapport.domain.survey.Texts;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A question as a form shows it.
 *
 * @param shape how: {@code numbers}, {@code stars}, {@code smileys}, {@code one}, {@code many}, {@code yes-no}, {@code line} or
 *     {@code lines}
 * @param most the highest rating
 * @param low what the lowest rating means
 * @param high what the highest means
 * @param value the words written so far
 * @param mistake what is wrong with the answer; empty: nothing
 */
@TemplateData
record RespondentField(
        String name,
        RespondentWords text,
        boolean required,
        String shape,
        String most,
        List<RespondentOption> options,
        RespondentWords low,
        RespondentWords high,
        String value,
        String mistake) {

    private static final String PREFIX = "a-";
    private static final int FACES = 5;

    /** @param written the answer so far: texts, as a form sends them */
    static RespondentField of(Question question, Texts text, Language language, List<String> written, String mistake) {
        AnswerFormat format = question.format();
        return new RespondentField(
                name(question.key()),
                RespondentWords.of(text, language),
                question.required(),
                shape(format),
                format instanceof AnswerFormat.Rating rating
                        ? String.valueOf(rating.scale().high())
                        : "",
                options(format, language, written),
                format instanceof AnswerFormat.Rating rating
                        ? words(rating.lowLabel(), language)
                        : RespondentWords.NONE,
                format instanceof AnswerFormat.Rating rating
                        ? words(rating.highLabel(), language)
                        : RespondentWords.NONE,
                written.isEmpty() ? "" : written.getFirst(),
                mistake);
    }

    static String name(String key) {
        return PREFIX + key;
    }

    /** Whether there is a choice that a browser can't take back by itself. */
    public boolean removable() {
        return !required && !shape.equals("many") && options.stream().anyMatch(RespondentOption::checked);
    }

    public boolean wrong() {
        return !mistake.isEmpty();
    }

    private static String shape(AnswerFormat format) {
        return switch (format) {
            case AnswerFormat.Rating rating -> rating.style().text();
            case AnswerFormat.Choice choice -> choice.multiple() ? "many" : "one";
            case AnswerFormat.YesNo _ -> "yes-no";
            case AnswerFormat.Words words -> words.lines() ? "lines" : "line";
        };
    }

    private static List<RespondentOption> options(AnswerFormat format, Language language, List<String> written) {
        return switch (format) {
            case AnswerFormat.Rating rating -> points(rating, language, written);
            case AnswerFormat.Choice choice ->
                choice.options().stream()
                        .map(option -> option(option.key(), RespondentWords.of(option.text(), language), written, 0))
                        .toList();
            case AnswerFormat.YesNo _ ->
                List.of(
                        option("true", RespondentWords.NONE, written, 0),
                        option("false", RespondentWords.NONE, written, 0));
            case AnswerFormat.Words _ -> List.of();
        };
    }

    private static List<RespondentOption> points(AnswerFormat.Rating rating, Language language, List<String> written) {
        int low = rating.scale().low();
        int high = rating.scale().high();
        return IntStream.rangeClosed(low, high)
                .mapToObj(point -> {
                    Optional<Texts> meaning =
                            point == low ? rating.lowLabel() : point == high ? rating.highLabel() : Optional.empty();
                    int above = rating.polarity() == Polarity.HIGH_IS_GOOD ? point - low : high - point;
                    int face =
                            rating.style() == Style.SMILEYS ? 1 + Math.round((FACES - 1f) * above / (high - low)) : 0;
                    return option(String.valueOf(point), words(meaning, language), written, face);
                })
                .toList();
    }

    private static RespondentOption option(String value, RespondentWords label, List<String> written, int face) {
        return new RespondentOption(value, label, written.contains(value), face);
    }

    private static RespondentWords words(Optional<Texts> texts, Language language) {
        return texts.map(said -> RespondentWords.of(said, language)).orElse(RespondentWords.NONE);
    }
}
