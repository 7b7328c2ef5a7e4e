package dev.rapport.application.refusal;

import java.time.Duration;

/** We can't now, and nothing of the request was kept: the caller should send the same again later. */
public final class Overloaded extends Refusal {

    private final Duration retryAfter;

    public Overloaded(String code, String detail, Duration retryAfter) {
        super(code, detail);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
