package dev.rapport.web.scoring;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rule, a metric, a band, or a line within one, in the editor.
 *
 * @param at the name that those of its fields begin with
 */
@TemplateData
record Part(ModelForm form, String list, int place, int of) {

    static List<Part> all(ModelForm form, String list) {
        int count = form.fields().count(list);
        return IntStream.range(0, count)
                .mapToObj(place -> new Part(form, list, place, count))
                .toList();
    }

    public String at() {
        return list + "/" + place;
    }

    public String id() {
        return Field.id(at());
    }

    public int number() {
        return place + 1;
    }

    public boolean isFirst() {
        return place == 0;
    }

    public boolean isLast() {
        return place == of - 1;
    }

    public Field field(String name) {
        return form.field(at() + "/" + name);
    }

    public List<Part> parts(String name) {
        return all(form, at() + "/" + name);
    }

    /** The name of its list of conditions, as the others below. */
    public String conditions() {
        return at() + "/condition";
    }

    public boolean hasConditions() {
        return form.fields().count(conditions()) > 0;
    }

    public String signals() {
        return at() + "/source/signals";
    }

    public String steps() {
        return at() + "/normalisation/steps";
    }

    public String calibration() {
        return SentModel.CALIBRATE + at();
    }

    /** What is wrong with a list of it as a whole. */
    public String problem(String name) {
        return form.problem(at() + "/" + name);
    }

    /** Whether what is rarely needed is shown at once: something is wrong or being written there. */
    public boolean isOpen() {
        return form.isOpen(at());
    }

    /** Everything that is wrong in it. */
    public List<ModelForm.Problem> problems() {
        return form.summary().stream()
                .filter(problem -> problem.list().equals(list) && problem.place() == number())
                .toList();
    }

    public Said said() {
        return form.said(at());
    }
}
