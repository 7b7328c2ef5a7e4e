package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerGroupTest {

    @ParameterizedTest
    @CsvSource({"0, DETRACTOR", "6, DETRACTOR", "7, PASSIVE", "8, PASSIVE", "9, PROMOTER", "10, PROMOTER"})
    void nine_and_ten_promote_seven_and_eight_are_passive_the_rest_detract(int rating, AnswerGroup group) {
        assertThat(AnswerGroup.of(SurveyKind.NPS, Polarity.HIGH_IS_GOOD, rating))
                .contains(group);
    }

    @ParameterizedTest
    @CsvSource({"0, NEGATIVE", "1, NEGATIVE", "2, NEGATIVE", "3, NEUTRAL", "4, POSITIVE", "5, POSITIVE"})
    void four_and_five_are_satisfied_three_is_neither(int rating, AnswerGroup group) {
        assertThat(AnswerGroup.of(SurveyKind.CSAT, Polarity.HIGH_IS_GOOD, rating))
                .contains(group);
    }

    @ParameterizedTest
    @CsvSource({"1, HARD", "3, HARD", "4, NEITHER", "5, EASY", "7, EASY"})
    void it_was_easy_from_five_on_where_seven_is_easy(int rating, AnswerGroup group) {
        assertThat(AnswerGroup.of(SurveyKind.EFFORT, Polarity.HIGH_IS_GOOD, rating))
                .contains(group);
    }

    @ParameterizedTest
    @CsvSource({"1, EASY", "3, EASY", "4, NEITHER", "5, HARD", "7, HARD"})
    void it_was_easy_up_to_three_where_one_is_easy(int rating, AnswerGroup group) {
        assertThat(AnswerGroup.of(SurveyKind.EFFORT, Polarity.LOW_IS_GOOD, rating))
                .contains(group);
    }

    @ParameterizedTest
    @EnumSource(names = {"MICRO", "CUSTOM"})
    void answers_without_a_fixed_scale_have_no_group(SurveyKind kind) {
        assertThat(AnswerGroup.of(kind, Polarity.HIGH_IS_GOOD, 5)).isEmpty();
        assertThat(AnswerGroup.of(kind)).isEmpty();
    }

    @Test
    void groups_are_written_in_lower_case() {
        assertThat(AnswerGroup.DETRACTOR.text()).isEqualTo("detractor");
    }
}
