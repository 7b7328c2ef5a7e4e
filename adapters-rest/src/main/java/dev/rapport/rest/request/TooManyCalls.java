package dev.rapport.rest.request;

/** Somebody calls too often. */
public final class TooManyCalls extends RuntimeException {

    private final String code;
    private final long seconds;

    TooManyCalls(String code, long seconds) {
        super("too many calls; the next one is taken in " + seconds + " s");
        this.code = code;
        this.seconds = seconds;
    }

    public String code() {
        return code;
    }

    /** Until the next call is taken. */
    public long seconds() {
        return seconds;
    }
}
