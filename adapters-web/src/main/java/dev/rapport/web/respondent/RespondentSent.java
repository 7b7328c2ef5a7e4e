package dev.rapport.web.respondent;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.Question;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.WrittenAnswers;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One step's form as a browser sent it.
 *
 * @param written by question key, of the step's questions only; empty: not answered
 */
record RespondentSent(Survey survey, int step, Map<String, List<String>> written) {

    private static final String POINTER = "/answers/";

    static RespondentSent of(Survey survey, MultivaluedMap<String, String> form) {
        int step = "2".equals(form.getFirst("step")) && RespondentForm.hasWords(survey)
                ? RespondentForm.WORDS
                : RespondentForm.QUESTIONS;
        var written = new LinkedHashMap<String, List<String>>();
        for (Question question : RespondentForm.asked(survey, step)) {
            List<String> values = form.getOrDefault(RespondentField.name(question.key()), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            written.put(question.key(), values);
        }
        return new RespondentSent(survey, step, written);
    }

    boolean last() {
        return step == RespondentForm.WORDS || !RespondentForm.hasWords(survey);
    }

    WrittenAnswers answers() {
        var answers = new LinkedHashMap<String, Object>();
        for (Question question : RespondentForm.asked(survey, step)) {
            List<String> values = written.getOrDefault(question.key(), List.of());
            boolean several = question.format() instanceof AnswerFormat.Choice choice && choice.multiple();
            answers.put(question.key(), several ? values : values.isEmpty() ? "" : values.getFirst());
        }
        return new WrittenAnswers(answers);
    }

    /** By question key: what is required and missing. */
    Map<String, String> missing() {
        var missing = new LinkedHashMap<String, String>();
        RespondentForm.asked(survey, step).stream()
                .filter(question -> question.required()
                        && written.getOrDefault(question.key(), List.of()).isEmpty())
                .forEach(question -> missing.put(question.key(), "missing"));
        return missing;
    }

    /** By question key: what a refusal says; under the empty key what it says of no question in particular. */
    Map<String, String> mistakes(Invalid refusal) {
        var mistakes = new LinkedHashMap<String, String>();
        refusal.violations().forEach(violation -> {
            String key = violation.pointer().startsWith(POINTER)
                    ? violation.pointer().substring(POINTER.length())
                    : "";
            mistakes.put(key, survey.asked(key).map(this::mistake).orElse("nothing"));
        });
        return mistakes;
    }

    private String mistake(Question question) {
        if (written.getOrDefault(question.key(), List.of()).isEmpty()) {
            return "missing";
        }
        return question.format() instanceof AnswerFormat.Words ? "words" : "choice";
    }
}
