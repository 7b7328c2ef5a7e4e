package dev.rapport.web.survey;

import dev.rapport.domain.survey.Language;
import dev.rapport.web.form.FormFields;
import dev.rapport.web.form.ListChange;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lists of the survey editor.
 *
 * @param main the language in which an author begins
 */
record SurveyLists(Language main) implements ListChange.Lists {

    static final String AUDIENCE = "asking/audience";

    private static final Pattern LISTS = Pattern.compile("questions|questions/\\d{1,6}/format/options|" + AUDIENCE);

    /** @return empty if {@code act} changes no list */
    static Optional<ListChange> change(String act, FormFields fields) {
        return ListChange.of(act, fields, new SurveyLists(EditedForm.main(fields)));
    }

    @Override
    public boolean contain(String list) {
        return LISTS.matcher(list).matches();
    }

    @Override
    public String first(String list) {
        return list.equals(AUDIENCE) ? "property" : "text/" + main.tag();
    }

    @Override
    public Map<String, String> blank(String list, FormFields fields) {
        if (list.equals(AUDIENCE)) {
            return Map.of("property", "", "operator", "=", "operand", "");
        }
        return list.equals("questions")
                ? Map.of(
                        "text/" + main.tag(),
                        "",
                        "format/kind",
                        "rating",
                        "format/scale/low",
                        "1",
                        "format/scale/high",
                        "5",
                        "format/style",
                        "numbers",
                        "format/polarity",
                        "high_is_good")
                : Map.of("text/" + main.tag(), "");
    }
}
