package dev.rapport.web.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button does to one of the form's lists: {@code add:rules}, {@code remove:rules/2}, {@code up:rules/2},
 * {@code down:rules/2}.
 *
 * @param fields as they are then
 * @param focus the field where the author goes on
 */
record ListChange(ModelFields fields, String focus) {

    private static final String LISTS =
            "rules|metrics|bands|audience|rules/\\d{1,6}/condition|metrics/\\d{1,6}/source/signals(?:/\\d{1,6}/condition)?|metrics/\\d{1,6}/normalisation/steps";
    private static final Pattern ADD = Pattern.compile("add:(" + LISTS + ")");
    private static final Pattern OTHER = Pattern.compile("(remove|up|down):(" + LISTS + ")/(\\d{1,6})");

    /** @return empty if {@code act} is something else */
    static Optional<ListChange> of(String act, ModelFields fields) {
        Matcher add = ADD.matcher(act);
        if (add.matches()) {
            return Optional.of(added(fields, add.group(1)));
        }
        Matcher other = OTHER.matcher(act);
        return other.matches()
                ? Optional.of(changed(fields, other.group(1), other.group(2), Integer.parseInt(other.group(3))))
                : Optional.empty();
    }

    private static ListChange added(ModelFields fields, String list) {
        return new ListChange(
                fields.withElement(list, blank(list, fields)), list + "/" + fields.count(list) + "/" + first(list));
    }

    private static ListChange changed(ModelFields fields, String act, String list, int place) {
        return switch (act) {
            case "up" -> new ListChange(fields.withSwapped(list, place - 1), at(list, Math.max(0, place - 1)));
            case "down" ->
                new ListChange(
                        fields.withSwapped(list, place),
                        at(list, Math.min(Math.max(0, fields.count(list) - 1), place + 1)));
            default -> {
                ModelFields left = fields.withoutElement(list, place);
                int neighbour = Math.min(place, left.count(list) - 1);
                yield new ListChange(left, neighbour < 0 ? "add:" + list : at(list, neighbour));
            }
        };
    }

    private static String at(String list, int place) {
        return list + "/" + place + "/" + first(list);
    }

    private static String kind(String list) {
        return list.substring(list.lastIndexOf('/') + 1);
    }

    private static String first(String list) {
        return switch (kind(list)) {
            case "metrics" -> "measure";
            case "bands" -> "name";
            case "condition", "audience" -> "property";
            case "steps" -> "from";
            default -> "event";
        };
    }

    private static Map<String, String> blank(String list, ModelFields fields) {
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
