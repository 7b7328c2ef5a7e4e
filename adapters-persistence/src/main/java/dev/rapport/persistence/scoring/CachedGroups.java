package dev.rapport.persistence.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.SplitBy;
import dev.rapport.persistence.sql.Query;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The groups of the customers of the list, as SQL. A row of the list has the group of the latest event or trait there is; where
 * that is of a later day, the events and traits themselves say what it was.
 */
final class CachedGroups {

    private CachedGroups() {}

    /** The name of a group {@code g} of {@link #of}, as text. */
    static String name(SplitBy by) {
        return by == SplitBy.FIRST_SEEN_MONTH ? "to_char(g.name, 'YYYY-MM')" : "g.name::text";
    }

    /** @return customer_id and name, which is null for who is in no group; one row for each customer of the list */
    static Query of(Workspace workspace, SplitBy by, LocalDate day) {
        Instant end = CustomerGroups.endOf(workspace, day);
        return switch (by) {
            case CHANNEL -> latest(workspace, by, day, "last_at", "channel", end);
            case LIFECYCLE_STAGE -> latest(workspace, by, day, "lifecycle_stage_at", "lifecycle_stage", end);
            case FIRST_SEEN_MONTH ->
                Query.of(
                        "select c.customer_id, case when c.first_day <= ? then date_trunc('month', c.first_day::timestamp)::date end as name"
                                + " from customer c where c.workspace_id = ?",
                        day,
                        workspace.id().number());
        };
    }

    private static Query latest(Workspace workspace, SplitBy by, LocalDate day, String at, String name, Instant end) {
        int id = workspace.id().number();
        Query late = Query.of(
                "and i.customer_id in (select k.customer_id from customer k where k.workspace_id = ? and k." + at
                        + " >= ?)",
                id,
                end);
        return Query.of(
                        "select c.customer_id, case when c." + at + " >= ? then l.name else c." + name
                                + " end as name from customer c left join (",
                        end)
                .then(CustomerGroups.of(workspace, by, day, late))
                .then(") l on l.customer_id = c.customer_id where c.workspace_id = ?", id);
    }
}
