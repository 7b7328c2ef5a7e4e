package dev.rapport.application.refusal;

import java.util.List;

/** What was sent breaks rules; every broken rule is named with the place of the value that broke it. */
public final class Invalid extends Refusal {

    private final List<Violation> violations;

    public Invalid(String code, String detail, List<Violation> violations) {
        super(code, detail);
        this.violations = List.copyOf(violations);
    }

    public Invalid(String code, String detail) {
        this(code, detail, List.of());
    }

    public List<Violation> violations() {
        return violations;
    }

    /**
     * @param pointer a JSON pointer (RFC 6901) to the offending value, or {@code ?name} for a query parameter
     * @param detail names the value and the rule
     */
    public record Violation(String pointer, String detail) {}
}
