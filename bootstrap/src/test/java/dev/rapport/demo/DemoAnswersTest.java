package dev.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.application.survey.Submission.Channel;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition.Checked;
import dev.rapport.domain.survey.WrittenAnswers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoAnswersTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    @Test
    void told_a_week_later_it_says_the_same_of_the_days_that_both_know() {
        List<DemoAnswer> later = told(DAY.plusDays(7));
        var first = later.getFirst().at();
        var last = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

        assertThat(told(DAY).stream()
                        .filter(answer ->
                                !answer.at().isBefore(first) && answer.at().isBefore(last))
                        .map(answer -> answer.respondent() + " " + answer.at()))
                .isNotEmpty()
                .containsExactlyElementsOf(later.stream()
                        .filter(answer -> answer.at().isBefore(last))
                        .map(answer -> answer.respondent() + " " + answer.at())
                        .toList());
    }

    /** The bounds are wide on purpose: every headline is to be relied on, and nothing looks absurd. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-01-15", "2026-11-22", "2027-06-01", "2028-02-29"})
    void whenever_it_is_told_every_survey_has_enough_answers_that_fit_it(LocalDate day) {
        List<DemoAnswer> all = told(day);

        assertThat(all)
                .isSortedAccordingTo(Comparator.comparing(DemoAnswer::at))
                .hasSizeBetween(300, 1_200);
        for (DemoSurvey survey : DemoSurvey.values()) {
            List<DemoAnswer> answers =
                    all.stream().filter(answer -> answer.survey() == survey).toList();
            assertThat(answers).as(survey.title).hasSizeGreaterThan(60);
            assertThat(answers.stream().map(DemoAnswer::channel).collect(Collectors.toSet()))
                    .isEqualTo(Set.of(Channel.EMAIL, Channel.WIDGET, Channel.LINK));
            assertThat(answers.stream()
                            .filter(answer -> answer.answers().size() > 1)
                            .count())
                    .isBetween(answers.size() / 6L, answers.size() / 2L);
            Survey asked = survey.definition().check() instanceof Checked.Valid(Survey valid) ? valid : null;
            assertThat(asked).isNotNull();
            assertThat(answers)
                    .allMatch(answer ->
                            new WrittenAnswers(answer.answers()).check(asked) instanceof WrittenAnswers.Checked.Valid);
            assertThat(answers.stream()
                            .mapToInt(answer -> (Integer) answer.answers().get(survey.question()))
                            .summaryStatistics()
                            .getMin())
                    .isLessThanOrEqualTo(4);
        }
    }

    private static List<DemoAnswer> told(LocalDate day) {
        return new DemoAnswers(new DemoYear(day, ZoneOffset.UTC)).all();
    }
}
