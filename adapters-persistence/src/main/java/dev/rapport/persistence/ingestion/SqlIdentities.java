package dev.rapport.persistence.ingestion;

import dev.rapport.application.ids.Ids;
import dev.rapport.application.ingestion.Identities;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import dev.rapport.persistence.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

@ApplicationScoped
class SqlIdentities implements Identities {

    private static final String SELECT = """
            select i.kind, i.name, i.identity_id
            from unnest(?, ?) as wanted (kind, name)
            join customer_identity i on i.workspace_id = ? and i.kind = wanted.kind and i.name = wanted.name
            """;

    private static final String INSERT = """
            insert into customer_identity (workspace_id, identity_id, kind, name, customer_id)
            select ?, identity_id, kind, name, identity_id from unnest(?, ?, ?) as new (identity_id, kind, name)
            on conflict (workspace_id, kind, name) do nothing
            returning kind, name, identity_id
            """;

    private final Database database;
    private final Ids ids;

    SqlIdentities(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public Map<Identity, Long> resolve(WorkspaceId workspace, Collection<Identity> identities) {
        return database.ask(connection -> {
            var numbers = HashMap.<Identity, Long>newHashMap(identities.size());
            select(connection, workspace, identities, numbers);
            List<Identity> missing = missing(identities, numbers);
            if (!missing.isEmpty()) {
                insert(connection, workspace, missing, numbers);
                missing = missing(identities, numbers);
            }
            if (!missing.isEmpty()) {
                // Another transaction inserted them in between, and the insert waited for it.
                select(connection, workspace, missing, numbers);
            }
            return numbers;
        });
    }

    /** In order, so that two transactions that add the same identities wait for each other instead of locking up. */
    private static List<Identity> missing(Collection<Identity> identities, Map<Identity, Long> numbers) {
        return identities.stream()
                .filter(identity -> !numbers.containsKey(identity))
                .sorted()
                .toList();
    }

    private static void select(
            Connection connection, WorkspaceId workspace, Collection<Identity> wanted, Map<Identity, Long> numbers)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setArray(1, connection.createArrayOf("text", kinds(wanted)));
            statement.setArray(2, connection.createArrayOf("text", names(wanted)));
            statement.setInt(3, workspace.number());
            read(statement, numbers);
        }
    }

    private void insert(
            Connection connection, WorkspaceId workspace, Collection<Identity> missing, Map<Identity, Long> numbers)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, workspace.number());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", missing.stream().map(_ -> ids.next()).toArray()));
            statement.setArray(3, connection.createArrayOf("text", kinds(missing)));
            statement.setArray(4, connection.createArrayOf("text", names(missing)));
            read(statement, numbers);
        }
    }

    private static void read(PreparedStatement statement, Map<Identity, Long> numbers) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var kind = Identity.Kind.valueOf(rows.getString(1).toUpperCase(Locale.ROOT));
                numbers.put(new Identity(kind, rows.getString(2)), rows.getLong(3));
            }
        }
    }

    private static Object[] kinds(Collection<Identity> identities) {
        return identities.stream()
                .map(identity -> identity.kind().name().toLowerCase(Locale.ROOT))
                .toArray();
    }

    private static Object[] names(Collection<Identity> identities) {
        return identities.stream().map(Identity::name).toArray();
    }
}
