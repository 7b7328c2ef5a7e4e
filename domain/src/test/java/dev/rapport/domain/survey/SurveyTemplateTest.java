package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurveyTemplateTest {

    @Test
    void templates_keep_the_keys_that_addresses_know_them_by() {
        assertThat(Arrays.stream(SurveyTemplate.values()).map(SurveyTemplate::key))
                .containsExactly("nps", "csat", "effort", "after-support-case", "after-onboarding", "why-cancel");
    }

    @ParameterizedTest
    @EnumSource
    void a_template_is_found_by_its_key(SurveyTemplate template) {
        assertThat(SurveyTemplate.of(template.key())).contains(template);
    }

    @Test
    void what_is_no_template_is_not_found() {
        assertThat(SurveyTemplate.of("NPS")).isEmpty();
        assertThat(SurveyTemplate.of("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_template_can_be_opened_as_it_is(SurveyTemplate template) {
        assertThat(Writing.violations(template.definition())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_template_written_out_is_the_same_survey(SurveyTemplate template) {
        Survey survey = Writing.valid(template.definition());

        assertThat(Writing.valid(SurveyDefinition.of(survey))).isEqualTo(survey);
    }

    @ParameterizedTest
    @EnumSource
    void everything_is_said_in_every_language_and_differently(SurveyTemplate template) {
        assertThat(texts(Writing.valid(template.definition())))
                .isNotEmpty()
                .allSatisfy(texts -> assertThat(texts.byLanguage().values())
                        .hasSize(Language.values().length)
                        .doesNotHaveDuplicates()
                        .noneMatch(String::isBlank));
    }

    @ParameterizedTest
    @EnumSource
    void any_language_can_be_the_main_one(SurveyTemplate template) {
        Survey survey = Writing.valid(template.definition(Language.LT));

        assertThat(survey.language()).isEqualTo(Language.LT);
        assertThat(texts(survey)).extracting(Texts::main).containsOnly(Language.LT);
    }

    @ParameterizedTest
    @EnumSource
    void its_first_question_has_to_be_answered_and_no_other(SurveyTemplate template) {
        List<Question> questions = Writing.valid(template.definition()).questions();

        assertThat(questions.getFirst().required()).isTrue();
        assertThat(questions.subList(1, questions.size())).noneMatch(Question::required);
    }

    @ParameterizedTest
    @EnumSource(names = {"NPS", "CSAT", "EFFORT"})
    void whoever_answers_a_headline_question_is_asked_on_in_the_words_for_that_group(SurveyTemplate template) {
        Survey survey = Writing.valid(template.definition());

        assertThat(survey.followUp().orElseThrow().byGroup())
                .containsOnlyKeys(AnswerGroup.of(survey.kind()).toArray(AnswerGroup[]::new));
    }

    @Test
    void a_detractor_is_asked_for_the_main_reason_and_a_promoter_for_what_is_liked_most() {
        FollowUp followUp =
                Writing.valid(SurveyTemplate.NPS.definition()).followUp().orElseThrow();

        assertThat(followUp.byGroup().get(AnswerGroup.DETRACTOR).in(Language.EN))
                .isEqualTo("What is the main reason?");
        assertThat(followUp.byGroup().get(AnswerGroup.PROMOTER).in(Language.EN)).isEqualTo("What do you like most?");
    }

    @Test
    void each_template_asks_as_often_as_its_subject_allows() {
        AskingClock once = new AskingClock.Once();
        assertThat(Map.of(
                        SurveyTemplate.NPS,
                        new AskingClock.Every(90),
                        SurveyTemplate.CSAT,
                        new AskingClock.Every(30),
                        SurveyTemplate.EFFORT,
                        new AskingClock.Every(30),
                        SurveyTemplate.AFTER_SUPPORT_CASE,
                        once,
                        SurveyTemplate.AFTER_ONBOARDING,
                        once,
                        SurveyTemplate.WHY_CANCEL,
                        once))
                .allSatisfy((template, clock) -> assertThat(
                                Writing.valid(template.definition()).asking().clock())
                        .isEqualTo(clock));
    }

    private static List<Texts> texts(Survey survey) {
        return Stream.of(
                        survey.questions().stream().flatMap(SurveyTemplateTest::texts),
                        survey.followUp().stream()
                                .flatMap(words ->
                                        Stream.concat(Stream.of(words.text()), words.byGroup().values().stream())),
                        survey.comment().stream(),
                        survey.thanks().stream())
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<Texts> texts(Question question) {
        Stream<Texts> ofFormat = switch (question.format()) {
            case AnswerFormat.Rating rating ->
                Stream.of(rating.lowLabel().orElseThrow(), rating.highLabel().orElseThrow());
            case AnswerFormat.Choice choice -> choice.options().stream().map(AnswerFormat.Option::text);
            case AnswerFormat.Words _, AnswerFormat.YesNo _ -> Stream.of();
        };
        return Stream.concat(Stream.of(question.text()), ofFormat);
    }
}
