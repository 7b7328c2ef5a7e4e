package dev.rapport.persistence.ingestion;

import dev.rapport.application.ingestion.EventLog;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.EventTime;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes a micro-batch, each table with one statement, rows in the order of their keys so that nodes don't lock each other up. */
@ApplicationScoped
class SqlEventLog implements EventLog {

    private final Database database;
    private final ActivityTable activity;
    private final IdentityJoinTable joins;
    private final TraitTables traits;

    SqlEventLog(Database database, ActivityTable activity, IdentityJoinTable joins, TraitTables traits) {
        this.database = database;
        this.activity = activity;
        this.joins = joins;
        this.traits = traits;
    }

    @Override
    public void append(Written written) {
        WorkspaceId workspace = written.workspace().id();
        database.ask(connection -> {
            long batch = nextBatch(connection);
            if (!written.events().isEmpty()) {
                appendEvents(connection, workspace, batch, written.events());
                activity.add(connection, workspace, written.activity());
                activity.addVolumes(connection, workspace, written.volumes());
            }
            traits.add(connection, workspace, written.traits());
            traits.addMemberships(connection, workspace, written.memberships());
            Set<Long> changed = new HashSet<>(written.identities());
            changed.addAll(joins.add(connection, workspace, written.joins()));
            noteForScores(connection, workspace, batch, changed, earliestDay(written));
            return batch;
        });
    }

    private static long nextBatch(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select nextval('micro_batch')");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void appendEvents(Connection connection, WorkspaceId workspace, long batch, List<Event> events)
            throws SQLException {
        try (var statement = connection.prepareStatement(
                """
                insert into event (workspace_id, identity_id, happened_at, digest, message_id, event_type_id, value,
                    foreign_currency, channel, properties, received_at, import_id, batch)
                select ?, identity_id, %s, digest, message_id, event_type_id, value,
                    foreign_currency, channel, properties::jsonb, %s, import_id, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as new (identity_id, happened_at, digest, message_id,
                    event_type_id, value, foreign_currency, channel, properties, received_at, import_id)
                """.formatted(Database.instant("happened_at"), Database.instant("received_at")))) {
            statement.setInt(1, workspace.number());
            statement.setLong(2, batch);
            new Columns<>(statement, 3, events)
                    .longs(Event::identity)
                    .instants(event -> event.message().at())
                    .objects(
                            "uuid",
                            event -> SqlMessageKeys.digest(event.message().id()))
                    .texts(event -> event.message().id().text())
                    .ints(Event::eventType)
                    .objects(
                            "numeric",
                            event -> event.message().value() == null
                                    ? null
                                    : event.message().value().amount())
                    .texts(Event::foreignCurrency)
                    .texts(event -> event.message().channel())
                    .texts(event -> event.message().properties().isEmpty()
                            ? null
                            : StoredJson.write(event.message().properties()))
                    .instants(Event::receivedAt)
                    .objects("int8", Event::importId);
            statement.executeUpdate();
        }
    }

    /** Joined identities can change any day since the first, events and traits from their own day on, other messages none. */
    private static LocalDate earliestDay(Written written) {
        LocalDate first = LocalDate.ofInstant(EventTime.EARLIEST, ZoneOffset.UTC);
        if (!written.joins().isEmpty()) {
            return first;
        }
        return Stream.concat(
                        written.firstDay().stream(),
                        written.traits().stream()
                                .map(trait ->
                                        written.workspace().dayOf(trait.by().at())))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private static void noteForScores(
            Connection connection, WorkspaceId workspace, long batch, Set<Long> identities, LocalDate fromDay)
            throws SQLException {
        try (var statement = connection.prepareStatement(
                "insert into score_backlog (workspace_id, batch, identities, from_day) values (?, ?, ?, ?)")) {
            statement.setInt(1, workspace.number());
            statement.setLong(2, batch);
            statement.setArray(3, connection.createArrayOf("int8", identities.toArray()));
            statement.setObject(4, fromDay);
            statement.executeUpdate();
        }
    }
}
