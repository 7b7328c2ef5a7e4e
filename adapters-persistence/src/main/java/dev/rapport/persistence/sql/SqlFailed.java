package dev.rapport.persistence.sql;

import java.sql.SQLException;

/** The database refused a statement or was not there. The message never holds a row's data. */
public final class SqlFailed extends RuntimeException {

    private final String state;

    SqlFailed(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
        this.state = String.valueOf(cause.getSQLState());
    }

    /** PostgreSQL's code of five characters, such as {@code 23505}. */
    public String state() {
        return state;
    }
}
