package dev.rapport.persistence.scoring;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import dev.rapport.persistence.sql.Statements;
import java.util.List;

/** Counts a workspace's customers, and walks through them in the order of their ids. */
final class CustomerChunks {

    private CustomerChunks() {}

    static long count(Sql sql, WorkspaceId workspace) {
        return sql.first(
                        Query.of(
                                "select count(distinct customer_id) from customer_identity where workspace_id = ?",
                                workspace.number()),
                        row -> row.bigint(1))
                .orElseThrow();
    }

    static List<CustomerId> after(Statements statements, WorkspaceId workspace, long last, int most) {
        return statements.list(Query.of("""
                        select distinct customer_id from customer_identity
                        where workspace_id = ? and customer_id > ?
                        order by customer_id
                        limit ?
                        """, workspace.number(), last, most), row -> new CustomerId(row.bigint(1)));
    }
}
