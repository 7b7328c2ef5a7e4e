package dev.rapport.application.survey;

import dev.rapport.application.ids.IdText;
import java.util.Optional;

/**
 * A survey. Its text is safe in a path.
 *
 * @param number not negative
 */
public record SurveyId(long number) {

    public SurveyId {
        if (number < 0) {
            throw new IllegalArgumentException("a survey's number must not be negative: " + number);
        }
    }

    /** @return empty if {@code text} is not in the form of {@link #toString} */
    public static Optional<SurveyId> parse(String text) {
        return IdText.parse(text).map(SurveyId::new);
    }

    @Override
    public String toString() {
        return IdText.of(number);
    }
}
