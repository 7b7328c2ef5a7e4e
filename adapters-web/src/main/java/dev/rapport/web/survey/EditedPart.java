package dev.rapport.web.survey;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A question, an option of one, or a test of whom to ask, in the editor.
 *
 * @param list whose element it is
 */
@TemplateData
record EditedPart(EditedForm form, String list, int place, int of) {

    static List<EditedPart> all(EditedForm form, String list) {
        int count = form.fields().count(list);
        return IntStream.range(0, count)
                .mapToObj(place -> new EditedPart(form, list, place, count))
                .toList();
    }

    /** The name that those of its fields begin with. */
    public String at() {
        return list + "/" + place;
    }

    public String id() {
        return EditedField.id(at());
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

    public EditedField field(String name) {
        return form.field(at() + "/" + name);
    }

    /** A text of it in each language. */
    public List<EditedField> texts(String name) {
        return form.texts(at() + "/" + name);
    }

    public String options() {
        return at() + "/format/options";
    }

    public List<EditedPart> optionParts() {
        return all(form, options());
    }

    /** What is wrong with a part of it as a whole. */
    public String problem(String name) {
        return form.problem(at() + "/" + name);
    }

    /** Whether what is rarely changed is shown at once: something is wrong there. */
    public boolean isOpen() {
        return form.anyProblem(at() + "/format/low") || form.anyProblem(at() + "/format/high");
    }
}
