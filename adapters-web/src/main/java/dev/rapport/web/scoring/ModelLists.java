package dev.rapport.web.scoring;

import dev.rapport.web.form.FormFields;
import dev.rapport.web.form.ListChange;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lists of the model editor. */
final class ModelLists implements ListChange.Lists {

    private static final Pattern LISTS = Pattern.compile(
            "rules|metrics|bands|audience|rules/\\d{1,6}/condition|metrics/\\d{1,6}/source/signals(?:/\\d{1,6}/condition)?|metrics/\\d{1,6}/normalisation/steps");

    private ModelLists() {}

    /** @return empty if {@code act} changes no list */
    static Optional<ListChange> change(String act, FormFields fields) {
        return ListChange.of(act, fields, new ModelLists());
    }

    @Override
    public boolean contain(String list) {
        return LISTS.matcher(list).matches();
    }

    private static String kind(String list) {
        return list.substring(list.lastIndexOf('/') + 1);
    }

    @Override
    public String first(String list) {
        return switch (kind(list)) {
            case "metrics" -> "measure";
            case "bands" -> "name";
            case "condition", "audience" -> "property";
            case "steps" -> "from";
            default -> "event";
        };
    }

    @Override
    public Map<String, String> blank(String list, FormFields fields) {
        return switch (kind(list)) {
            case "rules" ->
                Map.of(
                        "event",
                        "",
                        "points",
                        "10",
                        "window/kind",
                        "last_days",
                        "window/days",
                        "30",
                        "fading/kind",
                        "none");
            case "metrics" ->
                Map.of(
                        "measure", "events",
                        "source/kind", "signals",
                        "source/signals/0/event", "",
                        "window/kind", "last_days",
                        "window/days", "30",
                        "normalisation/kind", "linear",
                        "normalisation/min", "0",
                        "normalisation/max", "10",
                        "whenMissing/kind", "zero",
                        "weight", String.valueOf(Weights.of(fields).next()));
            case "bands" -> Map.of("name", "", "colour", "grey", "share", "not_engaged", "upTo/included", "true");
            case "condition", "audience" -> Map.of("property", "", "operator", "=", "operand", "");
            case "steps" -> Map.of("from", "", "points", "");
            default -> Map.of("event", "");
        };
    }
}
