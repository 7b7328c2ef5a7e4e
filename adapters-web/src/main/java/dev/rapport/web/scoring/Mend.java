package dev.rapport.web.scoring;

import dev.rapport.application.refusal.Invalid.Violation;
import io.quarkus.qute.TemplateData;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that must be mended before a draft can be published.
 *
 * @param part {@code rules}, {@code metrics}, {@code bands}, {@code audience}, or blank: the whole
 * @param number which of them, from 1
 * @param detail names the value and the rule, in the reader's language
 */
@TemplateData
record Mend(String part, int number, String detail) {

    private static final Pattern PLACE =
            Pattern.compile("/definition/(rules|metrics|bands|audience)/([0-9]{1,4})(/.*)?");

    static Mend of(Violation violation) {
        Matcher place = PLACE.matcher(violation.pointer());
        return place.matches()
                ? new Mend(place.group(1), Integer.parseInt(place.group(2)) + 1, violation.detail())
                : new Mend("", 0, violation.detail());
    }
}
