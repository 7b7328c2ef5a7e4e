package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.CustomerSamples;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class SqlCustomerSamples implements CustomerSamples {

    // A customer's id is that of one of its identities, so that nothing has to be made distinct. Ids grow with time:
    // only
    // by a hash do the old and the new customers have the same chance.
    private static final String SAMPLE = """
            select identity_id, count(*) over () from customer_identity
            where workspace_id = ? and identity_id = customer_id
            order by hashint8extended(identity_id, 0), identity_id
            limit ?
            """;

    private final Sql sql;

    SqlCustomerSamples(Sql sql) {
        this.sql = sql;
    }

    private record Line(CustomerId customer, long of) {}

    @Override
    public Sample of(WorkspaceId workspace, int most) {
        List<Line> lines = sql.list(
                Query.of(SAMPLE, workspace.number(), most),
                row -> new Line(new CustomerId(row.bigint(1)), row.bigint(2)));
        return new Sample(
                lines.stream().map(Line::customer).toList(),
                lines.stream().mapToLong(Line::of).findFirst().orElse(0));
    }
}
