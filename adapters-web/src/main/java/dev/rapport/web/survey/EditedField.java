package dev.rapport.web.survey;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One field of the survey editor.
 *
 * @param name as it is sent
 * @param problem what is wrong with what is in it; empty text: nothing
 * @param focused whether the author goes on here
 */
@TemplateData
record EditedField(String name, String text, String problem, boolean focused) {

    private static final Pattern PLACE = Pattern.compile(".*/\\d+/");
    private static final Pattern LANGUAGE = Pattern.compile("/(en|de|id|lt)$");
    private static final int LINE = 70;

    private static final Map<String, List<String>> CHOICES = Map.of(
            "kind", List.of("nps", "csat", "effort", "micro", "custom"),
            "language", List.of("en", "de", "id", "lt"),
            "format/kind", List.of("rating", "single_choice", "multiple_choice", "yes_no", "short_text", "long_text"),
            "format/style", List.of("numbers", "stars", "smileys"),
            "format/polarity", List.of("high_is_good", "low_is_good"),
            "format/scale/low", List.of("0", "1"),
            "format/scale/high",
                    IntStream.rangeClosed(1, 11).mapToObj(String::valueOf).toList(),
            "asking/clock/kind", List.of("once", "every", "times"),
            "asking/unsigned", List.of("anonymous", "refuse"),
            "operator", List.of("=", "≠", "<", "≤", ">", "≥", "in", "contains", "exists"));

    /** One of a field's choices, or what stands in it although it is none. */
    @TemplateData
    record Choice(String value, boolean chosen) {}

    /** For what has the name in the document. */
    static String id(String name) {
        return name.replace('/', '-').replace(':', '-');
    }

    public String id() {
        return id(name);
    }

    /** The name within its question, option or test, without a language. */
    public String key() {
        return LANGUAGE.matcher(PLACE.matcher(name).replaceFirst("")).replaceFirst("");
    }

    /** The tag of the language that it is in; empty: none. */
    public String language() {
        var found = LANGUAGE.matcher(name);
        return found.find() ? found.group(1) : "";
    }

    public boolean isWrong() {
        return !problem.isEmpty();
    }

    public boolean isOn() {
        return text.equals("true");
    }

    /** How many lines it needs. */
    public int rows() {
        long lines = text.lines().mapToLong(line -> 1 + line.length() / LINE).sum();
        return (int) Math.clamp(lines, 1, 6);
    }

    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        List<String> known = CHOICES.getOrDefault(key(), List.of());
        known.forEach(value -> choices.add(new Choice(value, value.equals(text))));
        if (!known.contains(text)) {
            choices.addFirst(new Choice(text, true));
        }
        return choices;
    }
}
