package dev.rapport.persistence.sql;

import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs statements in the caller's transaction; where there is none, each by itself. */
@ApplicationScoped
public class Sql {

    private final Database database;

    Sql(Database database) {
        this.database = database;
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

    /** Holds {@code lock} alone until the transaction ends, waiting for it. */
    public void hold(Lock lock, WorkspaceId workspace) {
        database.ask(connection -> {
            lock.hold(connection, workspace);
            return true;
        });
    }

    /** @return whether nobody else held {@code lock}, so that we hold it until the transaction ends */
    public boolean tryHold(Lock lock, WorkspaceId workspace) {
        return database.ask(connection -> lock.tryHold(connection, workspace));
    }

    /** Runs {@code work} on one connection. */
    public <T> T with(Function<Statements, T> work) {
        return database.ask(connection -> work.apply(new Statements(connection)));
    }

    /** Lets {@code work} read as of one instant. Only outside of a transaction. */
    public <T> T inSnapshot(Function<Statements, T> work) {
        return database.ask(connection -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return work.apply(new Statements(connection));
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        });
    }
}
