package dev.rapport.web.form;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that is said in English, and how another language says it. Both have the same placeholders, <code>{0}</code> and so
 * on; in English they are numbered in their order.
 *
 * <p>A phrase that begins with a placeholder is an amount, such as <code>{0} bytes</code>. Only digits stand in its placeholders,
 * so that what a user wrote is not taken for one.
 */
final class Phrase {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])}");
    private static final String DIGITS = "([0-9]+)";
    private static final String ANYTHING = "(.*?)";
    private static final String VALUE = "(?<value>(?:: .*)?)";

    private final String english;
    private final String translation;
    private final Pattern pattern;

    Phrase(String english, String translation) {
        this.english = english;
        this.translation = translation;
        this.pattern = pattern(english);
    }

    private static Pattern pattern(String english) {
        String[] fixed = PLACEHOLDER.split(english, -1);
        var pattern = new StringBuilder(Pattern.quote(fixed[0]));
        for (int i = 1; i < fixed.length; i++) {
            pattern.append(isAmount(english) ? DIGITS : ANYTHING).append(Pattern.quote(fixed[i]));
        }
        return Pattern.compile(pattern + VALUE, Pattern.DOTALL);
    }

    private static boolean isAmount(String english) {
        return english.startsWith("{");
    }

    String english() {
        return english;
    }

    String translation() {
        return translation;
    }

    boolean isAmount() {
        return isAmount(english);
    }

    /** Of several phrases that fit, the one fits best that leaves the least to placeholders. */
    int fixedLength() {
        return PLACEHOLDER.matcher(english).replaceAll("").length();
    }

    /**
     * @param text this phrase; a value may stand behind it, after a colon, and stays as it is
     * @param amounts how the other language says an amount that stands in a placeholder
     * @return empty if the text is another phrase
     */
    Optional<String> translated(String text, UnaryOperator<String> amounts) {
        Matcher said = pattern.matcher(text);
        if (!said.matches()) {
            return Optional.empty();
        }
        String phrase = PLACEHOLDER.matcher(translation).replaceAll(place -> {
            int group = Integer.parseInt(place.group(1)) + 1;
            return Matcher.quoteReplacement(amounts.apply(said.group(group)));
        });
        return Optional.of(phrase + said.group("value"));
    }
}
