package dev.rapport.persistence.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.MessageId;
import dev.rapport.domain.scoring.DailyTrait;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Statements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what was said about customers, all identities of a customer together. */
final class DailyTraits {

    // Fenced like the reading of activity.
    private static final String SELECT = """
            select wanted.customer_id, t.name, t.happened_at, t.message_id, t.value::text
            from unnest(?::bigint[]) as wanted (customer_id)
            cross join lateral (
                select c.identity_id from customer_identity c
                where c.workspace_id = ? and c.customer_id = wanted.customer_id
                offset 0) i
            cross join lateral (
                select r.name, r.happened_at, r.message_id, r.value from trait r
                where r.workspace_id = ? and r.identity_id = i.identity_id and r.name = any (?)
                offset 0) t
            """;

    private DailyTraits() {}

    /**
     * @param names may be none, and then nothing is read
     * @return by the number of the customer; of whom nothing was said is left out
     */
    static Map<Long, List<DailyTrait>> of(
            Statements statements, Workspace workspace, long[] customers, Set<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Long, List<DailyTrait>>();
        int id = workspace.id().number();
        statements.each(Query.of(SELECT, customers, id, id, List.copyOf(names)), row -> {
            Instant at = row.instant(3);
            found.computeIfAbsent(row.bigint(1), _ -> new ArrayList<>())
                    .add(new DailyTrait(
                            row.text(2),
                            workspace.dayOf(at),
                            at,
                            new MessageId(row.text(4)),
                            StoredJson.readValue(row.text(5))));
        });
        return found;
    }
}
