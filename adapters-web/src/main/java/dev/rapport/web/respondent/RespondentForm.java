package dev.rapport.web.respondent;

import dev.rapport.application.survey.SurveyResponse;
import dev.rapport.application.survey.VisitSurvey.Visit;
import dev.rapport.domain.survey.Answer;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Answers;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Question;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.Texts;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a survey: its questions, or the words that are asked for after them.
 *
 * @param action where the form is sent
 * @param language its tag
 * @param title what a browser's tab says
 * @param step 1 or 2
 * @param last whether nothing follows
 * @param key the respondent's secret
 * @param back the way to the first step
 * @param mistake what is wrong with all of it; empty: nothing
 * @param languages the others that the survey is in
 */
@TemplateData
record RespondentForm(
        String action,
        String language,
        String title,
        int step,
        boolean last,
        String key,
        List<RespondentField> fields,
        String back,
        String mistake,
        List<RespondentLanguage> languages) {

    static final int QUESTIONS = 1;
    static final int WORDS = 2;

    private static final String NO_MISTAKE = "";

    /** The questions that a step asks. */
    static List<Question> asked(Survey survey, int step) {
        return step == QUESTIONS
                ? survey.questions()
                : survey.asked()
                        .subList(survey.questions().size(), survey.asked().size());
    }

    static boolean hasWords(Survey survey) {
        return survey.followUp().isPresent() || survey.comment().isPresent();
    }

    /**
     * @param written by question key, as a form sends it
     * @param mistakes by question key; the empty key: of all of them
     */
    static RespondentForm of(
            RespondentLink link,
            Visit visit,
            int step,
            String key,
            Map<String, List<String>> written,
            Map<String, String> mistakes) {
        Survey survey = visit.known().survey();
        return of(link, survey, survey.group(answers(visit)), step, key, written, mistakes);
    }

    /** @param group of whoever answers */
    static RespondentForm of(
            RespondentLink link,
            Survey survey,
            Optional<AnswerGroup> group,
            int step,
            String key,
            Map<String, List<String>> written,
            Map<String, String> mistakes) {
        Language language = link.language();
        List<RespondentField> fields = asked(survey, step).stream()
                .map(question -> RespondentField.of(
                        question,
                        text(survey, question, group),
                        language,
                        written.getOrDefault(question.key(), List.of()),
                        mistakes.getOrDefault(question.key(), NO_MISTAKE)))
                .toList();
        return new RespondentForm(
                link.to(""),
                language.tag(),
                survey.main().text().in(language),
                step,
                step == WORDS || !hasWords(survey),
                key,
                fields,
                link.to("1"),
                mistakes.getOrDefault("", NO_MISTAKE),
                link.others(survey, step));
    }

    public boolean wrong() {
        return !mistake.isEmpty() || fields.stream().anyMatch(RespondentField::wrong);
    }

    /** Whether there are two steps. */
    public boolean stepped() {
        return step == WORDS || !last;
    }

    /** The same form with a way to {@code others} only. */
    RespondentForm in(List<RespondentLanguage> others) {
        return new RespondentForm(action, language, title, step, last, key, fields, back, mistake, others);
    }

    private static Texts text(Survey survey, Question question, Optional<AnswerGroup> group) {
        return question.key().equals(Survey.FOLLOW_UP) && survey.followUp().isPresent()
                ? survey.followUp().get().of(group)
                : question.text();
    }

    static Answers answers(Visit visit) {
        return visit.before().map(SurveyResponse::plain).orElse(Answers.NONE);
    }

    /** What was answered before, as a form would send it. */
    static List<String> written(Answer answer) {
        return switch (answer) {
            case Answer.Rating(int rating) -> List.of(String.valueOf(rating));
            case Answer.Chosen(var options) -> options;
            case Answer.Words(String text) -> List.of(text);
            case Answer.YesNo(boolean yes) -> List.of(String.valueOf(yes));
        };
    }
}
