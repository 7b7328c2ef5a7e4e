package dev.rapport.application.refusal;

/** What was asked for is based on a version that is no longer the newest: somebody else was faster. */
public final class OutOfDate extends Refusal {

    public OutOfDate(String code, String detail) {
        super(code, detail);
    }
}
