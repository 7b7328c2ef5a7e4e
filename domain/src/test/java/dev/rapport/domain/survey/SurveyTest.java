package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.domain.survey.SurveyDefinition.FollowUpDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyTest {

    private static final Survey NPS = Writing.valid(Writing.nps(
            new FollowUpDefinition(
                    Optional.of(Writing.en("Why?")),
                    Optional.of(Map.of("promoter", Writing.en("What do you like most?")))),
            Writing.en("Anything else?")));

    @Test
    void questions_are_asked_first_then_the_follow_up_then_the_comment() {
        assertThat(NPS.asked()).extracting(Question::key).containsExactly("recommend", "follow-up", "comment");
        assertThat(NPS.asked("comment").orElseThrow().format()).isEqualTo(new AnswerFormat.Words(true));
        assertThat(NPS.asked("comment").orElseThrow().required()).isFalse();
    }

    @Test
    void a_survey_without_follow_up_and_comment_asks_its_questions_only() {
        Survey survey = Writing.valid(Writing.survey("nps", Writing.question("recommend")));

        assertThat(survey.asked()).isEqualTo(survey.questions());
        assertThat(survey.asked("follow-up")).isEmpty();
    }

    @Test
    void whoever_rates_nine_is_a_promoter_and_asked_on_as_one() {
        Optional<AnswerGroup> group = NPS.group(answered("recommend", new Answer.Rating(9)));

        assertThat(group).contains(AnswerGroup.PROMOTER);
        assertThat(NPS.followUp().orElseThrow().of(group).in(Language.EN)).isEqualTo("What do you like most?");
    }

    @Test
    void a_group_without_words_of_its_own_is_asked_on_in_the_general_ones() {
        FollowUp followUp = NPS.followUp().orElseThrow();

        assertThat(followUp.of(Optional.of(AnswerGroup.PASSIVE)).in(Language.EN))
                .isEqualTo("Why?");
        assertThat(followUp.of(Optional.empty()).in(Language.EN)).isEqualTo("Why?");
    }

    @Test
    void nobody_has_a_group_before_the_main_question_is_answered() {
        assertThat(NPS.group(Answers.NONE)).isEmpty();
        assertThat(NPS.group(answered("comment", new Answer.Words("No.")))).isEmpty();
    }

    @Test
    void a_survey_whose_one_is_easy_groups_the_other_way_round() {
        Survey easyIsOne = Writing.valid(
                Writing.survey("effort", Writing.question("ease", Writing.rating(1, 7, Optional.of("low_is_good")))));

        assertThat(easyIsOne.group(answered("ease", new Answer.Rating(1)))).contains(AnswerGroup.EASY);
    }

    @Test
    void a_rating_of_a_custom_survey_has_no_group() {
        assertThat(custom(Writing.rating(0, 10)).group(answered("q", new Answer.Rating(9))))
                .isEmpty();
    }

    @Test
    void rewording_a_question_keeps_its_scale() {
        Survey reworded = Writing.valid(Writing.survey(
                "custom",
                new QuestionDefinition(
                        Optional.of("q"),
                        Optional.of(Writing.en("In other words")),
                        Optional.of(Writing.rating(1, 5)),
                        Optional.of(true))));

        assertThat(reworded.changedScales(custom(Writing.rating(1, 5)))).isEmpty();
    }

    @Test
    void another_scale_polarity_or_format_changes_it() {
        Survey before = custom(Writing.rating(1, 5));

        assertThat(custom(Writing.rating(0, 5)).changedScales(before)).containsExactly("q");
        assertThat(custom(Writing.rating(1, 5, Optional.of("low_is_good"))).changedScales(before))
                .containsExactly("q");
        assertThat(custom(Writing.format("yes_no")).changedScales(before)).containsExactly("q");
    }

    @Test
    void a_question_that_is_gone_has_changed_and_one_that_is_new_has_not() {
        Survey one = custom(Writing.rating(1, 5));
        Survey two = Writing.valid(Writing.survey(
                "custom",
                Writing.question("r", Writing.format("yes_no")),
                Writing.question("q", Writing.rating(1, 5))));

        assertThat(two.changedScales(one)).isEmpty();
        assertThat(one.changedScales(two)).containsExactly("r");
    }

    @Test
    void options_may_be_added_and_reordered_but_not_removed() {
        Survey two = custom(Writing.choice("single_choice", "a", "b"));
        Survey three = custom(Writing.choice("single_choice", "c", "b", "a"));

        assertThat(three.changedScales(two)).isEmpty();
        assertThat(two.changedScales(three)).containsExactly("q");
    }

    @Test
    void a_choice_of_one_and_of_several_are_two_things() {
        assertThat(custom(Writing.choice("multiple_choice", "a", "b"))
                        .changedScales(custom(Writing.choice("single_choice", "a", "b"))))
                .containsExactly("q");
    }

    @Test
    void words_stay_words_on_one_line_or_several() {
        assertThat(custom(Writing.format("short_text")).changedScales(custom(Writing.format("long_text"))))
                .isEmpty();
    }

    @Test
    void a_question_cannot_have_the_key_of_the_comment() {
        Question question = NPS.questions().getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> nps(new Question(Survey.COMMENT, question.text(), question.format(), false)));
    }

    @Test
    void a_survey_of_a_kind_with_a_scale_of_its_own_has_no_other() {
        Question question = NPS.questions().getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> nps(new Question("q", question.text(), new AnswerFormat.YesNo(), false)));
    }

    @Test
    void later_answers_win_and_earlier_ones_stay() {
        var first = new Answers(Map.of("a", new Answer.Rating(1), "b", new Answer.YesNo(true)));
        var second = answered("a", new Answer.Rating(2));

        assertThat(first.and(second))
                .isEqualTo(new Answers(Map.of("a", new Answer.Rating(2), "b", new Answer.YesNo(true))));
    }

    private static Answers answered(String question, Answer answer) {
        return new Answers(Map.of(question, answer));
    }

    private static Survey custom(FormatDefinition format) {
        return Writing.valid(Writing.survey("custom", Writing.question("q", format)));
    }

    private static Survey nps(Question question) {
        return new Survey(
                SurveyKind.NPS,
                Language.EN,
                List.of(question),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Asking.EVERYBODY_ONCE);
    }
}
