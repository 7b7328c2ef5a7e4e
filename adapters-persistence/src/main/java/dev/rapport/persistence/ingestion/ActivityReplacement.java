package dev.rapport.persistence.ingestion;

import dev.rapport.application.ingestion.FoldedEvents.Counts;
import dev.rapport.application.ingestion.FoldedEvents.TypeDay;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.Activity;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Takes events out of what they were folded into. Rows are locked in the order of their keys, as ingestion does. */
@ApplicationScoped
class ActivityReplacement {

    private final Sql sql;

    ActivityReplacement(Sql sql) {
        this.sql = sql;
    }

    void hold(WorkspaceId workspace, Collection<Activity.Key> keys) {
        List<Activity.Key> all = List.copyOf(keys);
        sql.each(
                Query.of(
                        """
                        select 1 from activity a
                        join unnest(?::bigint[], ?::integer[], ?::date[]) as k (identity_id, signal_id, day)
                            on a.identity_id = k.identity_id and a.signal_id = k.signal_id and a.day = k.day
                        where a.workspace_id = ?
                        order by a.identity_id, a.signal_id, a.day for update of a
                        """,
                        map(all, Activity.Key::identity),
                        map(all, Activity.Key::signal),
                        map(all, Activity.Key::day),
                        workspace.number()),
                _ -> {});
    }

    void replace(WorkspaceId workspace, Collection<Activity.Key> keys, Collection<Activity> activity) {
        List<Activity.Key> all = List.copyOf(keys);
        sql.run(Query.of(
                """
                delete from activity a using unnest(?::bigint[], ?::integer[], ?::date[]) as k (identity_id, signal_id, day)
                where a.workspace_id = ? and a.identity_id = k.identity_id and a.signal_id = k.signal_id
                and a.day = k.day
                """,
                map(all, Activity.Key::identity),
                map(all, Activity.Key::signal),
                map(all, Activity.Key::day),
                workspace.number()));
        List<Activity> inOrder =
                activity.stream().sorted((a, b) -> a.key().compareTo(b.key())).toList();
        sql.run(Query.of(
                """
                insert into activity (workspace_id, identity_id, signal_id, day, events, valued_events, value_sum,
                    last_at, last_value, last_value_at, last_value_message_id)
                select ?, * from unnest(?::bigint[], ?::integer[], ?::date[], ?::bigint[], ?::bigint[], ?::numeric[],
                    ?::timestamptz[], ?::numeric[], ?::timestamptz[], ?::text[])
                """,
                workspace.number(),
                map(inOrder, one -> one.key().identity()),
                map(inOrder, one -> one.key().signal()),
                map(inOrder, one -> one.key().day()),
                map(inOrder, Activity::events),
                map(inOrder, Activity::valuedEvents),
                map(inOrder, Activity::valueSum),
                map(inOrder, Activity::lastAt),
                map(inOrder, one -> last(one).map(last -> last.value().amount())),
                map(inOrder, one -> last(one).map(Activity.LastValue::at)),
                map(inOrder, one -> last(one).map(last -> last.by().text()))));
    }

    private static Optional<Activity.LastValue> last(Activity activity) {
        return Optional.ofNullable(activity.last());
    }

    private record Volume(int eventType, LocalDate day) implements Comparable<Volume> {

        @Override
        public int compareTo(Volume other) {
            int byType = Integer.compare(eventType, other.eventType);
            return byType != 0 ? byType : day.compareTo(other.day);
        }
    }

    void lowerVolumes(WorkspaceId workspace, Map<TypeDay, Counts> removed) {
        var lost = new TreeMap<Volume, Counts>();
        removed.forEach((day, counts) -> lost.merge(new Volume(day.eventType(), day.day()), counts, Counts::plus));
        List<Integer> types = lost.keySet().stream().map(Volume::eventType).toList();
        List<LocalDate> days = lost.keySet().stream().map(Volume::day).toList();
        sql.each(Query.of("""
                        select 1 from event_volume
                        where workspace_id = ? and (event_type_id, day) in (select * from unnest(?, ?))
                        order by event_type_id, day for update
                        """, workspace.number(), types, days), _ -> {});
        sql.run(Query.of(
                """
                update event_volume v set events = v.events - lost.events,
                    foreign_currency_events = v.foreign_currency_events - lost.foreign_currency_events
                from unnest(?, ?, ?, ?) as lost (event_type_id, day, events, foreign_currency_events)
                where v.workspace_id = ? and v.event_type_id = lost.event_type_id and v.day = lost.day
                """,
                types,
                days,
                lost.values().stream().map(Counts::events).toList(),
                lost.values().stream().map(Counts::foreignCurrency).toList(),
                workspace.number()));
        sql.run(Query.of("""
                        delete from event_volume where workspace_id = ? and events <= 0
                        and (event_type_id, day) in (select * from unnest(?, ?))
                        """, workspace.number(), types, days));
    }

    /** @return how many were wrong, and did not change while they were put right */
    int refreshVolumes(WorkspaceId workspace) {
        return sql.run(Query.of("""
                        with known as (
                            select v.event_type_id, v.day, v.events, v.last_at, max(a.last_at) as right_at
                            from event_volume v
                            join signal s on s.workspace_id = v.workspace_id and s.event_type_id = v.event_type_id
                                and s.condition = ''
                            join activity a on a.workspace_id = v.workspace_id and a.signal_id = s.signal_id
                                and a.day = v.day
                            where v.workspace_id = ?
                            group by v.event_type_id, v.day, v.events, v.last_at
                            having max(a.last_at) <> v.last_at)
                        update event_volume v set last_at = known.right_at
                        from known
                        where v.workspace_id = ? and v.event_type_id = known.event_type_id and v.day = known.day
                        and v.events = known.events and v.last_at = known.last_at
                        """, workspace.number(), workspace.number()));
    }

    private static <T> List<Object> map(List<T> list, Function<T, Object> value) {
        return list.stream().map(value).toList();
    }
}
