package dev.rapport.web.survey;

import dev.rapport.web.form.FormFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The editor's form as a browser sent it.
 *
 * @param act what the pressed button does; empty text: it saves
 * @param seen the survey's revision that the author's changes are based on
 * @param there the revision that the author has been told of and wants to save over; 0: none
 */
record SentSurvey(FormFields fields, String act, int seen, int there, ShownPart shown) {

    static final String SHOW = "show";
    static final String DONE = "done";
    static final String COPY = "copy";
    private static final String OVER = "over";
    private static final Set<String> ALONE = Set.of("name", "slug", "kind", "language");

    static SentSurvey of(MultivaluedMap<String, String> sent) {
        var texts = new TreeMap<String, String>();
        sent.forEach((name, values) -> {
            if (name.contains("/") || ALONE.contains(name)) {
                texts.put(name, values.getFirst().replace("\0", "")); // which no database keeps
            }
        });
        return new SentSurvey(
                FormFields.numbered(texts),
                text(sent, "act"),
                number(sent, "revision"),
                number(sent, "there"),
                new ShownPart(text(sent, "part"), text(sent, "lang")));
    }

    /** Of the survey that is to be replaced. */
    int revision() {
        return act.equals(OVER) ? there : seen;
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        String first = sent.getFirst(name);
        return first == null ? "" : first;
    }

    private static int number(MultivaluedMap<String, String> sent, String name) {
        try {
            return Math.max(0, Integer.parseInt(text(sent, name)));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
