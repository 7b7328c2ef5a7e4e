package dev.rapport.persistence.ingestion;

import dev.rapport.application.ids.Ids;
import dev.rapport.application.ingestion.Identities;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import dev.rapport.persistence.sql.Database;
import dev.rapport.persistence.sql.Lock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SqlIdentities implements Identities {

    // Limited, so that each is looked up by itself: joined, the server would read all identities while it has no
    // statistics.
    private static final String SELECT = """
            select wanted.kind, wanted.name, known.identity_id, known.first_day
            from unnest(?, ?) as wanted (kind, name)
            cross join lateral (
                select i.identity_id, i.first_day from customer_identity i
                where i.workspace_id = ? and i.kind = wanted.kind and i.name = wanted.name
                limit 1) known
            """;

    private static final String INSERT = """
            insert into customer_identity (workspace_id, identity_id, kind, name, customer_id, first_day)
            select ?, identity_id, kind, name, identity_id, first_day
            from unnest(?, ?, ?, ?) as new (identity_id, kind, name, first_day)
            on conflict (workspace_id, kind, name) do nothing
            returning kind, name, identity_id, first_day
            """;

    private static final String LOWER_FIRST_DAY = """
            update customer_identity i set first_day = seen.day
            from unnest(?, ?) as seen (identity_id, day)
            where i.workspace_id = ? and i.identity_id = seen.identity_id
            and (i.first_day is null or i.first_day > seen.day)
            """;

    private final Database database;
    private final Ids ids;

    private record Known(long number, @Nullable LocalDate firstDay) {}

    SqlIdentities(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public Map<Identity, Long> resolve(
            WorkspaceId workspace, Collection<Identity> identities, Map<Identity, LocalDate> firstDays) {
        return database.ask(connection -> {
            var known = HashMap.<Identity, Known>newHashMap(identities.size());
            select(connection, workspace, identities, known);
            List<Identity> missing = missing(identities, known);
            if (!missing.isEmpty()) {
                insert(connection, workspace, missing, firstDays, known);
                missing = missing(identities, known);
            }
            if (!missing.isEmpty()) {
                // Another transaction inserted them in between, and the insert waited for it.
                select(connection, workspace, missing, known);
            }
            lowerFirstDays(connection, workspace, firstDays, known);
            var numbers = HashMap.<Identity, Long>newHashMap(known.size());
            known.forEach((identity, one) -> numbers.put(identity, one.number()));
            return numbers;
        });
    }

    @Override
    public void keepAll(WorkspaceId workspace) {
        database.ask(connection -> {
            Lock.ERASURE.share(connection, workspace);
            return workspace;
        });
    }

    @Override
    public Optional<Long> find(WorkspaceId workspace, Identity identity) {
        return database.ask(connection -> {
            var known = HashMap.<Identity, Known>newHashMap(1);
            select(connection, workspace, List.of(identity), known);
            return Optional.ofNullable(known.get(identity)).map(Known::number);
        });
    }

    @Override
    public Optional<Identity> named(WorkspaceId workspace, long number) {
        return database.ask(connection -> {
            try (var statement = connection.prepareStatement(
                    "select kind, name from customer_identity where workspace_id = ? and identity_id = ?")) {
                statement.setInt(1, workspace.number());
                statement.setLong(2, number);
                try (var rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Identity(kind(rows.getString(1)), rows.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    /** In order, so that two transactions that add the same identities wait for each other instead of locking up. */
    private static List<Identity> missing(Collection<Identity> identities, Map<Identity, Known> known) {
        return identities.stream()
                .filter(identity -> !known.containsKey(identity))
                .sorted()
                .toList();
    }

    private static void select(
            Connection connection, WorkspaceId workspace, Collection<Identity> wanted, Map<Identity, Known> known)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setArray(1, connection.createArrayOf("text", kinds(wanted)));
            statement.setArray(2, connection.createArrayOf("text", names(wanted)));
            statement.setInt(3, workspace.number());
            read(statement, known);
        }
    }

    private void insert(
            Connection connection,
            WorkspaceId workspace,
            List<Identity> missing,
            Map<Identity, LocalDate> firstDays,
            Map<Identity, Known> known)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, workspace.number());
            new Columns<>(statement, 2, missing)
                    .longs(_ -> ids.next())
                    .texts(SqlIdentities::kind)
                    .texts(Identity::name)
                    .objects("date", firstDays::get);
            read(statement, known);
        }
    }

    private static void lowerFirstDays(
            Connection connection,
            WorkspaceId workspace,
            Map<Identity, LocalDate> firstDays,
            Map<Identity, Known> known)
            throws SQLException {
        var lowered = new TreeMap<Long, LocalDate>();
        firstDays.forEach((identity, day) -> {
            Known before = Objects.requireNonNull(known.get(identity), identity::toString);
            if (before.firstDay() == null || day.isBefore(before.firstDay())) {
                lowered.put(before.number(), day);
            }
        });
        if (lowered.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(LOWER_FIRST_DAY)) {
            new Columns<>(statement, 1, lowered.entrySet())
                    .longs(Map.Entry::getKey)
                    .objects("date", Map.Entry::getValue);
            statement.setInt(3, workspace.number());
            statement.executeUpdate();
        }
    }

    private static void read(PreparedStatement statement, Map<Identity, Known> known) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                known.put(
                        new Identity(kind(rows.getString(1)), rows.getString(2)),
                        new Known(rows.getLong(3), rows.getObject(4, LocalDate.class)));
            }
        }
    }

    private static Identity.Kind kind(String stored) {
        return Identity.Kind.valueOf(stored.toUpperCase(Locale.ROOT));
    }

    private static String kind(Identity identity) {
        return identity.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Object[] kinds(Collection<Identity> identities) {
        return identities.stream().map(SqlIdentities::kind).toArray();
    }

    private static Object[] names(Collection<Identity> identities) {
        return identities.stream().map(Identity::name).toArray();
    }
}
