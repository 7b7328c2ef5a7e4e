package dev.rapport.persistence.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Statements;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Events that a signal counts, to be folded into its activity. */
final class MatchingEvents {

    // Days come from Java, whose rules of time zones need not be those of the database.
    private static final String FOLD = """
            insert into activity as a
                (workspace_id, identity_id, signal_id, day, events, valued_events, value_sum,
                 last_at, last_value, last_value_at, last_value_message_id)
            select ?, e.identity_id, ?, m.day, count(*), count(e.value) filter (where counts),
                   coalesce(sum(e.value) filter (where counts), 0), max(e.happened_at),
                   (array_agg(e.value order by e.happened_at desc, e.message_id desc) filter (where counts))[1],
                   (array_agg(e.happened_at order by e.happened_at desc, e.message_id desc) filter (where counts))[1],
                   (array_agg(e.message_id order by e.happened_at desc, e.message_id desc) filter (where counts))[1]
            from unnest(?::bigint[], ?::timestamptz[], ?::uuid[], ?::date[]) as m (identity_id, happened_at, digest, day)
            join event e on e.workspace_id = ? and e.identity_id = m.identity_id
                and e.happened_at = m.happened_at and e.digest = m.digest
            cross join lateral (select e.value is not null and e.foreign_currency is null as counts) c
            group by e.identity_id, m.day
            order by e.identity_id, m.day
            on conflict (workspace_id, identity_id, signal_id, day) do update set
                events = a.events + excluded.events,
                valued_events = a.valued_events + excluded.valued_events,
                value_sum = a.value_sum + excluded.value_sum,
                last_at = greatest(a.last_at, excluded.last_at),
                (last_value, last_value_at, last_value_message_id) = (
                    select v, at, id
                    from (values (a.last_value, a.last_value_at, a.last_value_message_id),
                        (excluded.last_value, excluded.last_value_at, excluded.last_value_message_id)) as l (v, at, id)
                    order by at desc nulls last, id desc nulls last
                    limit 1)
            """;

    private final Statements statements;
    private final Workspace workspace;
    private final int signal;
    private final List<Long> identities = new ArrayList<>();
    private final List<Instant> instants = new ArrayList<>();
    private final List<UUID> digests = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();

    MatchingEvents(Statements statements, Workspace workspace, int signal) {
        this.statements = statements;
        this.workspace = workspace;
        this.signal = signal;
    }

    void add(long identity, Instant happenedAt, UUID digest) {
        identities.add(identity);
        instants.add(happenedAt);
        digests.add(digest);
        days.add(workspace.dayOf(happenedAt));
    }

    int size() {
        return identities.size();
    }

    void fold() {
        if (identities.isEmpty()) {
            return;
        }
        statements.run(Query.of(
                FOLD,
                workspace.id().number(),
                signal,
                identities,
                instants,
                digests,
                days,
                workspace.id().number()));
        identities.clear();
        instants.clear();
        digests.clear();
        days.clear();
    }
}
