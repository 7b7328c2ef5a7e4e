package dev.rapport.domain.survey;

import dev.rapport.domain.violation.Violation;
import dev.rapport.domain.violation.Violations;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they are sent, which may be wrong.
 *
 * @param byQuestion by the question's key: a number, text, truth or list of texts; a form and a CSV file have texts only. Null,
 *     blank text and an empty list: skipped
 */
public record WrittenAnswers(Map<String, ? extends @Nullable Object> byQuestion) {

    private static final int LONGEST_NUMBER = 20;

    /** What became of them. */
    public sealed interface Checked {

        record Valid(Answers answers) implements Checked {}

        /** @param violations at least one, with pointers from the answers down */
        record Invalid(List<Violation> violations) implements Checked {}
    }

    public Checked check(Survey survey) {
        var violations = new Violations();
        byQuestion.forEach((key, value) -> {
            if (survey.asked(key).isEmpty()) {
                violations.add(at(key), "must be a question of the survey", key);
            }
        });
        var answers = new LinkedHashMap<String, Answer>();
        for (Question question : survey.asked()) {
            Object value = byQuestion.get(question.key());
            if (value != null && !isSkipped(value)) {
                answer(question.format(), value, at(question.key()), violations)
                        .ifPresent(answer -> answers.put(question.key(), answer));
            }
        }
        return violations.isEmpty() ? new Checked.Valid(new Answers(answers)) : new Checked.Invalid(violations.found());
    }

    /** The questions that were sent without an answer: who answered one before takes it back. */
    public Set<String> skipped() {
        var skipped = new HashSet<String>();
        byQuestion.forEach((key, value) -> {
            if (value == null || isSkipped(value)) {
                skipped.add(key);
            }
        });
        return skipped;
    }

    private static String at(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isSkipped(Object value) {
        return value instanceof String text && text.isBlank() || value instanceof List<?> list && list.isEmpty();
    }

    private static Optional<Answer> answer(AnswerFormat format, Object value, String at, Violations violations) {
        return switch (format) {
            case AnswerFormat.Rating rating -> rating(rating.scale(), value, at, violations);
            case AnswerFormat.Choice choice -> chosen(choice, value, at, violations);
            case AnswerFormat.Words _ -> words(value, at, violations);
            case AnswerFormat.YesNo _ -> yesNo(value, at, violations);
        };
    }

    private static Optional<Answer> rating(Scale scale, Object value, String at, Violations violations) {
        Optional<Answer> rating = whole(value).filter(scale::contains).map(Answer.Rating::new);
        if (rating.isEmpty()) {
            violations.add(at, "must be a whole number of " + scale, value);
        }
        return rating;
    }

    private static Optional<Integer> whole(Object value) {
        String text = value instanceof Number || value instanceof String
                ? value.toString().strip()
                : "";
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Answer> chosen(AnswerFormat.Choice choice, Object value, String at, Violations violations) {
        List<?> written = value instanceof List<?> list ? list : List.of(value);
        if (!choice.multiple() && written.size() > 1) {
            violations.add(at, "must be one option", value);
            return Optional.empty();
        }
        List<String> keys = choice.keys();
        for (Object option : written) {
            if (!(option instanceof String key) || !keys.contains(key)) {
                // The first will do: anybody can send a great many, and each would be answered with all of the options.
                violations.add(at, "must be of the options " + String.join(", ", keys), String.valueOf(option));
                return Optional.empty();
            }
        }
        var chosen = new HashSet<Object>(written);
        return Optional.of(
                new Answer.Chosen(keys.stream().filter(chosen::contains).toList()));
    }

    private static Optional<Answer> words(Object value, String at, Violations violations) {
        if (!(value instanceof String text)) {
            violations.add(at, "must be text", value);
            return Optional.empty();
        }
        String stripped = text.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (stripped.length() > AnswerFormat.Words.LONGEST) {
            violations.add(
                    at,
                    "must have at most " + AnswerFormat.Words.LONGEST + " characters",
                    stripped.length() + " characters");
            return Optional.empty();
        }
        if (!Texts.canBeStored(stripped)) {
            violations.add(at, "must be text without the character NUL", stripped.replace('\0', '\uFFFD'));
            return Optional.empty();
        }
        return Optional.of(new Answer.Words(stripped));
    }

    private static Optional<Answer> yesNo(Object value, String at, Violations violations) {
        if (value instanceof Boolean yes) {
            return Optional.of(new Answer.YesNo(yes));
        }
        if (value.equals("true") || value.equals("false")) {
            return Optional.of(new Answer.YesNo(value.equals("true")));
        }
        violations.add(at, "must be true or false", value);
        return Optional.empty();
    }
}
