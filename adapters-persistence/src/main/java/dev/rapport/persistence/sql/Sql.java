package dev.rapport.persistence.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** Runs statements in the caller's transaction; where there is none, each by itself. */
@ApplicationScoped
public class Sql {

    private final DataSource source;

    Sql(DataSource source) {
        this.source = source;
    }

    public <T> List<T> list(Query query, Function<Row, T> read) {
        return with(statements -> statements.list(query, read));
    }

    public <T> Optional<T> first(Query query, Function<Row, T> read) {
        return with(statements -> statements.first(query, read));
    }

    public int run(Query query) {
        return with(statements -> statements.run(query));
    }

    public void each(Query query, Consumer<Row> use) {
        with(statements -> {
            statements.each(query, use);
            return true;
        });
    }

    /** Runs {@code work} on one connection. */
    public <T> T with(Function<Statements, T> work) {
        try (Connection connection = source.getConnection()) {
            return work.apply(new Statements(connection));
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** Lets {@code work} read as of one instant. Only outside of a transaction. */
    public <T> T inSnapshot(Function<Statements, T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return work.apply(new Statements(connection));
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }
}
