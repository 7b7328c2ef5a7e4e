package dev.rapport.persistence.ingestion;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.IdentityJoin;
import dev.rapport.domain.ingestion.IdentityJoins;
import dev.rapport.domain.ingestion.MessageId;
import dev.rapport.persistence.sql.Database;
import dev.rapport.persistence.sql.Lock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keeps the joins that count, and with each identity the customer that follows from them. */
@ApplicationScoped
class IdentityJoinTable {

    private static final String TOUCHED = """
            select i.identity_id, i.customer_id from customer_identity i
            where i.workspace_id = ? and i.customer_id in (
                select customer_id from customer_identity where workspace_id = ? and identity_id = any (?))
            """;

    private static final String JOINS_FROM = """
            select from_identity_id, to_identity_id, kind, joined_at, message_id from identity_join
            where workspace_id = ? and from_identity_id = any (?)
            """;

    /** @return all identities of the customers that changed; empty if none did */
    Set<Long> add(Connection connection, WorkspaceId workspace, List<IdentityJoin> said) throws SQLException {
        if (thoseThatMatter(connection, workspace, said).isEmpty()) {
            return Set.of();
        }
        Lock.IDENTITIES.hold(connection, workspace);
        List<IdentityJoin> joins = thoseThatMatter(connection, workspace, said);
        Map<Long, Long> customerBefore = customersOf(
                connection,
                workspace,
                joins.stream()
                        .flatMap(join -> Stream.of(join.from(), join.to()))
                        .toList());
        Set<IdentityJoin> before = Set.copyOf(joinsFrom(connection, workspace, customerBefore.keySet()));
        Set<IdentityJoin> after = Set.copyOf(IdentityJoins.thatCount(
                Stream.concat(before.stream(), joins.stream()).toList()));
        delete(
                connection,
                workspace,
                before.stream().filter(join -> !after.contains(join)).toList());
        insert(
                connection,
                workspace,
                after.stream().filter(join -> !before.contains(join)).toList());
        Map<Long, Long> customerAfter = IdentityJoins.customers(customerBefore.keySet(), after);
        // In the order of their ids, as whoever changes several locks them.
        var moved = new TreeMap<>(customerAfter);
        moved.entrySet().removeIf(entry -> entry.getValue().equals(customerBefore.get(entry.getKey())));
        move(connection, workspace, moved);
        return moved.isEmpty() ? Set.of() : customerBefore.keySet();
    }

    /** Clients repeat the same identify with every page: what is known already needs no lock. */
    private static List<IdentityJoin> thoseThatMatter(
            Connection connection, WorkspaceId workspace, List<IdentityJoin> said) throws SQLException {
        if (said.isEmpty()) {
            return said;
        }
        List<IdentityJoin> known = joinsFrom(
                connection, workspace, said.stream().map(IdentityJoin::from).toList());
        Set<IdentityJoin> counting = new HashSet<>(IdentityJoins.thatCount(
                Stream.concat(known.stream(), said.stream()).toList()));
        known.forEach(counting::remove);
        return List.copyOf(counting);
    }

    private static Map<Long, Long> customersOf(
            Connection connection, WorkspaceId workspace, Collection<Long> identities) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TOUCHED)) {
            statement.setInt(1, workspace.number());
            statement.setInt(2, workspace.number());
            statement.setArray(3, connection.createArrayOf("int8", identities.toArray()));
            try (var rows = statement.executeQuery()) {
                var customers = new HashMap<Long, Long>();
                while (rows.next()) {
                    customers.put(rows.getLong(1), rows.getLong(2));
                }
                return customers;
            }
        }
    }

    private static List<IdentityJoin> joinsFrom(
            Connection connection, WorkspaceId workspace, Collection<Long> identities) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(JOINS_FROM)) {
            statement.setInt(1, workspace.number());
            statement.setArray(2, connection.createArrayOf("int8", identities.toArray()));
            try (var rows = statement.executeQuery()) {
                var joins = new ArrayList<IdentityJoin>();
                while (rows.next()) {
                    joins.add(new IdentityJoin(
                            rows.getLong(1),
                            rows.getLong(2),
                            IdentityJoin.Kind.valueOf(rows.getString(3).toUpperCase(Locale.ROOT)),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            new MessageId(rows.getString(5))));
                }
                return joins;
            }
        }
    }

    private static void delete(Connection connection, WorkspaceId workspace, List<IdentityJoin> joins)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                delete from identity_join j using unnest(?, ?, ?) as gone (from_identity_id, kind, to_identity_id)
                where j.workspace_id = ? and j.from_identity_id = gone.from_identity_id
                and j.kind = gone.kind and j.to_identity_id = gone.to_identity_id
                """)) {
            new Columns<>(statement, 1, joins)
                    .longs(IdentityJoin::from)
                    .texts(IdentityJoinTable::kind)
                    .longs(IdentityJoin::to);
            statement.setInt(4, workspace.number());
            statement.executeUpdate();
        }
    }

    private static void insert(Connection connection, WorkspaceId workspace, List<IdentityJoin> joins)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into identity_join
                    (workspace_id, from_identity_id, to_identity_id, kind, joined_at, message_id)
                select ?, from_identity_id, to_identity_id, kind, %s, message_id
                from unnest(?, ?, ?, ?, ?) as new (from_identity_id, to_identity_id, kind, joined_at, message_id)
                """.formatted(Database.instant("joined_at")))) {
            statement.setInt(1, workspace.number());
            new Columns<>(statement, 2, joins)
                    .longs(IdentityJoin::from)
                    .longs(IdentityJoin::to)
                    .texts(IdentityJoinTable::kind)
                    .instants(IdentityJoin::at)
                    .texts(join -> join.by().text());
            statement.executeUpdate();
        }
    }

    private static void move(Connection connection, WorkspaceId workspace, Map<Long, Long> customers)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                update customer_identity i set customer_id = moved.customer_id
                from unnest(?, ?) as moved (identity_id, customer_id)
                where i.workspace_id = ? and i.identity_id = moved.identity_id
                """)) {
            new Columns<>(statement, 1, customers.entrySet())
                    .longs(Map.Entry::getKey)
                    .longs(Map.Entry::getValue);
            statement.setInt(3, workspace.number());
            statement.executeUpdate();
        }
    }

    private static String kind(IdentityJoin join) {
        return join.kind().name().toLowerCase(Locale.ROOT);
    }
}
