package dev.rapport.database;

/** Rapport can't start here; the message is one line that says why and what to do, for a person at a terminal. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
