package dev.rapport.persistence.sql;

import java.sql.SQLException;

/** The database could not do what was asked. */
public final class DatabaseFailure extends RuntimeException {

    private final SQLException failure;

    DatabaseFailure(SQLException failure) {
        super("SQLSTATE " + failure.getSQLState() + ": " + failure.getMessage(), failure);
        this.failure = failure;
    }

    /** The five characters of the SQL standard; empty where the connection itself failed. */
    public String state() {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
