package dev.rapport.persistence.scoring;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import java.time.Instant;

/** One trait of all customers as it was at an instant: of all of a customer's identities the latest (instant, message id) wins. */
final class TraitsOfDay {

    // One look into the index for each identity, whatever the statistics say.
    private static final String SELECT = """
            select distinct on (i.customer_id) i.customer_id, t.value
            from customer_identity i
            cross join lateral (
                select r.value, r.happened_at, r.message_id from trait r
                where r.workspace_id = ? and r.identity_id = i.identity_id and r.name = ? and r.happened_at < ?
                order by r.happened_at desc, r.message_id desc limit 1) t
            where i.workspace_id = ?
            """;

    private static final String LATEST_FIRST = "order by i.customer_id, t.happened_at desc, t.message_id desc";

    private TraitsOfDay() {}

    /** @return a query of customer_id and value, a JSON; who never had the trait is left out */
    static Query before(WorkspaceId workspace, String trait, Instant end) {
        return before(workspace, trait, end, Query.of(""));
    }

    /** @param among more of the condition on {@code i}, the identities, beginning with {@code and}; empty: all */
    static Query before(WorkspaceId workspace, String trait, Instant end, Query among) {
        return Query.of(SELECT, workspace.number(), trait, end, workspace.number())
                .then(among)
                .then(LATEST_FIRST);
    }
}
