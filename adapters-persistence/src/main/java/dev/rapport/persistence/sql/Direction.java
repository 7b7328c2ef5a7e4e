package dev.rapport.persistence.sql;

import dev.rapport.application.page.TimeOrder;

/** The words of a statement that reads a list in one direction or the other. */
public enum Direction {
    FORWARD("asc", ">"),
    BACKWARD("desc", "<");

    private final String word;
    private final String sign;

    Direction(String word, String sign) {
        this.word = word;
        this.sign = sign;
    }

    public static Direction of(TimeOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> BACKWARD;
            case OLDEST_FIRST -> FORWARD;
        };
    }

    /** What stands behind each column of {@code order by}. */
    public String word() {
        return word;
    }

    /** What stands between the columns of a row and a place of the list if the row comes behind that place. */
    public String sign() {
        return sign;
    }
}
