package dev.rapport.web.survey;

import dev.rapport.domain.survey.Survey;
import dev.rapport.web.form.FormFields;
import dev.rapport.web.form.PlainName;
import java.util.HashSet;
import java.util.Set;

/** Keys for the questions and options whose author gave none, after what they say. */
final class SurveyNames {

    private static final int LONGEST = 32;

    private SurveyNames() {}

    static FormFields in(FormFields fields) {
        String main = EditedForm.main(fields).tag();
        FormFields named = named(fields, "questions", main, "question", Set.of(Survey.FOLLOW_UP, Survey.COMMENT));
        for (int place = 0; place < fields.count("questions"); place++) {
            named = named(named, "questions/" + place + "/format/options", main, "option", Set.of());
        }
        return named;
    }

    private static FormFields named(
            FormFields fields, String list, String main, String otherwise, Set<String> reserved) {
        var taken = new HashSet<>(reserved);
        int count = fields.count(list);
        for (int place = 0; place < count; place++) {
            taken.add(fields.text(list + "/" + place + "/key"));
        }
        FormFields named = fields;
        for (int place = 0; place < count; place++) {
            String at = list + "/" + place;
            if (fields.text(at + "/key").isBlank()) {
                String name = PlainName.of(fields.text(at + "/text/" + main), '-', LONGEST, otherwise);
                String free = PlainName.free(name, '-', taken);
                taken.add(free);
                named = named.with(at + "/key", free);
            }
        }
        return named;
    }
}
