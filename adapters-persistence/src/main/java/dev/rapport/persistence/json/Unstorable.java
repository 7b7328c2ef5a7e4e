package dev.rapport.persistence.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that could not be written as JSON and read again, or would fill memory on the way: text that is no Unicode, and
 * numbers beyond the range that events' properties may have.
 *
 * @param pointer to the value, as a JSON pointer (RFC 6901)
 * @param problem which rule it breaks, in a sentence
 */
public record Unstorable(String pointer, String problem) {

    private static final int MOST_DIGITS = 400;

    /** @param plain as {@link StoredJson#write} takes it */
    public static List<Unstorable> in(@Nullable Object plain) {
        var found = new ArrayList<Unstorable>();
        look(plain, "", found);
        return List.copyOf(found);
    }

    private static void look(@Nullable Object plain, String at, List<Unstorable> found) {
        switch (plain) {
            case Map<?, ?> fields ->
                fields.forEach((name, value) -> {
                    look(name, at, found);
                    look(
                            value,
                            at + "/" + String.valueOf(name).replace("~", "~0").replace("/", "~1"),
                            found);
                });
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    look(items.get(i), at + "/" + i, found);
                }
            }
            case String text
            when !isUnicode(text) ->
                found.add(new Unstorable(at, "text must be Unicode, without halves of characters"));
            case BigDecimal number when !isInRange(number) -> found.add(outOfRange(at));
            case BigInteger number when !isInRange(new BigDecimal(number)) -> found.add(outOfRange(at));
            case null, default -> {}
        }
    }

    private static Unstorable outOfRange(String at) {
        return new Unstorable(at, "a number must be smaller than 10^400 in size, with at most 400 digits");
    }

    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isInRange(BigDecimal number) {
        // As a difference of longs: scales reach to the ends of int.
        return number.precision() <= MOST_DIGITS
                && Math.abs((long) number.scale()) <= MOST_DIGITS
                && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }
}
