package dev.rapport.application.storage;

/** The database could not do what was asked. Nothing of it was stored, unless the kind says that nobody knows. */
public final class StorageFailure extends RuntimeException {

    private final Kind kind;

    /** What went wrong, and so what helps. */
    public enum Kind {
        /** The database refuses the data itself: the same again fails again. */
        DATA,
        /** Another transaction was in the way: the same again may succeed. */
        COLLISION,
        /** The database is away, or went away during the commit: nobody knows whether it was stored. */
        UNAVAILABLE
    }

    public StorageFailure(Kind kind, String detail, Throwable cause) {
        super(detail, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** For people: what the database said, without the data. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
