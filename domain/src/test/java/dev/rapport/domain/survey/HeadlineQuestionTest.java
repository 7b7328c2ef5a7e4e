package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Share;
import dev.rapport.domain.survey.HeadlineQuestion.GroupShare;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected numbers: the specification of surveys. */
class HeadlineQuestionTest {

    private static final HeadlineQuestion NPS =
            new HeadlineQuestion("q", SurveyKind.NPS, Scale.NPS, Polarity.HIGH_IS_GOOD);
    private static final HeadlineQuestion CSAT =
            new HeadlineQuestion("q", SurveyKind.CSAT, Scale.CSAT, Polarity.HIGH_IS_GOOD);
    private static final HeadlineQuestion EFFORT =
            new HeadlineQuestion("q", SurveyKind.EFFORT, Scale.EFFORT, Polarity.LOW_IS_GOOD);

    @Test
    void each_kind_has_a_number_of_its_own() {
        Headline nps = NPS.headline(Ratings.of(Map.of(9, 50L, 8, 30L, 6, 20L))).orElseThrow();
        assertThat(nps.value()).isEqualTo(30);
        assertThat(nps.interval().orElseThrow().low()).isCloseTo(14.1, within(0.05));
        assertThat(nps.isReliable()).isTrue();

        Headline csat = CSAT.headline(Ratings.of(Map.of(5, 7L, 2, 5L))).orElseThrow();
        assertThat(csat.value()).isCloseTo(58.33, within(0.005));
        assertThat(csat.interval().orElseThrow().high()).isCloseTo(80.67, within(0.005));
        assertThat(csat.isReliable()).isFalse();

        Headline effort = EFFORT.headline(Ratings.of(Map.of(3, 1L, 4, 2L))).orElseThrow();
        assertThat(effort.value()).isCloseTo(3.67, within(0.005));
        assertThat(effort.answers()).isEqualTo(3);
    }

    @Test
    void no_answers_are_no_headline_and_no_groups() {
        assertThat(NPS.headline(Ratings.NONE)).isEmpty();
        assertThat(NPS.groups(Ratings.NONE)).isEmpty();
    }

    @Test
    void a_single_answer_has_a_mean_without_interval() {
        assertThat(EFFORT.headline(Ratings.of(Map.of(5, 1L))).orElseThrow().interval())
                .isEmpty();
    }

    @Test
    void groups_follow_the_polarity() {
        assertThat(EFFORT.groups(Ratings.of(Map.of(1, 3L, 7, 1L))))
                .containsExactly(
                        new GroupShare(AnswerGroup.EASY, new Share(3, 4)),
                        new GroupShare(AnswerGroup.NEITHER, new Share(0, 4)),
                        new GroupShare(AnswerGroup.HARD, new Share(1, 4)));
    }

    @Test
    void a_difference_is_in_the_headlines_unit() {
        Comparison compared = CSAT.compare(Ratings.of(Map.of(5, 1L, 1, 3L)), Ratings.of(Map.of(5, 3L, 1, 1L)));

        assertThat(compared).isInstanceOfSatisfying(Comparison.Tested.class, it -> {
            assertThat(it.difference()).isEqualTo(50);
            assertThat(it.interval().contains(50)).isTrue();
        });
    }

    @Test
    void a_survey_of_any_questions_has_no_headline() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeadlineQuestion("q", SurveyKind.CUSTOM, Scale.CSAT, Polarity.HIGH_IS_GOOD))
                .withMessageContaining("CUSTOM");
    }
}
