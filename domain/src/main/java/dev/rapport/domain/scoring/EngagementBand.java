package dev.rapport.domain.scoring;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of scores with a name, such as "Churn risk"; where it begins and ends is for {@link Bands} to say.
 *
 * @param key names the band in data and addresses, whatever it is called: a letter a–z, then up to 63 of a–z, 0–9 and
 *     underscore
 * @param name for people, 1 to 100 characters
 * @param share the share of the engagement index that customers in this band belong to
 */
public record EngagementBand(String key, String name, BandColour colour, EngagementShare share) {

    private static final int LONGEST_NAME = 100;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public EngagementBand {
        Optional<String> problem = keyProblem(key).or(() -> nameProblem(name));
        if (problem.isPresent()) {
            throw new IllegalArgumentException("a band's key or name " + problem.get() + ": " + key + ", " + name);
        }
    }

    static Optional<String> keyProblem(String key) {
        return KEY.matcher(key).matches()
                ? Optional.empty()
                : Optional.of("must be a letter a-z and then at most 63 characters of a-z, 0-9 and _");
    }

    static Optional<String> nameProblem(String name) {
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return Optional.of("must have 1 to 100 characters");
        }
        return name.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)
                ? Optional.of("must not contain control characters or half a character")
                : Optional.empty();
    }
}
