package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.KnownModel;
import dev.rapport.application.scoring.KnownModels;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Lock;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class SqlKnownModels implements KnownModels {

    private static final String ALL = """
            select m.model_id, m.name, m.is_primary, m.retired_at, max(v.version)
            from scoring_model m
            left join scoring_model_version v on v.workspace_id = m.workspace_id and v.model_id = m.model_id
            where m.workspace_id = ?
            group by m.model_id, m.name, m.is_primary, m.retired_at
            order by m.name, m.model_id
            """;

    private final Sql sql;

    SqlKnownModels(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void hold(WorkspaceId workspace) {
        sql.hold(Lock.MODELS, workspace);
    }

    @Override
    public List<KnownModel> all(WorkspaceId workspace) {
        return sql.list(
                Query.of(ALL, workspace.number()),
                row -> new KnownModel(
                        new ModelId(row.bigint(1)),
                        row.text(2),
                        row.truth(3),
                        row.instantIfAny(4),
                        row.integerIfAny(5)));
    }

    @Override
    public void add(WorkspaceId workspace, ModelId model, String name, Instant at) {
        sql.run(Query.of("""
                insert into scoring_model (workspace_id, model_id, name, is_primary, created_at)
                values (?, ?, ?, false, ?)
                """, workspace.number(), model.number(), name, at));
    }

    @Override
    public void rename(WorkspaceId workspace, ModelId model, String name) {
        sql.run(Query.of(
                "update scoring_model set name = ? where workspace_id = ? and model_id = ?",
                name,
                workspace.number(),
                model.number()));
    }

    @Override
    public void makePrimary(WorkspaceId workspace, ModelId model) {
        // Not in one statement: the unique index looks at each row as it is changed.
        sql.run(Query.of(
                "update scoring_model set is_primary = false where workspace_id = ? and is_primary",
                workspace.number()));
        sql.run(Query.of(
                "update scoring_model set is_primary = true where workspace_id = ? and model_id = ?",
                workspace.number(),
                model.number()));
    }

    @Override
    public void retire(WorkspaceId workspace, ModelId model, Instant at) {
        sql.run(Query.of(
                "update scoring_model set retired_at = ? where workspace_id = ? and model_id = ?",
                at,
                workspace.number(),
                model.number()));
    }

    @Override
    public void restore(WorkspaceId workspace, ModelId model) {
        sql.run(Query.of(
                "update scoring_model set retired_at = null where workspace_id = ? and model_id = ?",
                workspace.number(),
                model.number()));
    }

    @Override
    public void remove(WorkspaceId workspace, ModelId model) {
        sql.run(Query.of(
                "delete from scoring_model where workspace_id = ? and model_id = ?",
                workspace.number(),
                model.number()));
    }
}
