package dev.rapport.domain.survey;

import static dev.rapport.domain.survey.Writing.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.survey.SurveyDefinition.FollowUpDefinition;
import dev.rapport.domain.survey.WrittenAnswers.Checked;
import dev.rapport.domain.violation.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenAnswersTest {

    private static final Survey SURVEY = Writing.valid(Writing.survey(
            "custom",
            Writing.question("stars", Writing.rating(1, 5)),
            Writing.question("plan", Writing.choice("single_choice", "free", "pro", "team")),
            Writing.question("uses", Writing.choice("multiple_choice", "web", "mail", "api")),
            Writing.question("why", Writing.format("long_text")),
            Writing.question("again", Writing.format("yes_no"))));

    static Stream<Object> threes() {
        return Stream.of(3, 3L, 3.0, new BigDecimal("3.00"), BigInteger.valueOf(3), "3", " 3 ", "3.0", "+3", "30e-1");
    }

    @ParameterizedTest
    @MethodSource("threes")
    void a_rating_may_be_a_number_or_its_text(Object three) {
        assertThat(valid("stars", three)).isEqualTo(new Answer.Rating(3));
    }

    static Stream<Object> noRatings() {
        return Stream.of(
                0,
                6,
                -1,
                3.5,
                "3.5",
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Long.MAX_VALUE,
                4_294_967_299L, // 2^32 + 3
                "1e2147483647",
                "1e-2147483647",
                "three",
                "0x3",
                "3 4",
                true,
                List.of(3),
                Map.of("rating", 3));
    }

    @ParameterizedTest
    @MethodSource("noRatings")
    void what_is_no_point_of_the_scale_is_refused(Object written) {
        assertThat(violations("stars", written))
                .containsExactly(wrong("/stars", "must be a whole number of 1 to 5", written.toString()));
    }

    @Test
    void a_number_as_long_as_a_book_is_refused_and_shown_cut_off() {
        assertThat(violations("stars", "3".repeat(1_000_000)))
                .containsExactly(wrong("/stars", "must be a whole number of 1 to 5", "3".repeat(100) + "…"));
    }

    @Test
    void one_option_may_be_sent_alone_or_in_a_list() {
        assertThat(valid("plan", "pro")).isEqualTo(new Answer.Chosen(List.of("pro")));
        assertThat(valid("plan", List.of("pro"))).isEqualTo(new Answer.Chosen(List.of("pro")));
        assertThat(valid("uses", "api")).isEqualTo(new Answer.Chosen(List.of("api")));
    }

    @Test
    void options_are_kept_in_the_order_of_the_question_and_once() {
        assertThat(valid("uses", List.of("api", "web", "api"))).isEqualTo(new Answer.Chosen(List.of("web", "api")));
    }

    @Test
    void an_unknown_option_is_named_with_those_there_are() {
        assertThat(violations("plan", "gold"))
                .containsExactly(wrong("/plan", "must be of the options free, pro, team", "gold"));
        assertThat(violations("uses", List.of("web", 7)))
                .containsExactly(wrong("/uses", "must be of the options web, mail, api", "7"));
    }

    @Test
    void nothing_in_a_list_is_no_option() {
        assertThat(violations("uses", Arrays.asList("web", null)))
                .containsExactly(wrong("/uses", "must be of the options web, mail, api", "null"));
    }

    @Test
    void a_hundred_thousand_unknown_options_are_one_thing_that_is_wrong() {
        assertThat(violations("uses", Collections.nCopies(100_000, "x"))).hasSize(1);
    }

    @Test
    void several_options_of_a_single_choice_are_refused() {
        assertThat(violations("plan", List.of("free", "pro")))
                .containsExactly(wrong("/plan", "must be one option", "[free, pro]"));
    }

    @Test
    void words_are_stripped_and_have_one_kind_of_line_end() {
        assertThat(valid("why", " \n Because.\r\nAnd\rso.\r\r\n ")).isEqualTo(new Answer.Words("Because.\nAnd\nso."));
    }

    @Test
    void words_may_be_as_long_as_allowed_and_no_longer() {
        assertThat(valid("why", "x".repeat(5_000))).isEqualTo(new Answer.Words("x".repeat(5_000)));
        assertThat(violations("why", "x".repeat(5_001)))
                .containsExactly(wrong("/why", "must have at most 5000 characters", "5001 characters"));
    }

    @Test
    void line_ends_of_a_form_count_as_one_character() {
        assertThat(valid("why", "x\r\n".repeat(2_499) + "xx")).isInstanceOf(Answer.Words.class);
    }

    @Test
    void words_that_the_database_does_not_take_are_refused() {
        assertThat(violations("why", "a\0b"))
                .containsExactly(wrong("/why", "must be text without the character NUL", "a\uFFFDb"));
        assertThat(violations("why", "a\uD83D")).hasSize(1);
    }

    @Test
    void a_number_is_no_words() {
        assertThat(violations("why", 7)).containsExactly(wrong("/why", "must be text", "7"));
    }

    @Test
    void yes_and_no_may_be_truths_or_their_texts() {
        assertThat(valid("again", true)).isEqualTo(new Answer.YesNo(true));
        assertThat(valid("again", false)).isEqualTo(new Answer.YesNo(false));
        assertThat(valid("again", "true")).isEqualTo(new Answer.YesNo(true));
        assertThat(valid("again", "false")).isEqualTo(new Answer.YesNo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1"})
    void nothing_else_is_yes(String written) {
        assertThat(violations("again", written)).containsExactly(wrong("/again", "must be true or false", written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stars", "plan", "uses", "why", "again"})
    void nothing_blank_text_and_an_empty_list_skip_a_question(String question) {
        Stream.of(Optional.empty(), Optional.of(""), Optional.of(" \n"), Optional.of(List.of()))
                .forEach(written -> {
                    var answers = new HashMap<String, Object>();
                    answers.put(question, written.orElse(null));
                    assertThat(new WrittenAnswers(answers).check(SURVEY)).isEqualTo(new Checked.Valid(Answers.NONE));
                });
    }

    @Test
    void an_unknown_question_is_refused_even_when_skipped() {
        var answers = new HashMap<String, Object>();
        answers.put("a/b~c", null);

        assertThat(new WrittenAnswers(answers).check(SURVEY))
                .isEqualTo(
                        new Checked.Invalid(List.of(wrong("/a~1b~0c", "must be a question of the survey", "a/b~c"))));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertThat(new WrittenAnswers(Map.of("stars", 9, "plan", "gold", "again", "maybe")).check(SURVEY))
                .isInstanceOfSatisfying(
                        Checked.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/stars", "/plan", "/again"));
    }

    @Test
    void answers_are_in_the_order_of_the_survey() {
        assertThat(new WrittenAnswers(Map.of("again", true, "why", "So.", "stars", 4)).check(SURVEY))
                .isInstanceOfSatisfying(
                        Checked.Valid.class,
                        valid -> assertThat(valid.answers().byQuestion().keySet())
                                .containsExactly("stars", "why", "again"));
    }

    @Test
    void a_follow_up_and_a_comment_are_answered_only_where_they_are_asked() {
        Survey both = Writing.valid(Writing.nps(
                new FollowUpDefinition(Optional.of(Writing.en("Why?")), Optional.empty()),
                Writing.en("Anything else?")));
        var written = new WrittenAnswers(Map.of("follow-up", "Fast.", "comment", "No."));

        assertThat(written.check(both))
                .isEqualTo(new Checked.Valid(new Answers(
                        Map.of("follow-up", new Answer.Words("Fast."), "comment", new Answer.Words("No.")))));
        assertThat(written.check(SURVEY)).isInstanceOf(Checked.Invalid.class);
    }

    private static Answer valid(String question, Object written) {
        Checked checked = new WrittenAnswers(Map.of(question, written)).check(SURVEY);
        assertThat(checked).isInstanceOf(Checked.Valid.class);
        return ((Checked.Valid) checked).answers().to(question).orElseThrow();
    }

    private static List<Violation> violations(String question, Object written) {
        return new WrittenAnswers(Map.of(question, written)).check(SURVEY) instanceof Checked.Invalid(var violations)
                ? violations
                : List.of();
    }
}
