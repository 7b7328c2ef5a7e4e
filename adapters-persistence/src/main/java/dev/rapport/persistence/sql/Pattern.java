package dev.rapport.persistence.sql;

/** Patterns of SQL's {@code like}. */
public final class Pattern {

    private Pattern() {}

    /** Fits what contains {@code text}, every sign of which stands for itself. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
