package dev.rapport.web.form;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button does to one of a form's lists: {@code add:rules}, {@code remove:rules/2}, {@code up:rules/2},
 * {@code down:rules/2}.
 *
 * @param fields as they are then
 * @param focus the field where the author goes on
 */
public record ListChange(FormFields fields, String focus) {

    private static final Pattern ADD = Pattern.compile("add:(.+)");
    private static final Pattern OTHER = Pattern.compile("(remove|up|down):(.+)/(\\d{1,6})");

    /** The lists that a form has. */
    public interface Lists {

        boolean contain(String list);

        /** The field of an element where its author begins. */
        String first(String list);

        /** The fields of a new element. */
        Map<String, String> blank(String list, FormFields fields);
    }

    /** @return empty if {@code act} is something else */
    public static Optional<ListChange> of(String act, FormFields fields, Lists lists) {
        Matcher add = ADD.matcher(act);
        if (add.matches() && lists.contain(add.group(1))) {
            return Optional.of(added(fields, add.group(1), lists));
        }
        Matcher other = OTHER.matcher(act);
        return other.matches() && lists.contain(other.group(2))
                ? Optional.of(changed(fields, other, lists))
                : Optional.empty();
    }

    private static ListChange added(FormFields fields, String list, Lists lists) {
        return new ListChange(
                fields.withElement(list, lists.blank(list, fields)),
                list + "/" + fields.count(list) + "/" + lists.first(list));
    }

    private static ListChange changed(FormFields fields, Matcher act, Lists lists) {
        String list = act.group(2);
        int place = Integer.parseInt(act.group(3));
        return switch (act.group(1)) {
            case "up" -> new ListChange(fields.withSwapped(list, place - 1), at(list, Math.max(0, place - 1), lists));
            case "down" ->
                new ListChange(
                        fields.withSwapped(list, place),
                        at(list, Math.min(Math.max(0, fields.count(list) - 1), place + 1), lists));
            default -> {
                FormFields left = fields.withoutElement(list, place);
                int neighbour = Math.min(place, left.count(list) - 1);
                yield new ListChange(left, neighbour < 0 ? "add:" + list : at(list, neighbour, lists));
            }
        };
    }

    private static String at(String list, int place, Lists lists) {
        return list + "/" + place + "/" + lists.first(list);
    }
}
