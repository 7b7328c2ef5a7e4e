package dev.rapport.persistence.customer;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.customer.Identity;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class SqlCustomerReferences implements CustomerReferences {

    private static final String SELECT = "select customer_id from customer_identity where workspace_id = ?";

    private final Sql sql;

    SqlCustomerReferences(Sql sql) {
        this.sql = sql;
    }

    @Override
    public CustomerId resolve(WorkspaceId workspace, String reference) {
        return CustomerId.parse(reference)
                .flatMap(id -> find(Query.of(SELECT, workspace.number()).then("and identity_id = ?", id.number())))
                .or(() -> find(named(workspace, "user", reference)))
                .orElseThrow(() -> new NotFound("customer", reference));
    }

    @Override
    public Optional<CustomerId> of(WorkspaceId workspace, Identity identity) {
        return find(named(workspace, identity.kind().name().toLowerCase(Locale.ROOT), identity.name()));
    }

    private static Query named(WorkspaceId workspace, String kind, String name) {
        return Query.of(SELECT, workspace.number()).then("and kind = ? and name = ?", kind, name);
    }

    @Override
    public Optional<String> userId(WorkspaceId workspace, CustomerId customer) {
        return sql.first(Query.of("""
                        select name from customer_identity
                        where workspace_id = ? and customer_id = ? and kind = 'user'
                        order by identity_id = customer_id desc, identity_id
                        limit 1
                        """, workspace.number(), customer.number()), row -> row.text(1));
    }

    private Optional<CustomerId> find(Query query) {
        return sql.first(query, row -> new CustomerId(row.bigint(1)));
    }
}
