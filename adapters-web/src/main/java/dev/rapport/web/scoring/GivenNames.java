package dev.rapport.web.scoring;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for the parts that their author gave none: an id for each rule and metric, a key for each band. */
final class GivenNames {

    private static final int LONGEST = 56;

    private GivenNames() {}

    static ModelFields in(ModelFields fields) {
        ModelFields rules = named(fields, "rules", "id", "event", "rule", '-');
        ModelFields metrics = named(rules, "metrics", "id", "measure", "metric", '_');
        return named(metrics, "bands", "key", "name", "band", '_');
    }

    private static ModelFields named(
            ModelFields fields, String list, String name, String after, String otherwise, char joint) {
        var taken = new HashSet<String>();
        int count = fields.count(list);
        for (int place = 0; place < count; place++) {
            taken.add(fields.text(list + "/" + place + "/" + name));
        }
        ModelFields named = fields;
        for (int place = 0; place < count; place++) {
            String at = list + "/" + place + "/";
            if (fields.text(at + name).isBlank()) {
                named = named.with(at + name, free(slug(fields.text(at + after), otherwise, joint), joint, taken));
            }
        }
        return named;
    }

    private static String free(String wanted, char joint, Set<String> taken) {
        String free = wanted;
        for (int number = 2; !taken.add(free); number++) {
            free = wanted + joint + number;
        }
        return free;
    }

    /** Begins with a letter, as the key of a band must. */
    private static String slug(String text, String otherwise, char joint) {
        String slug = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", String.valueOf(joint))
                .replaceAll("^[^a-z]+|[-_]+$", "");
        String kept = slug.substring(0, Math.min(LONGEST, slug.length()));
        return kept.isEmpty() ? otherwise : kept;
    }
}
