package dev.rapport.persistence.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.SplitBy;
import dev.rapport.persistence.sql.Query;
import java.time.Instant;
import java.time.LocalDate;

/** Which group each customer belongs to at the end of a day, as SQL: customer_id and name, which is null for who is in none. */
final class CustomerGroups {

    /** The trait that a stage is. */
    static final String STAGE = "lifecycle_stage";

    /** Of what clients write; longer names are cut. */
    static final int LONGEST_NAME = 100;

    /** What stands for a channel where an event said none. */
    static final String NO_CHANNEL = "unknown";

    // One look into the index for each identity, whatever the statistics say.
    private static final String CHANNEL = """
            select distinct on (i.customer_id) i.customer_id, left(nullif(e.channel, ?), LONGEST) as name
            from customer_identity i
            cross join lateral (
                select r.channel, r.happened_at, r.message_id from event r
                where r.workspace_id = ? and r.identity_id = i.identity_id and r.happened_at < ?
                order by r.happened_at desc, r.message_id desc limit 1) e
            where i.workspace_id = ?
            """.replace("LONGEST", Integer.toString(LONGEST_NAME));

    private static final String LATEST_FIRST = "order by i.customer_id, e.happened_at desc, e.message_id desc";

    private static final String MONTH = """
            select i.customer_id, to_char(min(i.first_day), 'YYYY-MM') as name
            from customer_identity i
            where i.workspace_id = ? and i.first_day <= ?
            """;

    private CustomerGroups() {}

    /** Who is in no group may be left out, or have no name. */
    static Query of(Workspace workspace, SplitBy by, LocalDate day) {
        return of(workspace, by, day, Query.of(""));
    }

    /** @param among more of the condition on {@code i}, the identities, beginning with {@code and}; empty: all */
    static Query of(Workspace workspace, SplitBy by, LocalDate day, Query among) {
        int id = workspace.id().number();
        Instant end = endOf(workspace, day);
        return switch (by) {
            case CHANNEL ->
                Query.of(CHANNEL, NO_CHANNEL, id, end, id).then(among).then(LATEST_FIRST);
            case LIFECYCLE_STAGE ->
                Query.of("select t.customer_id, case when jsonb_typeof(t.value) = 'string'"
                                + " then left(nullif(t.value #>> '{}', ''), " + LONGEST_NAME
                                + ") end as name from (")
                        .then(TraitsOfDay.before(workspace.id(), STAGE, end, among))
                        .then(") t");
            case FIRST_SEEN_MONTH -> Query.of(MONTH, id, day).then(among).then("group by i.customer_id");
        };
    }

    static Instant endOf(Workspace workspace, LocalDate day) {
        return day.plusDays(1).atStartOfDay(workspace.zone()).toInstant();
    }
}
