package dev.rapport.persistence.scoring;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Statements;
import java.util.List;

/** Walks through a workspace's customers in the order of their ids. */
final class CustomerChunks {

    private CustomerChunks() {}

    static List<CustomerId> after(Statements statements, WorkspaceId workspace, long last, int most) {
        return statements.list(Query.of("""
                        select distinct customer_id from customer_identity
                        where workspace_id = ? and customer_id > ?
                        order by customer_id
                        limit ?
                        """, workspace.number(), last, most), row -> new CustomerId(row.bigint(1)));
    }
}
