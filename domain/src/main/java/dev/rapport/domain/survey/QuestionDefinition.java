package dev.rapport.domain.survey;

import dev.rapport.domain.violation.Violations;
import java.util.Map;
import java.util.Optional;

/**
 * A {@link Question} as a user writes it, which may be wrong. Texts are by language tag.
 *
 * @param format left out of surveys whose kind has a fixed scale: that scale
 * @param required left out: false
 */
public record QuestionDefinition(
        Optional<String> key,
        Optional<Map<String, String>> text,
        Optional<FormatDefinition> format,
        Optional<Boolean> required) {

    static final int LONGEST_TEXT = 500;

    static QuestionDefinition of(Question question) {
        return new QuestionDefinition(
                Optional.of(question.key()),
                Optional.of(question.text().written()),
                Optional.of(FormatDefinition.of(question.format())),
                Optional.of(question.required()));
    }

    /** @return empty if violations were added */
    Optional<Question> question(SurveyKind kind, Language main, String at, Violations violations) {
        Optional<String> goodKey = violations.requiredAndChecked(at + "/key", key, QuestionKey::problemOfQuestion);
        Optional<Texts> words = violations
                .required(at + "/text", text)
                .flatMap(written -> Texts.checked(written, main, LONGEST_TEXT, at + "/text", violations));
        Optional<AnswerFormat> answered = format.isEmpty() && kind.hasFixedScale()
                ? Optional.of(FormatDefinition.usual(kind))
                : violations
                        .required(at + "/format", format)
                        .flatMap(written -> written.withUsualScale(kind).format(main, at + "/format", violations))
                        .filter(checked -> FormatDefinition.suits(kind, checked, at + "/format", violations));
        return goodKey.flatMap(known -> words.flatMap(
                said -> answered.map(checked -> new Question(known, said, checked, required.orElse(false)))));
    }
}
