package dev.rapport.web.survey;

import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.SurveyKind;
import dev.rapport.web.form.FormFields;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a survey with what is to be said about it.
 *
 * @param problems what is wrong, by the name of the field
 * @param focus the field where the author goes on; empty text: at the top
 */
@TemplateData
record EditedForm(FormFields fields, Map<String, String> problems, String focus) {

    /**
     * Something that is wrong, for the list at the top.
     *
     * @param href where it is on the page
     * @param part which part of the survey it is in
     * @param place number of the question; 0: it is in none
     * @param key of the field
     * @param language the tag of the language that it is in; empty: none
     */
    @TemplateData
    record Problem(String href, String part, int place, String key, String language, String text) {}

    static Optional<SurveyKind> kind(FormFields fields) {
        return Arrays.stream(SurveyKind.values())
                .filter(kind -> kind.text().equals(fields.text("kind")))
                .findFirst();
    }

    /** @return English if none is written that we speak */
    static Language main(FormFields fields) {
        return Language.of(fields.text("language")).orElse(Language.EN);
    }

    public String kind() {
        return kind(fields).map(SurveyKind::text).orElse("");
    }

    /** Whether the scale of its only question is given by its kind. */
    public boolean isFixed() {
        return kind(fields).filter(SurveyKind::hasFixedScale).isPresent();
    }

    public List<EditedPart> questions() {
        return EditedPart.all(this, "questions");
    }

    /** Whether one more question would be of use. */
    public boolean isExtensible() {
        return !isFixed() || fields.count("questions") == 0;
    }

    /** The tests that choose whom to ask. */
    public List<EditedPart> audience() {
        return EditedPart.all(this, SurveyLists.AUDIENCE);
    }

    /** The names of the follow-up's texts for each group, the best group first. */
    public List<String> groupTexts() {
        return groups().stream().map(group -> "followUp/byGroup/" + group).toList();
    }

    /** The groups that answers to its first question fall into, the best first. */
    List<String> groups() {
        return kind(fields).map(AnswerGroup::of).orElse(List.of()).stream()
                .map(AnswerGroup::text)
                .toList();
    }

    /** Whether it is asked in each of the languages. */
    public List<EditedField> languages() {
        return Arrays.stream(Language.values())
                .map(language -> field("languages/" + language.tag()))
                .toList();
    }

    /** A text in each language, the main one first. */
    public List<EditedField> texts(String name) {
        var texts = new ArrayList<EditedField>();
        Language main = main(fields);
        texts.add(field(name + "/" + main.tag()));
        Arrays.stream(Language.values())
                .filter(language -> language != main)
                .forEach(language -> texts.add(field(name + "/" + language.tag())));
        return texts;
    }

    public EditedField field(String name) {
        return new EditedField(name, fields.text(name), problem(name), focus.equals(name));
    }

    public String problem(String name) {
        return problems.getOrDefault(name, "");
    }

    public boolean isAdding(String list) {
        return focus.equals("add:" + list);
    }

    public boolean anyProblem(String list) {
        return problems.keySet().stream().anyMatch(name -> name.equals(list) || name.startsWith(list + "/"));
    }

    /** Whether whom it asks is shown at once: there are tests, or they are being written. */
    public boolean isAudienceOpen() {
        return fields.count(SurveyLists.AUDIENCE) > 0
                || isAdding(SurveyLists.AUDIENCE)
                || anyProblem(SurveyLists.AUDIENCE);
    }

    /** Everything that is wrong, in the order in which it was found. */
    public List<Problem> summary() {
        var summary = new ArrayList<Problem>();
        problems.forEach((name, text) -> {
            String[] steps = name.split("/");
            boolean numbered = steps[0].equals("questions") && steps.length > 1 && steps[1].matches("\\d+");
            var field = new EditedField(name, "", text, false);
            summary.add(new Problem(
                    "#" + field.id(),
                    steps[0],
                    numbered ? Integer.parseInt(steps[1]) + 1 : 0,
                    field.key(),
                    field.language(),
                    text));
        });
        return summary;
    }
}
