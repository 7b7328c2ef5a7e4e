package dev.rapport.web.scoring;

import dev.rapport.web.form.FormFields;
import dev.rapport.web.form.PlainName;
import java.util.HashSet;

/** Names for the parts that their author gave none: an id for each rule and metric, a key for each band. */
final class GivenNames {

    private static final int LONGEST = 56;

    private GivenNames() {}

    static FormFields in(FormFields fields) {
        FormFields rules = named(fields, "rules", "id", "event", "rule", '-');
        FormFields metrics = named(rules, "metrics", "id", "measure", "metric", '_');
        return named(metrics, "bands", "key", "name", "band", '_');
    }

    private static FormFields named(
            FormFields fields, String list, String name, String after, String otherwise, char joint) {
        var taken = new HashSet<String>();
        int count = fields.count(list);
        for (int place = 0; place < count; place++) {
            taken.add(fields.text(list + "/" + place + "/" + name));
        }
        FormFields named = fields;
        for (int place = 0; place < count; place++) {
            String at = list + "/" + place + "/";
            if (fields.text(at + name).isBlank()) {
                String free =
                        PlainName.free(PlainName.of(fields.text(at + after), joint, LONGEST, otherwise), joint, taken);
                taken.add(free);
                named = named.with(at + name, free);
            }
        }
        return named;
    }
}
