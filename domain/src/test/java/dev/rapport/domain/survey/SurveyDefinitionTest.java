package dev.rapport.domain.survey;

import static dev.rapport.domain.survey.Writing.en;
import static dev.rapport.domain.survey.Writing.missing;
import static dev.rapport.domain.survey.Writing.question;
import static dev.rapport.domain.survey.Writing.rating;
import static dev.rapport.domain.survey.Writing.survey;
import static dev.rapport.domain.survey.Writing.valid;
import static dev.rapport.domain.survey.Writing.violation;
import static dev.rapport.domain.survey.Writing.violations;
import static dev.rapport.domain.survey.Writing.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.survey.SurveyDefinition.FollowUpDefinition;
import dev.rapport.domain.violation.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyDefinitionTest {

    @Test
    void what_is_left_out_means_the_default() {
        Survey survey = valid(survey("nps", question("recommend")));

        assertThat(survey.language()).isEqualTo(Language.EN);
        assertThat(survey.asking()).isEqualTo(Asking.EVERYBODY_ONCE);
        assertThat(survey.main().required()).isFalse();
        assertThat(survey.main().format())
                .isEqualTo(new AnswerFormat.Rating(
                        Scale.NPS,
                        AnswerFormat.Style.NUMBERS,
                        Polarity.HIGH_IS_GOOD,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void a_survey_of_nothing_lacks_a_kind() {
        assertThat(violations(new SurveyDefinition(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly(missing("/kind"));
    }

    @Test
    void an_unknown_kind_and_language_are_named_with_those_there_are() {
        var definition = new SurveyDefinition(
                Optional.of("NPS"),
                Optional.of("de-AT"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(violations(definition))
                .containsExactly(
                        wrong("/kind", "must be one of nps, csat, effort, micro, custom", "NPS"),
                        wrong("/language", "must be one of en, de, id, lt", "de-AT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nps", "csat", "effort"})
    void a_kind_with_a_headline_has_one_question(String kind) {
        assertThat(violation(survey(kind))).isEqualTo(wrong("/questions", "must be 1 question", "0 questions"));
        assertThat(violation(survey(kind, question("a"), question("b"))))
                .isEqualTo(wrong("/questions", "must be 1 question", "2 questions"));
    }

    @ParameterizedTest
    @CsvSource({"micro, 3", "custom, 50"})
    void other_kinds_have_as_many_questions_as_they_take(String kind, int most) {
        assertThat(valid(survey(kind, yesNo(most))).questions()).hasSize(most);
        assertThat(violation(survey(kind, yesNo(most + 1))))
                .isEqualTo(wrong("/questions", "must be 1 to " + most + " questions", (most + 1) + " questions"));
        assertThat(violation(survey(kind)).value()).contains("0 questions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "ä", "a.b", "a\n", "x1234567890123456789012345678901234567890"})
    void a_key_has_a_form(String key) {
        assertThat(violation(survey("nps", question(key))))
                .isEqualTo(wrong("/questions/0/key", "must be 1 to 40 characters of a-z, 0-9, - and _", key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow-up", "comment"})
    void the_surveys_own_keys_are_taken(String key) {
        assertThat(violation(survey("nps", question(key))))
                .isEqualTo(wrong("/questions/0/key", "must not be one of the survey's own: follow-up, comment", key));
    }

    @Test
    void two_questions_have_two_keys() {
        assertThat(violation(survey(
                        "micro", question("a", Writing.format("yes_no")), question("a", Writing.format("long_text")))))
                .isEqualTo(wrong("/questions/1/key", "must differ from the keys of the other questions", "a"));
    }

    @Test
    void an_empty_question_lacks_everything_that_has_no_default() {
        var empty = new QuestionDefinition(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(violations(survey("nps", empty)))
                .containsExactly(missing("/questions/0/key"), missing("/questions/0/text"));
        assertThat(violations(survey("micro", empty)))
                .containsExactly(
                        missing("/questions/0/key"), missing("/questions/0/text"), missing("/questions/0/format"));
    }

    @Test
    void every_text_is_there_in_the_main_language() {
        var definition = new SurveyDefinition(
                Optional.of("nps"),
                Optional.of("de"),
                List.of(question("recommend")),
                Optional.of(new FollowUpDefinition(
                        Optional.of(en("Why?")), Optional.of(Map.of("promoter", en("What do you like?"))))),
                Optional.of(en("Anything else?")),
                Optional.of(en("Thanks")),
                Optional.empty());

        assertThat(violations(definition))
                .containsExactly(
                        missing("/questions/0/text/de"),
                        missing("/followUp/text/de"),
                        missing("/followUp/byGroup/promoter/de"),
                        missing("/comment/de"),
                        missing("/thanks/de"));
    }

    @Test
    void texts_have_their_longest() {
        var definition = new SurveyDefinition(
                Optional.of("nps"),
                Optional.empty(),
                List.of(new QuestionDefinition(
                        Optional.of("q"), Optional.of(en("x".repeat(501))), Optional.empty(), Optional.empty())),
                Optional.of(new FollowUpDefinition(Optional.of(en("x".repeat(501))), Optional.empty())),
                Optional.of(en("x".repeat(501))),
                Optional.of(en("x".repeat(2_001))),
                Optional.empty());

        assertThat(violations(definition))
                .containsExactly(
                        wrong("/questions/0/text/en", "must have at most 500 characters", "501 characters"),
                        wrong("/followUp/text/en", "must have at most 500 characters", "501 characters"),
                        wrong("/comment/en", "must have at most 500 characters", "501 characters"),
                        wrong("/thanks/en", "must have at most 2000 characters", "2001 characters"));
    }

    @Test
    void a_follow_up_needs_general_words() {
        var groupOnly = new FollowUpDefinition(Optional.empty(), Optional.of(Map.of("promoter", en("Why?"))));

        assertThat(violation(Writing.nps(groupOnly, en("?")))).isEqualTo(missing("/followUp/text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"positive", "Promoter", ""})
    void a_follow_up_takes_no_group_of_another_kind(String group) {
        var followUp = new FollowUpDefinition(Optional.of(en("Why?")), Optional.of(Map.of(group, en("Why so?"))));

        assertThat(violation(Writing.nps(followUp, en("?"))))
                .isEqualTo(wrong("/followUp/byGroup/" + group, "must be one of promoter, passive, detractor", group));
    }

    @Test
    void a_follow_up_of_a_kind_without_groups_has_general_words_only() {
        SurveyDefinition micro = survey("micro", question("a", rating(1, 5)));
        var withGroup = new SurveyDefinition(
                micro.kind(),
                micro.language(),
                micro.questions(),
                Optional.of(new FollowUpDefinition(
                        Optional.of(en("Why?")), Optional.of(Map.of("promoter", en("Why so?"))))),
                micro.comment(),
                micro.thanks(),
                micro.asking());

        assertThat(violation(withGroup))
                .isEqualTo(wrong(
                        "/followUp/byGroup/promoter", "must be left out of a survey of the kind micro", "promoter"));
    }

    @Test
    void a_survey_without_a_kind_still_hears_what_is_wrong_with_its_asking() {
        AskingDefinition asking = new AskingDefinition(
                Optional.empty(),
                Optional.empty(),
                Optional.of(0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var definition = new SurveyDefinition(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(asking));

        assertThat(violations(definition)).extracting(Violation::pointer).containsExactly("/kind", "/asking/quota");
    }

    private static QuestionDefinition[] yesNo(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> question("q" + i, Writing.format("yes_no")))
                .toArray(QuestionDefinition[]::new);
    }
}
