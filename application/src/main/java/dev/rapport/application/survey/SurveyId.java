package dev.rapport.application.survey;

import java.util.Optional;

/**
 * A survey. Its text is safe in a path.
 *
 * @param number not negative
 */
public record SurveyId(long number) {

    private static final int RADIX = 32;

    public SurveyId {
        if (number < 0) {
            throw new IllegalArgumentException("a survey's number must not be negative: " + number);
        }
    }

    /** @return empty if {@code text} is not in the form of {@link #toString} */
    public static Optional<SurveyId> parse(String text) {
        try {
            var id = new SurveyId(Long.parseLong(text, RADIX));
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Long.toString(number, RADIX);
    }
}
