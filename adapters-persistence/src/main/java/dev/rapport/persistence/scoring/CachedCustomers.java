package dev.rapport.persistence.scoring;

import dev.rapport.application.customer.CustomerProfile.TraitValue;
import dev.rapport.application.customer.PersonName;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who the customers of the list are: names to show, to search by and to sort by. */
@ApplicationScoped
class CachedCustomers {

    private static final int LONGEST_SEARCHED = 4_000;
    private static final List<String> NAMES = List.of("name", "firstName", "lastName", "email");

    private static final String IDENTITIES = """
            select i.customer_id, i.kind, i.name, last.at
            from customer_identity i
            left join lateral (
                select max(e.happened_at) as at from event e
                where e.workspace_id = i.workspace_id and e.identity_id = i.identity_id) last on true
            where i.workspace_id = ? and i.customer_id = any (?)
            order by i.customer_id, i.identity_id = i.customer_id desc, i.identity_id
            """;

    private static final String TRAITS = """
            select distinct on (i.customer_id, t.name) i.customer_id, t.name, t.value::text, t.happened_at
            from customer_identity i
            join trait t on t.workspace_id = i.workspace_id and t.identity_id = i.identity_id and t.name = any (?)
            where i.workspace_id = ? and i.customer_id = any (?)
            order by i.customer_id, t.name, t.happened_at desc, t.message_id desc
            """;

    private static final String PUT = """
            insert into customer as c
                (workspace_id, customer_id, user_id, name, email, sort_name, search_text, last_at)
            select ?, *
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (workspace_id, customer_id) do update set
                user_id = excluded.user_id, name = excluded.name, email = excluded.email,
                sort_name = excluded.sort_name, search_text = excluded.search_text, last_at = excluded.last_at
            where (c.user_id, c.name, c.email, c.sort_name, c.search_text, c.last_at) is distinct from
                (excluded.user_id, excluded.name, excluded.email, excluded.sort_name, excluded.search_text,
                excluded.last_at)
            """;

    private final Sql sql;

    CachedCustomers(Sql sql) {
        this.sql = sql;
    }

    void refresh(WorkspaceId workspace, List<CustomerId> customers) {
        if (customers.isEmpty()) {
            return;
        }
        long[] ids = customers.stream().mapToLong(CustomerId::number).toArray();
        removeJoined(workspace, ids);
        var found = new LinkedHashMap<Long, Found>();
        sql.each(
                Query.of(IDENTITIES, workspace.number(), ids),
                row -> found.computeIfAbsent(row.bigint(1), _ -> new Found())
                        .identity(row.text(2), row.text(3), row.instantIfAny(4)));
        sql.each(
                Query.of(TRAITS, NAMES, workspace.number(), ids),
                row -> found.computeIfAbsent(row.bigint(1), _ -> new Found())
                        .traits
                        .add(new TraitValue(
                                row.text(2), Optional.ofNullable(StoredJson.readValue(row.text(3))), row.instant(4))));
        put(workspace, found);
    }

    private void put(WorkspaceId workspace, Map<Long, Found> found) {
        List<Found> values = List.copyOf(found.values());
        sql.run(Query.of(
                PUT,
                workspace.number(),
                List.copyOf(found.keySet()),
                values.stream().map(one -> one.userId).toList(),
                values.stream().map(Found::name).toList(),
                values.stream().map(Found::email).toList(),
                values.stream().map(Found::sorted).toList(),
                values.stream().map(Found::searched).toList(),
                values.stream().map(one -> one.lastAt).toList()));
    }

    /** What used to be customers of their own and is now identities of {@code customers}. */
    private void removeJoined(WorkspaceId workspace, long[] customers) {
        for (String table : List.of("customer", "customer_score")) {
            sql.run(Query.of("""
                    delete from %s where workspace_id = ? and customer_id in (
                        select identity_id from customer_identity
                        where workspace_id = ? and customer_id = any (?) and identity_id <> customer_id)
                    """.formatted(table), workspace.number(), workspace.number(), customers));
        }
    }

    /** Removes rows of what is no customer, after one id and up to another. */
    void removeGone(WorkspaceId workspace, long after, long upTo) {
        sql.run(Query.of("""
                delete from customer c
                where c.workspace_id = ? and c.customer_id > ? and c.customer_id <= ? and not exists (
                    select from customer_identity i
                    where i.workspace_id = c.workspace_id and i.customer_id = c.customer_id)
                """, workspace.number(), after, upTo));
    }

    /** What is known of one customer. */
    private static final class Found {

        private Optional<String> userId = Optional.empty();
        private Optional<Instant> lastAt = Optional.empty();
        private final List<TraitValue> traits = new ArrayList<>();
        private final List<String> identities = new ArrayList<>();

        void identity(String kind, String name, Optional<Instant> last) {
            identities.add(name);
            if (userId.isEmpty() && kind.equals("user")) {
                userId = Optional.of(name);
            }
            lastAt = Stream.of(lastAt, last).flatMap(Optional::stream).max(Comparator.naturalOrder());
        }

        Optional<String> name() {
            return PersonName.of(traits);
        }

        Optional<String> email() {
            return PersonName.text(traits, "email");
        }

        /** By what the list shows: the name, else the e-mail address, else what the client calls the customer. */
        String sorted() {
            return name().or(this::email)
                    .or(() -> userId)
                    .orElse(identities.getFirst())
                    .toLowerCase(Locale.ROOT);
        }

        String searched() {
            String all = Stream.concat(Stream.of(name(), email()).flatMap(Optional::stream), identities.stream())
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
            return all.substring(
                    0, all.offsetByCodePoints(0, Math.min(LONGEST_SEARCHED, all.codePointCount(0, all.length()))));
        }
    }
}
