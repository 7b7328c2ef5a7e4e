package dev.rapport.persistence.ingestion;

import dev.rapport.application.ingestion.EventVolumes;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class SqlEventVolumes implements EventVolumes {

    private final Database database;

    SqlEventVolumes(Database database) {
        this.database = database;
    }

    @Override
    public List<TypeVolume> byType(WorkspaceId workspace) {
        return database.ask(connection -> {
            try (var statement = connection.prepareStatement("""
                    select t.name, sum(v.events), sum(v.foreign_currency_events), max(v.last_at)
                    from event_type t join event_volume v using (workspace_id, event_type_id)
                    where t.workspace_id = ? group by t.name order by t.name
                    """)) {
                statement.setInt(1, workspace.number());
                var volumes = new ArrayList<TypeVolume>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        volumes.add(new TypeVolume(
                                rows.getString(1),
                                rows.getLong(2),
                                rows.getLong(3),
                                rows.getObject(4, OffsetDateTime.class).toInstant()));
                    }
                }
                return volumes;
            }
        });
    }

    @Override
    public List<DayVolume> byDay(WorkspaceId workspace, LocalDate from, LocalDate to) {
        return database.ask(connection -> {
            try (var statement = connection.prepareStatement("""
                    select asked.day::date, coalesce(sum(v.events), 0)
                    from generate_series(?::timestamp, ?::timestamp, interval '1 day') as asked (day)
                    left join event_volume v on v.workspace_id = ? and v.day = asked.day::date
                    group by asked.day order by asked.day
                    """)) {
                statement.setObject(1, from);
                statement.setObject(2, to);
                statement.setInt(3, workspace.number());
                var volumes = new ArrayList<DayVolume>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        volumes.add(new DayVolume(rows.getObject(1, LocalDate.class), rows.getLong(2)));
                    }
                }
                return volumes;
            }
        });
    }

    @Override
    public Map<String, List<Long>> byTypeAndDay(
            WorkspaceId workspace, List<String> types, LocalDate from, LocalDate to) {
        return database.ask(connection -> {
            try (var statement = connection.prepareStatement("""
                    select t.name, coalesce(v.events, 0)
                    from event_type t
                    cross join generate_series(?::timestamp, ?::timestamp, interval '1 day') as asked (day)
                    left join event_volume v on v.workspace_id = t.workspace_id
                        and v.event_type_id = t.event_type_id and v.day = asked.day::date
                    where t.workspace_id = ? and t.name = any (?)
                    order by t.name, asked.day
                    """)) {
                statement.setObject(1, from);
                statement.setObject(2, to);
                statement.setInt(3, workspace.number());
                statement.setArray(4, connection.createArrayOf("text", types.toArray()));
                var volumes = new HashMap<String, List<Long>>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        volumes.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                                .add(rows.getLong(2));
                    }
                }
                return volumes;
            }
        });
    }
}
