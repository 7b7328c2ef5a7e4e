package dev.rapport.web.scoring;

import dev.rapport.web.form.DecimalText;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One field of the editor.
 *
 * @param name as it is sent
 * @param problem what is wrong with what is in it; empty text: nothing
 * @param focused whether the author goes on here
 */
@TemplateData
record Field(String name, String text, String problem, boolean focused) {

    private static final Pattern PLACE = Pattern.compile(".*/\\d+/");
    private static final List<String> WINDOW = List.of("last_days", "all_time");

    private static final Map<String, List<String>> CHOICES = Map.of(
            "window/kind", WINDOW,
            "fading/kind", List.of("none", "half_life", "linear"),
            "normalisation/kind", List.of("linear", "logarithmic", "steps"),
            "source/kind", List.of("signals", "any_event"),
            "whenMissing/kind", List.of("zero", "left_out", "fixed"),
            "operator", List.of("=", "≠", "<", "≤", ">", "≥", "in", "contains", "exists"),
            "measure",
                    List.of(
                            "events",
                            "active_days",
                            "days_since_last",
                            "value_sum",
                            "average_value",
                            "last_value",
                            "event_types"),
            "colour", List.of("red", "orange", "yellow", "lime", "green", "teal", "blue", "purple", "pink", "grey"),
            "share", List.of("engaged", "responsive", "not_engaged"),
            "upTo/included", List.of("true", "false"));

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

    /** The name within its rule, metric or band. */
    public String key() {
        return PLACE.matcher(name).replaceFirst("");
    }

    public boolean isWrong() {
        return !problem.isEmpty();
    }

    public boolean isOn() {
        return text.equals("true");
    }

    /** Where the slider stands: at the number, or in the middle as long as there is none. */
    public String slide() {
        return DecimalText.read(text).map(DecimalText::write).orElse("0");
    }

    /** How many lines it needs. */
    public int rows() {
        return (int) Math.clamp(text.lines().count(), 1, 6);
    }

    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        List<String> known = CHOICES.getOrDefault(key(), List.of());
        known.forEach(value -> choices.add(new Choice(value, value.equals(text))));
        if (!text.isEmpty() && !known.contains(text)) {
            choices.add(new Choice(text, true));
        }
        return choices;
    }
}
