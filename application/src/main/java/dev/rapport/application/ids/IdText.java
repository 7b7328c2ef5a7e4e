package dev.rapport.application.ids;

import java.util.Optional;

/** How the numbers of {@link Ids} look to users: short, and safe in a path. */
public final class IdText {

    private static final int RADIX = 32;

    private IdText() {}

    /** @param number not negative */
    public static String of(long number) {
        return Long.toString(number, RADIX);
    }

    /** @return empty if {@link #of} makes no such text */
    public static Optional<Long> parse(String text) {
        try {
            long number = Long.parseLong(text, RADIX);
            return number >= 0 && of(number).equals(text) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
