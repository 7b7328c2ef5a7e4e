package dev.rapport.application.refusal;

/** What was asked for does not fit the present state. */
public final class Conflict extends Refusal {

    public Conflict(String code, String detail) {
        super(code, detail);
    }
}
