package dev.rapport.persistence.customer;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
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
                .or(() -> ofUser(workspace, reference))
                .orElseThrow(() -> new NotFound("customer", reference));
    }

    @Override
    public Optional<CustomerId> ofUser(WorkspaceId workspace, String userId) {
        return find(Query.of(SELECT, workspace.number()).then("and kind = 'user' and name = ?", userId));
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
