package dev.rapport.persistence.customer;

import dev.rapport.application.customer.CustomerProfile;
import dev.rapport.application.customer.CustomerProfile.Identity;
import dev.rapport.application.customer.CustomerProfile.Membership;
import dev.rapport.application.customer.CustomerProfile.TraitValue;
import dev.rapport.application.customer.CustomerProfiles;
import dev.rapport.application.customer.PersonName;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import dev.rapport.persistence.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SqlCustomerProfiles implements CustomerProfiles {

    private static final String IDENTITIES = """
            select i.kind, i.name, least(i.first_dropped_at, first.at), greatest(i.last_dropped_at, last.at),
                i.identity_id = i.customer_id
            from customer_identity i
            left join lateral (
                select min(e.happened_at) as at from event e
                where e.workspace_id = i.workspace_id and e.identity_id = i.identity_id) first on true
            left join lateral (
                select max(e.happened_at) as at from event e
                where e.workspace_id = i.workspace_id and e.identity_id = i.identity_id) last on true
            where i.workspace_id = ? and i.customer_id = ?
            order by i.identity_id
            """;

    private static final String TRAITS = """
            select distinct on (t.name) t.name, t.value::text, t.happened_at
            from customer_identity i
            join trait t on t.workspace_id = i.workspace_id and t.identity_id = i.identity_id
            where i.workspace_id = ? and i.customer_id = ?
            order by t.name, t.happened_at desc, t.message_id desc
            """;

    private static final String ACCOUNTS = """
            select a.name, min(m.since)
            from customer_identity i
            join account_member m on m.workspace_id = i.workspace_id and m.identity_id = i.identity_id
            join account a on a.workspace_id = m.workspace_id and a.account_id = m.account_id
            where i.workspace_id = ? and i.customer_id = ?
            group by a.account_id, a.name
            order by a.name
            """;

    private final Sql sql;

    SqlCustomerProfiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public CustomerProfile one(WorkspaceId workspace, CustomerId customer) {
        return sql.inSnapshot(statements -> one(statements, workspace.number(), customer));
    }

    private static CustomerProfile one(Statements statements, int workspace, CustomerId customer) {
        List<Known> known = statements.list(
                Query.of(IDENTITIES, workspace, customer.number()),
                row -> new Known(
                        new Identity(row.text(1), row.text(2), row.instantIfAny(3), row.instantIfAny(4)),
                        row.truth(5)));
        if (known.isEmpty()) {
            throw new NotFound("customer", customer);
        }
        List<TraitValue> traits = statements.list(
                Query.of(TRAITS, workspace, customer.number()),
                row -> new TraitValue(
                        row.text(1), Optional.ofNullable(StoredJson.readValue(row.text(2))), row.instant(3)));
        List<Membership> accounts = statements.list(
                Query.of(ACCOUNTS, workspace, customer.number()), row -> new Membership(row.text(1), row.instant(2)));
        List<Identity> identities = known.stream().map(Known::identity).toList();
        return new CustomerProfile(
                customer,
                userId(known),
                PersonName.of(traits),
                PersonName.text(traits, "email"),
                identities,
                traits,
                accounts,
                identities.stream()
                        .map(Identity::firstSeen)
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()),
                identities.stream()
                        .map(Identity::lastSeen)
                        .flatMap(Optional::stream)
                        .max(Comparator.<Instant>naturalOrder()));
    }

    private static Optional<String> userId(List<Known> known) {
        return known.stream()
                .filter(one -> one.identity().kind().equals("user"))
                .max(Comparator.comparing(Known::shown))
                .map(one -> one.identity().name());
    }

    /** @param shown whether the customer is shown under this identity */
    private record Known(Identity identity, boolean shown) {}
}
