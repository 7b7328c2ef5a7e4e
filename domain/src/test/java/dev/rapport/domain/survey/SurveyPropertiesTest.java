package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.survey.AskingDecision.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every survey, every answer and every customer. A failure names its seed; put it in {@link #seeds}. */
class SurveyPropertiesTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_survey_written_out_and_checked_again_is_the_same(long seed) {
        Survey survey = SomeSurveys.of(seed).survey();

        assertThat(SurveyDefinition.of(survey).check()).isEqualTo(new SurveyDefinition.Checked.Valid(survey));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_survey_that_is_saved_again_unchanged_has_changed_no_scale(long seed) {
        Survey survey = SomeSurveys.of(seed).survey();

        assertThat(survey.changedScales(survey)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void valid_answers_that_are_sent_again_as_they_were_read_are_valid_and_the_same(long seed) {
        SomeSurveys some = SomeSurveys.of(seed);
        Survey survey = some.survey();
        Answers answers = valid(survey, some.answers(survey));

        assertThat(valid(survey, written(answers))).isEqualTo(answers);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_rated_main_question_of_a_fixed_scale_always_has_one_of_the_groups_of_its_kind(long seed) {
        SomeSurveys some = SomeSurveys.of(seed);
        Survey survey = some.survey();
        Answers answers = valid(survey, some.answers(survey));

        assertThat(survey.group(answers).isPresent())
                .isEqualTo(survey.kind().hasFixedScale()
                        && answers.to(survey.main().key()).isPresent());
        assertThat(survey.group(answers).stream()).allMatch(AnswerGroup.of(survey.kind())::contains);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_decision_that_asks_has_five_passed_steps_and_one_that_does_not_ends_with_its_only_no(long seed) {
        SomeSurveys some = SomeSurveys.of(seed);
        AskingDecision decision = decision(some);
        List<Step> steps = decision.steps();

        assertThat(steps.stream().filter(step -> !step.passed()).count()).isEqualTo(decision.asks() ? 0 : 1);
        assertThat(steps.getLast().passed()).isEqualTo(decision.asks());
        assertThat(steps.size()).isLessThanOrEqualTo(5);
        assertThat(!decision.asks() || steps.size() == 5).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_same_customer_on_the_same_day_gets_the_same_decision(long seed) {
        assertThat(decision(SomeSurveys.of(seed))).isEqualTo(decision(SomeSurveys.of(seed)));
    }

    private static AskingDecision decision(SomeSurveys some) {
        return AskingDecision.of(
                some.asking(),
                some.budget(),
                some.facts(),
                some.random().nextLong(),
                some.random().nextLong());
    }

    private static Answers valid(Survey survey, WrittenAnswers written) {
        WrittenAnswers.Checked checked = written.check(survey);
        assertThat(checked).isInstanceOf(WrittenAnswers.Checked.Valid.class);
        return ((WrittenAnswers.Checked.Valid) checked).answers();
    }

    private static WrittenAnswers written(Answers answers) {
        Map<String, Object> written = new LinkedHashMap<>();
        answers.byQuestion()
                .forEach((question, answer) -> written.put(
                        question,
                        switch (answer) {
                            case Answer.Rating(int rating) -> rating;
                            case Answer.Chosen(var options) -> options;
                            case Answer.Words(String text) -> text;
                            case Answer.YesNo(boolean yes) -> yes;
                        }));
        return new WrittenAnswers(written);
    }
}
