package dev.rapport.web.scoring;

import dev.rapport.web.form.FormFields;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The editor's form as a browser sent it.
 *
 * @param act what the pressed button does; empty text: it saves
 * @param seen the draft's revision that the author's changes are based on; 0: there was none
 * @param there the revision that the author has been told of and wants to save over; 0: none
 */
record SentModel(FormFields fields, String act, int seen, int there, String followed) {

    static final String EFFECT = "effect";
    static final String PREVIEW = "preview";
    static final String CALIBRATE = "calibrate:";
    private static final String OVER = "over";

    static SentModel of(MultivaluedMap<String, String> sent) {
        var texts = new TreeMap<String, String>();
        sent.forEach((name, values) -> {
            if (name.contains("/") || name.equals("kind")) {
                texts.put(name, values.getFirst());
            }
        });
        return new SentModel(
                FormFields.numbered(texts),
                text(sent, "act"),
                number(sent, "revision"),
                number(sent, "there"),
                text(sent, "follow"));
    }

    /** Of the draft that is to be replaced; empty: a new one is begun. */
    Optional<Integer> revision() {
        int wanted = act.equals(OVER) ? there : seen;
        return wanted > 0 ? Optional.of(wanted) : Optional.empty();
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
