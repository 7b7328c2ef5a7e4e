package dev.rapport.persistence.ingestion;

import dev.rapport.application.ingestion.SignalCatalog;
import dev.rapport.application.ingestion.SignalCatalog.Listener;
import dev.rapport.application.ingestion.SignalCatalog.Listeners;
import dev.rapport.application.ingestion.Signals;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.persistence.condition.StoredCondition;
import dev.rapport.persistence.sql.Database;
import dev.rapport.persistence.sql.Lock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers what it read for as long as the workspace's {@code signals_version} stays. */
@ApplicationScoped
class SqlSignals implements Signals {

    private final Database database;
    private final Map<WorkspaceId, Known> known = new ConcurrentHashMap<>();

    private record Known(int version, SignalCatalog catalog) {}

    SqlSignals(Database database) {
        this.database = database;
    }

    @Override
    public SignalCatalog hold(WorkspaceId workspace, Collection<EventType> seen) {
        return database.ask(connection -> {
            Lock.SIGNALS.share(connection, workspace);
            SignalCatalog catalog = committed(connection, workspace);
            List<EventType> unknown = unknown(catalog, seen);
            if (unknown.isEmpty() || catalog.byType().size() >= SignalCatalog.MOST_EVENT_TYPES) {
                return catalog;
            }
            // Locks the workspace's row, so that what is read now is what others have committed, and stays so.
            raiseVersion(connection, workspace);
            catalog = read(connection, workspace);
            unknown = unknown(catalog, seen);
            int room = SignalCatalog.MOST_EVENT_TYPES - catalog.byType().size();
            add(connection, workspace, unknown.subList(0, Math.min(room, unknown.size())));
            // Not remembered: the transaction may yet be rolled back.
            return read(connection, workspace);
        });
    }

    private static List<EventType> unknown(SignalCatalog catalog, Collection<EventType> seen) {
        return seen.stream()
                .filter(type -> catalog.of(type) == null)
                .sorted(Comparator.comparing(EventType::name))
                .toList();
    }

    private SignalCatalog committed(Connection connection, WorkspaceId workspace) throws SQLException {
        int version = version(connection, workspace);
        @Nullable Known before = known.get(workspace);
        if (before != null && before.version() == version) {
            return before.catalog();
        }
        SignalCatalog catalog = read(connection, workspace);
        known.put(workspace, new Known(version, catalog));
        return catalog;
    }

    private static int version(Connection connection, WorkspaceId workspace) throws SQLException {
        try (var statement =
                connection.prepareStatement("select signals_version from workspace where workspace_id = ?")) {
            statement.setInt(1, workspace.number());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("there is no workspace " + workspace.number());
                }
                return rows.getInt(1);
            }
        }
    }

    private static void raiseVersion(Connection connection, WorkspaceId workspace) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update workspace set signals_version = signals_version + 1 where workspace_id = ?")) {
            statement.setInt(1, workspace.number());
            statement.executeUpdate();
        }
    }

    private static SignalCatalog read(Connection connection, WorkspaceId workspace) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select t.name, t.event_type_id, s.signal_id, s.tests::text
                from event_type t join signal s using (workspace_id, event_type_id)
                where t.workspace_id = ? order by s.signal_id
                """)) {
            statement.setInt(1, workspace.number());
            var listeners = new HashMap<EventType, List<Listener>>();
            var numbers = new HashMap<EventType, Integer>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var type = new EventType(rows.getString(1));
                    numbers.put(type, rows.getInt(2));
                    listeners
                            .computeIfAbsent(type, _ -> new ArrayList<>())
                            .add(new Listener(rows.getInt(3), StoredCondition.read(rows.getString(4))));
                }
            }
            var byType = new HashMap<EventType, Listeners>();
            numbers.forEach((type, number) ->
                    byType.put(type, new Listeners(number, listeners.getOrDefault(type, List.of()))));
            return new SignalCatalog(byType, closedThrough(connection, workspace));
        }
    }

    private static Optional<LocalDate> closedThrough(Connection connection, WorkspaceId workspace) throws SQLException {
        try (var statement =
                connection.prepareStatement("select closed_through from workspace where workspace_id = ?")) {
            statement.setInt(1, workspace.number());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, LocalDate.class));
            }
        }
    }

    private static void add(Connection connection, WorkspaceId workspace, List<EventType> types) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with last_type as (select coalesce(max(event_type_id), 0) as id from event_type where workspace_id = ?),
                last_signal as (select coalesce(max(signal_id), 0) as id from signal where workspace_id = ?),
                added as (
                    insert into event_type (workspace_id, event_type_id, name)
                    select ?, last_type.id + place, name from unnest(?) with ordinality as new (name, place), last_type
                    returning event_type_id)
                insert into signal (workspace_id, signal_id, event_type_id, condition, ready)
                select ?, last_signal.id + row_number() over (order by event_type_id), event_type_id, '', true
                from added, last_signal
                """)) {
            statement.setInt(1, workspace.number());
            statement.setInt(2, workspace.number());
            statement.setInt(3, workspace.number());
            new Columns<>(statement, 4, types).texts(EventType::name);
            statement.setInt(5, workspace.number());
            statement.executeUpdate();
        }
    }
}
