package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ScoreBuild;
import dev.rapport.application.scoring.ScoreBuilds;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class SqlScoreBuilds implements ScoreBuilds {

    private static final String SELECT = """
            select distinct on (m.is_primary, m.name, m.model_id)
                m.model_id, m.name, g.version, g.day, g.complete, t.customers,
                case when g.complete then t.customers else b.customers end
            from score_generation g
            join scoring_model m on m.workspace_id = g.workspace_id and m.model_id = g.model_id
            cross join lateral (
                select count(distinct customer_id) as customers from customer_identity
                where workspace_id = g.workspace_id) t
            cross join lateral (
                select count(distinct customer_id) as customers from customer_identity
                where workspace_id = g.workspace_id and customer_id <= g.built_to_customer) b
            where g.workspace_id = ? and m.retired_at is null
            order by m.is_primary desc, m.name, m.model_id, g.generation desc
            """;

    private final Sql sql;

    SqlScoreBuilds(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ScoreBuild> newest(WorkspaceId workspace) {
        return sql.list(
                Query.of(SELECT, workspace.number()),
                row -> new ScoreBuild(
                        new ModelLabel(new ModelId(row.bigint(1)), row.text(2), row.integer(3)),
                        row.day(4),
                        row.bigint(7),
                        row.bigint(6),
                        row.truth(5)));
    }
}
