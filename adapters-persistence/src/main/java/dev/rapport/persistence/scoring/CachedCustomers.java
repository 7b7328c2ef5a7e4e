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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who the customers of the list are: names to show, to search by and to sort by. */
@ApplicationScoped
class CachedCustomers {

    private static final int LONGEST_SEARCHED = 4_000;
    private static final List<String> NAMES = List.of("name", "firstName", "lastName", "email", CustomerGroups.STAGE);

    // Fenced by "offset 0" like reading activity: without statistics, a join would read whole tables for a few
    // customers.
    private static final String IDENTITIES = """
            select wanted.customer_id, i.identity_id, i.kind, i.name, greatest(i.last_dropped_at, last.at), i.first_day
            from unnest(?::bigint[]) as wanted (customer_id)
            cross join lateral (
                select c.identity_id, c.kind, c.name, c.first_day, c.last_dropped_at from customer_identity c
                where c.workspace_id = ? and c.customer_id = wanted.customer_id
                offset 0) i
            left join lateral (
                select max(e.happened_at) as at from event e
                where e.workspace_id = ? and e.identity_id = i.identity_id) last on true
            order by wanted.customer_id, i.identity_id = wanted.customer_id desc, i.identity_id
            """;

    private static final String TRAITS = """
            select distinct on (wanted.customer_id, t.name) wanted.customer_id, t.name, t.value::text, t.happened_at
            from unnest(?::bigint[], ?::bigint[]) as wanted (customer_id, identity_id)
            cross join lateral (
                select r.name, r.value, r.happened_at, r.message_id from trait r
                where r.workspace_id = ? and r.identity_id = wanted.identity_id and r.name = any (?)
                offset 0) t
            order by wanted.customer_id, t.name, t.happened_at desc, t.message_id desc
            """;

    private static final String CHANNELS = """
            select distinct on (wanted.customer_id) wanted.customer_id, left(nullif(e.channel, ?), ?)
            from unnest(?::bigint[], ?::bigint[]) as wanted (customer_id, identity_id)
            cross join lateral (
                select r.channel, r.happened_at, r.message_id from event r
                where r.workspace_id = ? and r.identity_id = wanted.identity_id
                order by r.happened_at desc, r.message_id desc limit 1) e
            order by wanted.customer_id, e.happened_at desc, e.message_id desc
            """;

    private static final String PUT = """
            insert into customer as c
                (workspace_id, customer_id, user_id, name, email, sort_name, search_text, last_at, channel,
                    lifecycle_stage, lifecycle_stage_at, first_day)
            select ?, new.*
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                    ?::text[], ?::timestamptz[], ?::date[])
                as new (customer_id, user_id, name, email, sort_name, search_text, last_at, channel, lifecycle_stage,
                    lifecycle_stage_at, first_day)
            left join lateral (
                select true as same from customer k
                where k.workspace_id = ? and k.customer_id = new.customer_id
                    and (k.user_id, k.name, k.email, k.sort_name, k.search_text, k.last_at, k.channel,
                            k.lifecycle_stage, k.lifecycle_stage_at, k.first_day) is not distinct from
                        (new.user_id, new.name, new.email, new.sort_name, new.search_text, new.last_at, new.channel,
                            new.lifecycle_stage, new.lifecycle_stage_at, new.first_day)
                offset 0) known on true
            where known.same is null
            on conflict (workspace_id, customer_id) do update set
                user_id = excluded.user_id, name = excluded.name, email = excluded.email,
                sort_name = excluded.sort_name, search_text = excluded.search_text, last_at = excluded.last_at,
                channel = excluded.channel, lifecycle_stage = excluded.lifecycle_stage,
                lifecycle_stage_at = excluded.lifecycle_stage_at, first_day = excluded.first_day
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
        var found = new LinkedHashMap<Long, Found>();
        var owners = new ArrayList<Long>();
        var identities = new ArrayList<Long>();
        sql.each(Query.of(IDENTITIES, ids, workspace.number(), workspace.number()), row -> {
            owners.add(row.bigint(1));
            identities.add(row.bigint(2));
            found.computeIfAbsent(row.bigint(1), _ -> new Found())
                    .identity(row.text(3), row.text(4), row.instantIfAny(5), row.dayIfAny(6));
        });
        removeJoined(workspace, owners, identities);
        sql.each(
                Query.of(TRAITS, owners, identities, workspace.number(), NAMES),
                row -> found.computeIfAbsent(row.bigint(1), _ -> new Found())
                        .traits
                        .add(new TraitValue(
                                row.text(2), Optional.ofNullable(StoredJson.readValue(row.text(3))), row.instant(4))));
        sql.each(
                Query.of(
                        CHANNELS,
                        CustomerGroups.NO_CHANNEL,
                        CustomerGroups.LONGEST_NAME,
                        owners,
                        identities,
                        workspace.number()),
                row -> found.computeIfAbsent(row.bigint(1), _ -> new Found()).channel = row.textIfAny(2));
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
                values.stream().map(one -> one.lastAt).toList(),
                values.stream().map(one -> one.channel).toList(),
                values.stream().map(Found::stage).toList(),
                values.stream().map(Found::stagedAt).toList(),
                values.stream().map(one -> one.firstDay).toList(),
                workspace.number()));
    }

    /** What used to be customers of their own and is now identities of others. */
    private void removeJoined(WorkspaceId workspace, List<Long> owners, List<Long> identities) {
        List<Long> joined = IntStream.range(0, owners.size())
                .filter(i -> !owners.get(i).equals(identities.get(i)))
                .mapToObj(identities::get)
                .toList();
        if (joined.isEmpty()) {
            return;
        }
        for (String table : List.of("customer", "customer_score")) {
            sql.run(Query.of(
                    "delete from " + table + " where workspace_id = ? and customer_id = any (?)",
                    workspace.number(),
                    joined));
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
        private Optional<LocalDate> firstDay = Optional.empty();
        private Optional<String> channel = Optional.empty();
        private final List<TraitValue> traits = new ArrayList<>();
        private final List<String> identities = new ArrayList<>();

        void identity(String kind, String name, Optional<Instant> last, Optional<LocalDate> first) {
            identities.add(name);
            if (userId.isEmpty() && kind.equals("user")) {
                userId = Optional.of(name);
            }
            lastAt = Stream.of(lastAt, last).flatMap(Optional::stream).max(Comparator.naturalOrder());
            firstDay = Stream.of(firstDay, first).flatMap(Optional::stream).min(Comparator.naturalOrder());
        }

        /** The latest value, if that is a text. */
        Optional<String> stage() {
            return staged().flatMap(TraitValue::value)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(text -> !text.isEmpty())
                    .map(text -> cut(text, CustomerGroups.LONGEST_NAME));
        }

        Optional<Instant> stagedAt() {
            return staged().map(TraitValue::since);
        }

        private Optional<TraitValue> staged() {
            return traits.stream()
                    .filter(trait -> trait.name().equals(CustomerGroups.STAGE))
                    .findFirst();
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
            return cut(all, LONGEST_SEARCHED);
        }

        /** @param most characters as the database counts them */
        private static String cut(String text, int most) {
            return text.substring(0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))));
        }
    }
}
