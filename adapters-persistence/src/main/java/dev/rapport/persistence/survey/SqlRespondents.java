package dev.rapport.persistence.survey;

import dev.rapport.application.survey.Respondent;
import dev.rapport.application.survey.Respondents;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class SqlRespondents implements Respondents {

    // A customer's id is that of the identity that it is shown under.
    private static final String SELECT = """
            select i.identity_id, i.customer_id, case when shown.kind = 'user' then shown.name end, c.name, c.email, s.band
            from customer_identity i
            join customer_identity shown on shown.workspace_id = i.workspace_id and shown.identity_id = i.customer_id
            left join customer c on c.workspace_id = i.workspace_id and c.customer_id = i.customer_id
            left join (
                select g.model_id, g.generation
                from score_generation g
                join scoring_model m on m.workspace_id = g.workspace_id and m.model_id = g.model_id
                where g.workspace_id = ? and m.is_primary and g.complete
                order by g.generation desc
                limit 1) g on true
            left join customer_score s on s.workspace_id = i.workspace_id and s.model_id = g.model_id
                and s.generation = g.generation and s.customer_id = i.customer_id
            where i.workspace_id = ? and i.identity_id = any (?)
            """;

    private final Sql sql;

    SqlRespondents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, Respondent> of(WorkspaceId workspace, Collection<Long> identities) {
        var found = new HashMap<Long, Respondent>();
        if (!identities.isEmpty()) {
            List<Long> wanted = identities.stream().distinct().toList();
            sql.each(
                    Query.of(SELECT, workspace.number(), workspace.number(), wanted),
                    row -> found.put(
                            row.bigint(1),
                            new Respondent(
                                    new CustomerId(row.bigint(2)),
                                    row.textIfAny(3),
                                    row.textIfAny(4),
                                    row.textIfAny(5),
                                    row.textIfAny(6))));
        }
        return found;
    }
}
