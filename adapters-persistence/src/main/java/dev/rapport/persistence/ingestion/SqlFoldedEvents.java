package dev.rapport.persistence.ingestion;

import dev.rapport.application.ingestion.FoldedEvents;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.Activity;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.MessageId;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Lock;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

@ApplicationScoped
class SqlFoldedEvents implements FoldedEvents {

    /** No clock was ever put back further at midnight: a day's events are within this of its bounds. */
    private static final Duration MARGIN = Duration.ofHours(2);

    private static final int DAYS_AT_ONCE = 5_000;

    private final Sql sql;
    private final ActivityReplacement activity;

    SqlFoldedEvents(Sql sql, ActivityReplacement activity) {
        this.sql = sql;
        this.activity = activity;
    }

    @Override
    public void holdBackfill(WorkspaceId workspace) {
        sql.hold(Lock.BACKFILL, workspace);
    }

    @Override
    public Map<TypeDay, Counts> remove(Workspace workspace, long identity, Instant at, MessageId id) {
        Map<TypeDay, Counts> removed = new HashMap<>();
        sql.each(
                Query.of("""
                        delete from event where workspace_id = ? and identity_id = ? and happened_at = ? and digest = ?
                        returning event_type_id, foreign_currency is not null
                        """, workspace.id().number(), identity, at, SqlMessageKeys.digest(id)),
                row -> removed.merge(
                        new TypeDay(identity, row.integer(1), workspace.dayOf(at)),
                        new Counts(1, row.truth(2) ? 1 : 0),
                        Counts::plus));
        return removed;
    }

    @Override
    public void holdActivity(WorkspaceId workspace, Collection<Activity.Key> keys) {
        activity.hold(workspace, keys);
    }

    @Override
    public Map<Integer, Unfilled> unfilled(WorkspaceId workspace) {
        Map<Integer, Unfilled> unfilled = new HashMap<>();
        sql.each(
                Query.of("""
                        select signal_id, coalesce(backfill_batch, 0), coalesce(backfilled_identity, -1)
                        from signal where workspace_id = ? and not ready
                        """, workspace.number()),
                row -> unfilled.put(row.integer(1), new Unfilled(row.bigint(2), row.bigint(3))));
        return unfilled;
    }

    @Override
    public void remaining(Workspace workspace, Collection<TypeDay> days, Consumer<StoredEvent> use) {
        var all = new ArrayList<>(days);
        for (int from = 0; from < all.size(); from += DAYS_AT_ONCE) {
            remaining(workspace, all.subList(from, Math.min(from + DAYS_AT_ONCE, all.size())), use);
        }
    }

    private void remaining(Workspace workspace, List<TypeDay> days, Consumer<StoredEvent> use) {
        sql.each(
                Query.of(
                        """
                        select d.identity_id, d.event_type_id, d.day, e.happened_at, e.message_id,
                            case when e.foreign_currency is null then e.value end, e.properties::text, e.batch
                        from unnest(?, ?, ?, ?, ?) as d (identity_id, event_type_id, day, from_at, to_at)
                        join event e on e.workspace_id = ? and e.identity_id = d.identity_id
                            and e.happened_at >= d.from_at and e.happened_at < d.to_at
                            and e.event_type_id = d.event_type_id
                        """,
                        days.stream().map(TypeDay::identity).toList(),
                        days.stream().map(TypeDay::eventType).toList(),
                        days.stream().map(TypeDay::day).toList(),
                        days.stream()
                                .map(day -> begin(workspace, day.day()).minus(MARGIN))
                                .toList(),
                        days.stream()
                                .map(day ->
                                        begin(workspace, day.day().plusDays(1)).plus(MARGIN))
                                .toList(),
                        workspace.id().number()),
                row -> {
                    Instant at = row.instant(4);
                    LocalDate day = row.day(3);
                    if (workspace.dayOf(at).equals(day)) {
                        use.accept(new StoredEvent(
                                new TypeDay(row.bigint(1), row.integer(2), day),
                                at,
                                new MessageId(row.text(5)),
                                row.decimalIfAny(6).map(EventValue::new).orElse(null),
                                row.textIfAny(7).map(StoredJson::readObject).orElse(Map.of()),
                                row.bigint(8)));
                    }
                });
    }

    private static Instant begin(Workspace workspace, LocalDate day) {
        return day.atStartOfDay(workspace.zone()).toInstant();
    }

    @Override
    public void replaceActivity(WorkspaceId workspace, Collection<Activity.Key> keys, Collection<Activity> remaining) {
        activity.replace(workspace, keys, remaining);
    }

    @Override
    public void lowerVolumes(WorkspaceId workspace, Map<TypeDay, Counts> removed) {
        activity.lowerVolumes(workspace, removed);
    }

    @Override
    public void refreshFirstDays(WorkspaceId workspace, List<Long> identities) {
        sql.run(Query.of("""
                        update customer_identity i set first_day = (
                            select min(a.day) from activity a
                            where a.workspace_id = i.workspace_id and a.identity_id = i.identity_id)
                        where i.workspace_id = ? and i.identity_id = any (?)
                        """, workspace.number(), identities));
    }

    @Override
    public void noteForScores(WorkspaceId workspace, List<Long> identities, LocalDate fromDay) {
        sql.run(Query.of("""
                        insert into score_backlog (workspace_id, batch, identities, from_day)
                        values (?, nextval('micro_batch'), ?, ?)
                        """, workspace.number(), identities, fromDay));
    }

    @Override
    public void refreshVolumes(WorkspaceId workspace) {
        // Of what changes meanwhile nothing is overwritten; the next round finds it. Busy types may stay a little late.
        int rounds = 5;
        while (rounds > 0 && activity.refreshVolumes(workspace) > 0) {
            rounds--;
        }
    }
}
