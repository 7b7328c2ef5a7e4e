package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.ScoringModel;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SqlScoringModels implements ScoringModels {

    private static final String SELECT = """
            select m.model_id, m.name, m.is_primary, v.version, v.definition::text, v.note, v.published_at, u.usable,
                m.retired_at
            from scoring_model m
            join scoring_model_version v on v.workspace_id = m.workspace_id and v.model_id = m.model_id
            cross join lateral (
                select not exists (
                    select from signal s
                    where s.workspace_id = v.workspace_id and s.signal_id = any (v.signals) and not s.ready) as usable) u
            where m.workspace_id = ?""";

    private final Sql sql;
    private final SignalRegistry signals;
    private final ParsedModels parsed = new ParsedModels();

    SqlScoringModels(Sql sql, SignalRegistry signals) {
        this.sql = sql;
        this.signals = signals;
    }

    @Override
    public Optional<ModelVersion> find(WorkspaceId workspace, ModelChoice choice) {
        Query query = Query.of(SELECT, workspace.number());
        choice.model()
                .ifPresentOrElse(
                        model -> query.then("and m.model_id = ?", model.number()),
                        () -> query.then("and m.is_primary"));
        query.thenIf(choice.version(), "and v.version = ?").then("order by u.usable desc, v.version desc limit 1");
        return sql.first(query, row -> read(workspace, row));
    }

    @Override
    public List<ModelVersion> current(WorkspaceId workspace) {
        return newestOfEach(workspace, "and m.retired_at is null and u.usable");
    }

    @Override
    public List<ModelVersion> newest(WorkspaceId workspace) {
        return newestOfEach(workspace, "and m.retired_at is null");
    }

    @Override
    public List<ModelVersion> retired(WorkspaceId workspace) {
        return newestOfEach(workspace, "and m.retired_at is not null");
    }

    private List<ModelVersion> newestOfEach(WorkspaceId workspace, String which) {
        return sql.list(
                Query.of(
                        "select distinct on (is_primary, name, model_id) * from (" + SELECT + " " + which
                                + ") v order by is_primary desc, name, model_id, version desc",
                        workspace.number()),
                row -> read(workspace, row));
    }

    @Override
    public List<ModelVersion> versions(WorkspaceId workspace, ModelId model) {
        return sql.list(
                Query.of(SELECT, workspace.number()).then("and m.model_id = ? order by v.version desc", model.number()),
                row -> read(workspace, row));
    }

    private ModelVersion read(WorkspaceId workspace, Row row) {
        var label = new ModelLabel(new ModelId(row.bigint(1)), row.text(2), row.integer(4));
        return new ModelVersion(
                label,
                row.truth(3),
                parsed.of(workspace, label, row.text(5)),
                row.text(6),
                row.instant(7),
                row.truth(8),
                row.instantIfAny(9));
    }

    @Override
    public void publish(WorkspaceId workspace, ModelLabel version, ScoringModel model, String note, Instant at) {
        int[] listened = signals.register(workspace, model.signals());
        sql.run(Query.of(
                """
                insert into scoring_model_version
                    (workspace_id, model_id, version, definition, signals, note, published_at)
                values (?, ?, ?, ?::jsonb, ?, ?, ?)
                """,
                workspace.number(),
                version.id().number(),
                version.version(),
                StoredModel.write(model),
                listened,
                note,
                at));
    }
}
