package dev.rapport.domain.survey;

import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for the keys of questions and options, under which answers are stored. */
final class QuestionKey {

    private static final Pattern FORM = Pattern.compile("[a-z0-9_-]{1,40}");

    private QuestionKey() {}

    static Optional<String> problem(String key) {
        return FORM.matcher(key).matches()
                ? Optional.empty()
                : Optional.of("must be 1 to 40 characters of a-z, 0-9, - and _");
    }

    static Optional<String> problemOfQuestion(String key) {
        return key.equals(Survey.FOLLOW_UP) || key.equals(Survey.COMMENT)
                ? Optional.of("must not be one of the survey's own: " + Survey.FOLLOW_UP + ", " + Survey.COMMENT)
                : problem(key);
    }
}
