package dev.rapport.persistence.ingestion;

import dev.rapport.application.ingestion.EventLog.Volume;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.Activity;
import dev.rapport.persistence.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Adds what new events fold into to what is there already. */
@ApplicationScoped
class ActivityTable {

    private static final String ADD =
            """
            insert into activity as a (workspace_id, identity_id, signal_id, day, events, valued_events, value_sum,
                last_at, last_value, last_value_at, last_value_message_id)
            select ?, identity_id, signal_id, day, events, valued_events, value_sum,
                %s, last_value, %s, last_value_message_id
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as new (identity_id, signal_id, day, events, valued_events,
                value_sum, last_at, last_value, last_value_at, last_value_message_id)
            on conflict (workspace_id, identity_id, signal_id, day) do update set
                events = a.events + excluded.events,
                valued_events = a.valued_events + excluded.valued_events,
                value_sum = a.value_sum + excluded.value_sum,
                last_at = greatest(a.last_at, excluded.last_at),
                last_value = case when %3$s then excluded.last_value else a.last_value end,
                last_value_at = case when %3$s then excluded.last_value_at else a.last_value_at end,
                last_value_message_id =
                    case when %3$s then excluded.last_value_message_id else a.last_value_message_id end
            """.formatted(Database.instant("last_at"), Database.instant("last_value_at"), """
                    excluded.last_value_at is not null and (a.last_value_at is null
                    or (excluded.last_value_at, excluded.last_value_message_id)
                        > (a.last_value_at, a.last_value_message_id))""");

    private static final String ADD_VOLUMES = """
            insert into event_volume as v
                (workspace_id, event_type_id, day, events, foreign_currency_events, last_at)
            select ?, event_type_id, day, events, foreign_currency_events, %s
            from unnest(?, ?, ?, ?, ?) as new (event_type_id, day, events, foreign_currency_events, last_at)
            on conflict (workspace_id, event_type_id, day) do update set
                events = v.events + excluded.events,
                foreign_currency_events = v.foreign_currency_events + excluded.foreign_currency_events,
                last_at = greatest(v.last_at, excluded.last_at)
            """.formatted(Database.instant("last_at"));

    void add(Connection connection, WorkspaceId workspace, Collection<Activity> activity) throws SQLException {
        List<Activity> inOrder =
                activity.stream().sorted(Comparator.comparing(Activity::key)).toList();
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setInt(1, workspace.number());
            new Columns<>(statement, 2, inOrder)
                    .longs(one -> one.key().identity())
                    .ints(one -> one.key().signal())
                    .objects("date", one -> one.key().day())
                    .longs(Activity::events)
                    .longs(Activity::valuedEvents)
                    .objects("numeric", Activity::valueSum)
                    .instants(Activity::lastAt)
                    .objects(
                            "numeric",
                            one -> one.last() == null
                                    ? null
                                    : one.last().value().amount())
                    .instants(one -> one.last() == null ? null : one.last().at())
                    .texts(one -> one.last() == null ? null : one.last().by().text());
            statement.executeUpdate();
        }
    }

    void addVolumes(Connection connection, WorkspaceId workspace, Collection<Volume> volumes) throws SQLException {
        List<Volume> inOrder = volumes.stream()
                .sorted(Comparator.comparingInt(Volume::eventType).thenComparing(Volume::day))
                .toList();
        try (var statement = connection.prepareStatement(ADD_VOLUMES)) {
            statement.setInt(1, workspace.number());
            new Columns<>(statement, 2, inOrder)
                    .ints(Volume::eventType)
                    .objects("date", Volume::day)
                    .longs(Volume::events)
                    .longs(Volume::foreignCurrencyEvents)
                    .instants(Volume::lastAt);
            statement.executeUpdate();
        }
    }
}
