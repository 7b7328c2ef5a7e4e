package dev.rapport.domain.survey;

import dev.rapport.domain.violation.Violations;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a survey says, in some of the languages and always in its main one.
 *
 * @param main the language that stands in for those that are missing
 */
public record Texts(Language main, Map<Language, String> byLanguage) {

    public Texts {
        if (!byLanguage.containsKey(main)) {
            throw new IllegalArgumentException("a survey's text is missing in its main language: " + main);
        }
        byLanguage = Collections.unmodifiableMap(new EnumMap<>(byLanguage));
    }

    /** In {@code wanted}, or else in the main language. */
    public String in(Language wanted) {
        String text = byLanguage.get(wanted);
        return text != null ? text : Objects.requireNonNull(byLanguage.get(main));
    }

    /** By language tag, as users write it. */
    public Map<String, String> written() {
        var written = new TreeMap<String, String>();
        byLanguage.forEach((language, text) -> written.put(language.tag(), text));
        return written;
    }

    /**
     * @param written by language tag; blank texts are as if left out
     * @param longest in characters
     * @return empty if violations were added
     */
    static Optional<Texts> checked(
            Map<String, String> written, Language main, int longest, String at, Violations violations) {
        int before = violations.count();
        Map<Language, String> texts = new EnumMap<>(Language.class);
        written.forEach((tag, text) -> {
            String here = at + "/" + tag.replace("~", "~0").replace("/", "~1");
            Optional<Language> language = Written.oneOf(Language.values(), Language::tag, tag, here, violations);
            String stripped = text.strip();
            if (stripped.length() > longest) {
                violations.add(here, "must have at most " + longest + " characters", stripped.length() + " characters");
            } else if (!canBeStored(stripped)) {
                violations.add(here, "must be text without the character NUL", stripped.replace('\0', '\uFFFD'));
            } else if (!stripped.isEmpty()) {
                language.ifPresent(known -> texts.put(known, stripped));
            }
        });
        if (violations.count() == before && !texts.containsKey(main)) {
            violations.missing(at + "/" + main.tag());
        }
        return violations.count() > before ? Optional.empty() : Optional.of(new Texts(main, texts));
    }

    /** The database takes neither NUL nor half a character. */
    static boolean canBeStored(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
