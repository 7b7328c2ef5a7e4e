package dev.rapport.domain.survey;

import static dev.rapport.domain.survey.Writing.choice;
import static dev.rapport.domain.survey.Writing.en;
import static dev.rapport.domain.survey.Writing.format;
import static dev.rapport.domain.survey.Writing.missing;
import static dev.rapport.domain.survey.Writing.question;
import static dev.rapport.domain.survey.Writing.rating;
import static dev.rapport.domain.survey.Writing.survey;
import static dev.rapport.domain.survey.Writing.valid;
import static dev.rapport.domain.survey.Writing.violation;
import static dev.rapport.domain.survey.Writing.violations;
import static dev.rapport.domain.survey.Writing.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.survey.FormatDefinition.OptionDefinition;
import dev.rapport.domain.survey.FormatDefinition.ScaleDefinition;
import dev.rapport.domain.violation.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatDefinitionTest {

    private static final String AT = "/questions/0/format";

    @ParameterizedTest
    @CsvSource({"nps, 0 to 10", "csat, 1 to 5", "effort, 1 to 7"})
    void a_rating_without_a_scale_has_the_usual_one_of_its_kind(String kind, String scale) {
        assertThat(scale(kind, format("rating"))).hasToString(scale);
        assertThat(((AnswerFormat.Rating)
                                valid(survey(kind, question("q"))).main().format())
                        .scale())
                .hasToString(scale);
    }

    @Test
    void satisfaction_may_begin_at_zero() {
        assertThat(scale("csat", rating(0, 5))).isEqualTo(Scale.CSAT_FROM_0);
    }

    @ParameterizedTest
    @CsvSource({
        "nps, 1, 10, 0 to 10",
        "csat, 1, 7, 1 to 5 or 0 to 5",
        "effort, 1, 5, 1 to 7",
    })
    void a_kind_with_a_headline_has_no_other_scale(String kind, int low, int high, String allowed) {
        assertThat(violation(survey(kind, question("q", rating(low, high)))))
                .isEqualTo(wrong(
                        AT + "/scale", "must be " + allowed + " in a survey of the kind " + kind, low + " to " + high));
    }

    @Test
    void a_kind_with_a_headline_is_rated() {
        assertThat(violation(survey("nps", question("q", format("yes_no")))))
                .isEqualTo(wrong(AT + "/kind", "must be rating in a survey of the kind nps", "yes_no"));
    }

    @Test
    void only_effort_may_be_good_at_its_low_end() {
        var low = Optional.of("low_is_good");

        assertThat(violations(survey("effort", question("q", rating(1, 7, low)))))
                .isEmpty();
        assertThat(violation(survey("nps", question("q", rating(0, 10, low)))))
                .isEqualTo(wrong(AT + "/polarity", "must be high_is_good in a survey of the kind nps", "low_is_good"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "0, 10", "1, 11"})
    void a_scale_begins_at_zero_or_one_and_has_two_to_eleven_points(int low, int high) {
        assertThat(scale("custom", rating(low, high))).isEqualTo(new Scale(low, high));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0, 11",
        "1, 12",
        "2, 5",
        "-1, 5",
        "5, 1",
        "1, -2147483648",
        "0, 2147483647",
        "-2147483648, 2147483647",
    })
    void no_other_scale_is_one(int low, int high) {
        assertThat(violation(survey("custom", question("q", rating(low, high)))))
                .isEqualTo(wrong(AT + "/scale", "must begin at 0 or 1 and have 2 to 11 points", low + " to " + high));
    }

    @Test
    void a_scale_has_two_ends() {
        var noEnds = new FormatDefinition(
                Optional.of("rating"),
                Optional.of(new ScaleDefinition(Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(violations(survey("custom", question("q", noEnds))))
                .containsExactly(missing(AT + "/scale/low"), missing(AT + "/scale/high"));
        assertThat(violation(survey("custom", question("q", format("rating"))))).isEqualTo(missing(AT + "/scale"));
    }

    @Test
    void everything_that_is_wrong_with_a_rating_is_named_at_once() {
        var rating = new FormatDefinition(
                Optional.of("rating"),
                Optional.of(new ScaleDefinition(Optional.of(1), Optional.of(99))),
                Optional.of("hearts"),
                Optional.of("up"),
                Optional.of(Map.of("de", "Schlecht")),
                Optional.of(en("x".repeat(61))),
                Optional.of(List.of()));

        assertThat(violations(survey("custom", question("q", rating))))
                .containsExactly(
                        wrong(AT + "/scale", "must begin at 0 or 1 and have 2 to 11 points", "1 to 99"),
                        wrong(AT + "/style", "must be one of numbers, stars, smileys", "hearts"),
                        wrong(AT + "/polarity", "must be one of high_is_good, low_is_good", "up"),
                        missing(AT + "/low/en"),
                        wrong(AT + "/high/en", "must have at most 60 characters", "61 characters"),
                        wrong(AT + "/options", "must be left out of this kind of question", "0 options"));
    }

    @Test
    void labels_that_are_blank_in_every_language_are_as_if_left_out() {
        var rating = new FormatDefinition(
                Optional.of("rating"),
                Optional.empty(),
                Optional.of("stars"),
                Optional.empty(),
                Optional.of(Map.of("en", "  ", "de", "")),
                Optional.of(Map.of()),
                Optional.empty());

        assertThat(valid(survey("nps", question("q", rating))).main().format())
                .isEqualTo(new AnswerFormat.Rating(
                        Scale.NPS,
                        AnswerFormat.Style.STARS,
                        Polarity.HIGH_IS_GOOD,
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"single_choice", "short_text", "long_text", "yes_no"})
    void what_belongs_to_a_rating_is_left_out_elsewhere(String kind) {
        var written = new FormatDefinition(
                Optional.of(kind),
                Optional.of(new ScaleDefinition(Optional.of(1), Optional.of(5))),
                Optional.of("stars"),
                Optional.of("high_is_good"),
                Optional.of(en("Bad")),
                Optional.of(en("Good")),
                kind.equals("single_choice") ? choice(kind, "a", "b").options() : Optional.empty());

        assertThat(violations(survey("custom", question("q", written))))
                .allMatch(violation -> violation.message().equals("must be left out of this kind of question"))
                .extracting(Violation::pointer)
                .containsExactly(AT + "/scale", AT + "/style", AT + "/polarity", AT + "/low", AT + "/high");
    }

    @Test
    void an_unknown_format_is_named_with_those_there_are() {
        assertThat(violation(survey("custom", question("q", format("slider")))))
                .isEqualTo(wrong(
                        AT + "/kind",
                        "must be one of rating, single_choice, multiple_choice, short_text, long_text, yes_no",
                        "slider"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 51})
    void a_choice_is_of_two_to_fifty_options(int count) {
        assertThat(violation(survey("custom", question("q", choice("single_choice", keys(count))))))
                .isEqualTo(wrong(AT + "/options", "must be 2 to 50 options", count + " options"));
        assertThat(violations(survey("custom", question("q", choice("single_choice", keys(50))))))
                .isEmpty();
    }

    @Test
    void a_choice_without_options_lacks_them() {
        assertThat(violation(survey("custom", question("q", format("multiple_choice")))))
                .isEqualTo(wrong(AT + "/options", "must be 2 to 50 options", "0 options"));
    }

    @Test
    void options_have_different_keys_and_a_text() {
        var options = List.of(
                new OptionDefinition(Optional.of("a"), Optional.of(en("A"))),
                new OptionDefinition(Optional.of("a"), Optional.of(en("x".repeat(201)))),
                new OptionDefinition(Optional.of("B"), Optional.of(Map.of())),
                new OptionDefinition(Optional.empty(), Optional.empty()));

        assertThat(violations(survey("custom", question("q", choice("single_choice", options)))))
                .containsExactly(
                        wrong(AT + "/options/1/text/en", "must have at most 200 characters", "201 characters"),
                        wrong(AT + "/options/1/key", "must differ from the keys of the other options", "a"),
                        wrong(AT + "/options/2/key", "must be 1 to 40 characters of a-z, 0-9, - and _", "B"),
                        missing(AT + "/options/2/text/en"),
                        missing(AT + "/options/3/key"),
                        missing(AT + "/options/3/text"));
    }

    @Test
    void an_option_may_be_called_as_one_of_the_surveys_own_questions() {
        assertThat(violations(survey("custom", question("q", choice("single_choice", "comment", "follow-up")))))
                .isEmpty();
    }

    private static Scale scale(String kind, FormatDefinition format) {
        return ((AnswerFormat.Rating)
                        valid(survey(kind, question("q", format))).main().format())
                .scale();
    }

    private static String[] keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "o" + i).toArray(String[]::new);
    }
}
