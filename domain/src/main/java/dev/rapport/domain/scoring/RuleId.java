package dev.rapport.domain.scoring;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a rule within its model, so that explanations of two versions can be compared rule by rule.
 *
 * @param id 1 to 64 of a–z, 0–9, hyphen and underscore
 */
public record RuleId(String id) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9_-]{1,64}");

    public RuleId {
        Optional<String> problem = problem(id);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("a rule's id " + problem.get() + ": " + id);
        }
    }

    static Optional<String> problem(String id) {
        return FORM.matcher(id).matches()
                ? Optional.empty()
                : Optional.of("must be 1 to 64 characters of a-z, 0-9, - and _");
    }
}
