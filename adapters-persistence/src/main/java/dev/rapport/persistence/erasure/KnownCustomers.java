package dev.rapport.persistence.erasure;

import dev.rapport.application.erasure.KnownCustomer;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.customer.Identity;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads by what a customer is found. */
final class KnownCustomers {

    private static final String EMAIL = "email";

    private KnownCustomers() {}

    static KnownCustomer find(Statements statements, WorkspaceId workspace, CustomerId customer) {
        CustomerId present = statements
                .first(
                        Query.of(
                                "select customer_id from customer_identity where workspace_id = ? and identity_id = ?",
                                workspace.number(),
                                customer.number()),
                        row -> new CustomerId(row.bigint(1)))
                .orElseThrow(() -> new NotFound("customer", customer));
        Map<Long, Identity> identities = new HashMap<>();
        statements.each(
                Query.of(
                        "select identity_id, kind, name from customer_identity where workspace_id = ? and customer_id = ?",
                        workspace.number(),
                        present.number()),
                row -> identities.put(
                        row.bigint(1),
                        new Identity(Identity.Kind.valueOf(row.text(2).toUpperCase(Locale.ROOT)), row.text(3))));
        return new KnownCustomer(present, identities, emails(statements, workspace, List.copyOf(identities.keySet())));
    }

    private static List<String> emails(Statements statements, WorkspaceId workspace, List<Long> identities) {
        return statements.list(Query.of("""
                                select distinct value #>> '{}' from trait
                                where workspace_id = ? and identity_id = any (?) and name = ?
                                    and jsonb_typeof(value) = 'string'
                                """, workspace.number(), identities, EMAIL), row -> row.text(1)).stream()
                .filter(email -> email.strip().indexOf('@') > 0)
                .sorted()
                .toList();
    }
}
