package dev.rapport.domain.customer;

import java.util.Optional;

/**
 * Rapport's own name for a customer, safe in a path: 13 characters of Crockford's base 32, such as {@code 0f2k9xq4m7t1a}.
 *
 * @param number not negative
 */
public record CustomerId(long number) implements Comparable<CustomerId> {

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 13;

    public CustomerId {
        if (number < 0) {
            throw new IllegalArgumentException("a customer's number must not be negative: " + number);
        }
    }

    /** @return empty if {@code text} is not in the form of {@link #toString} */
    public static Optional<CustomerId> parse(String text) {
        if (text.length() != LENGTH || DIGITS.indexOf(text.charAt(0)) > 7) {
            return Optional.empty();
        }
        long number = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            number = number << 5 | digit;
        }
        return Optional.of(new CustomerId(number));
    }

    @Override
    public int compareTo(CustomerId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(LENGTH);
        for (int shift = 5 * (LENGTH - 1); shift >= 0; shift -= 5) {
            text.append(DIGITS.charAt((int) (number >>> shift & 31)));
        }
        return text.toString();
    }
}
