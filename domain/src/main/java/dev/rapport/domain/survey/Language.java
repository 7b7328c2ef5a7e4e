package dev.rapport.domain.survey;

import java.util.Locale;
import java.util.Optional;

/** A language that respondents can be asked in. */
public enum Language {
    EN,
    DE,
    ID,
    LT;

    /** Its tag (BCP 47), such as {@code de}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(tag());
    }

    /** What Indonesian was called until 1989, and still is by old browsers. */
    private static final String FORMER_ID = "in";

    /** @param tag in whatever case, perhaps with a region, such as {@code de-AT} */
    public static Optional<Language> of(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return primary.equals(FORMER_ID) ? Optional.of(ID) : Written.parse(values(), Language::tag, primary);
    }
}
