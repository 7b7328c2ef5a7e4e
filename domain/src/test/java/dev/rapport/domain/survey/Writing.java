package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.survey.FormatDefinition.OptionDefinition;
import dev.rapport.domain.survey.FormatDefinition.ScaleDefinition;
import dev.rapport.domain.survey.SurveyDefinition.Checked;
import dev.rapport.domain.survey.SurveyDefinition.FollowUpDefinition;
import dev.rapport.domain.violation.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Definitions of surveys as somebody might write them, as short as can be. */
final class Writing {

    private Writing() {}

    static Map<String, String> en(String text) {
        return Map.of("en", text);
    }

    static FormatDefinition format(String kind) {
        return new FormatDefinition(
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static FormatDefinition rating(int low, int high) {
        return rating(low, high, Optional.empty());
    }

    static FormatDefinition rating(int low, int high, Optional<String> polarity) {
        return new FormatDefinition(
                Optional.of("rating"),
                Optional.of(new ScaleDefinition(Optional.of(low), Optional.of(high))),
                Optional.empty(),
                polarity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static FormatDefinition choice(String kind, String... keys) {
        return choice(
                kind,
                Arrays.stream(keys)
                        .map(key -> new OptionDefinition(Optional.of(key), Optional.of(en("Option " + key))))
                        .toList());
    }

    static FormatDefinition choice(String kind, List<OptionDefinition> options) {
        return new FormatDefinition(
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(options));
    }

    static QuestionDefinition question(String key) {
        return new QuestionDefinition(
                Optional.of(key), Optional.of(en("Question " + key)), Optional.empty(), Optional.empty());
    }

    static QuestionDefinition question(String key, FormatDefinition format) {
        return new QuestionDefinition(
                Optional.of(key), Optional.of(en("Question " + key)), Optional.of(format), Optional.empty());
    }

    static SurveyDefinition survey(String kind, QuestionDefinition... questions) {
        return new SurveyDefinition(
                Optional.of(kind),
                Optional.empty(),
                List.of(questions),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** An NPS with a follow-up and a comment. */
    static SurveyDefinition nps(FollowUpDefinition followUp, Map<String, String> comment) {
        return new SurveyDefinition(
                Optional.of("nps"),
                Optional.empty(),
                List.of(question("recommend")),
                Optional.of(followUp),
                Optional.of(comment),
                Optional.empty(),
                Optional.empty());
    }

    static SurveyDefinition asking(AskingDefinition asking) {
        return new SurveyDefinition(
                Optional.of("nps"),
                Optional.empty(),
                List.of(question("recommend")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(asking));
    }

    static Survey valid(SurveyDefinition definition) {
        Checked checked = definition.check();
        assertThat(checked).isInstanceOf(Checked.Valid.class);
        return ((Checked.Valid) checked).survey();
    }

    static List<Violation> violations(SurveyDefinition definition) {
        return definition.check() instanceof Checked.Invalid(var violations) ? violations : List.of();
    }

    /** Pointer, message and value of the only thing that is wrong. */
    static Violation violation(SurveyDefinition definition) {
        List<Violation> violations = violations(definition);
        assertThat(violations).hasSize(1);
        return violations.getFirst();
    }

    static Violation wrong(String pointer, String message, String value) {
        return new Violation(pointer, message, Optional.of(value));
    }

    static Violation missing(String pointer) {
        return new Violation(pointer, "is required", Optional.empty());
    }
}
