package dev.rapport.application.refusal;

/**
 * The caller asked for something we will not do, and whatever was begun is rolled back. Adapters turn it into a 4xx or 503
 * answer or a message on the page; anything else that is thrown is a bug of ours and a 500. The codes: docs/errors.md.
 */
public abstract sealed class Refusal extends RuntimeException
        permits NotFound, Conflict, OutOfDate, Invalid, Overloaded {

    private final String code;
    private final String detail;

    Refusal(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
        this.detail = detail;
    }

    /** Stable and machine-readable, such as {@code customer.not-found}. */
    public String code() {
        return code;
    }

    /** For people; may change from release to release. */
    public String detail() {
        return detail;
    }
}
