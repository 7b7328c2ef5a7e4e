package dev.rapport.web.survey;

import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Survey;
import dev.rapport.web.form.FormFields;
import dev.rapport.web.respondent.RespondentPreview;
import dev.rapport.web.respondent.RespondentPreview.Step;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which part of the respondents' page the author wants to see, and in which language.
 *
 * @param part {@code questions}, {@code words} (of those without a group), a group, or {@code thanks}
 * @param language its tag; empty: the main one
 */
@TemplateData
record ShownPart(String part, String language) {

    private static final String QUESTIONS = "questions";
    private static final String WORDS = "words";
    private static final String THANKS = "thanks";

    /** What can be shown of a survey, in the order in which respondents see it. */
    public List<EditedField.Choice> parts(EditedForm form) {
        var parts = new ArrayList<String>();
        parts.add(QUESTIONS);
        parts.addAll(form.groups().isEmpty() ? List.of(WORDS) : form.groups());
        parts.add(THANKS);
        return parts.stream()
                .map(one -> new EditedField.Choice(one, one.equals(part)))
                .toList();
    }

    public List<EditedField.Choice> languages(EditedForm form) {
        String shown = language(form.fields()).tag();
        return Arrays.stream(Language.values())
                .map(one -> new EditedField.Choice(one.tag(), one.tag().equals(shown)))
                .toList();
    }

    Language language(FormFields fields) {
        return Language.of(language).orElseGet(() -> EditedForm.main(fields));
    }

    /** The respondents' page, for a frame. */
    String html(Survey survey, Language shown) {
        Optional<AnswerGroup> group = AnswerGroup.of(survey.kind()).stream()
                .filter(one -> one.text().equals(part))
                .findFirst();
        Step step = group.isPresent() || part.equals(WORDS)
                ? Step.WORDS
                : part.equals(THANKS) ? Step.THANKS : Step.QUESTIONS;
        return RespondentPreview.html(survey, shown, step, group);
    }
}
