package dev.rapport.persistence.scoring;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.scoring.ModelDraft;
import dev.rapport.application.scoring.ModelDrafts;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.json.Unstorable;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class SqlModelDrafts implements ModelDrafts {

    private static final String SELECT = """
            select m.model_id, m.name, d.definition::text, d.revision, d.based_on, d.makes_primary, d.saved_at
            from scoring_model_draft d
            join scoring_model m on m.workspace_id = d.workspace_id and m.model_id = d.model_id
            where d.workspace_id = ?""";

    private final Sql sql;

    SqlModelDrafts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ModelDraft> find(WorkspaceId workspace, ModelId model) {
        return sql.first(
                Query.of(SELECT, workspace.number()).then("and d.model_id = ?", model.number()), SqlModelDrafts::read);
    }

    @Override
    public List<ModelDraft> all(WorkspaceId workspace) {
        return sql.list(Query.of(SELECT, workspace.number()).then("order by m.name, m.model_id"), SqlModelDrafts::read);
    }

    private static ModelDraft read(Row row) {
        return new ModelDraft(
                new ModelId(row.bigint(1)),
                row.text(2),
                StoredModel.definition(row.text(3)),
                row.integer(4),
                row.integerIfAny(5),
                row.truth(6),
                row.instant(7));
    }

    @Override
    public void save(WorkspaceId workspace, Content content, Instant at) {
        sql.run(Query.of(
                """
                with model as (
                    update scoring_model set draft_saves = draft_saves + 1 where workspace_id = ? and model_id = ?
                    returning workspace_id, model_id, draft_saves)
                insert into scoring_model_draft
                    (workspace_id, model_id, revision, based_on, makes_primary, definition, saved_at)
                select workspace_id, model_id, draft_saves, ?::integer, ?, ?::json, ? from model
                on conflict (workspace_id, model_id) do update set
                    revision = excluded.revision, based_on = excluded.based_on,
                    makes_primary = excluded.makes_primary, definition = excluded.definition,
                    saved_at = excluded.saved_at
                """,
                workspace.number(),
                content.model().number(),
                content.basedOn(),
                content.makesPrimary(),
                json(content),
                at));
    }

    private static String json(Content content) {
        Map<String, Object> plain = StoredModel.plain(content.definition());
        List<Violation> unstorable = Unstorable.in(plain).stream()
                .map(found -> new Violation("/definition" + found.pointer(), found.problem()))
                .toList();
        if (!unstorable.isEmpty()) {
            throw new Invalid(
                    "body.invalid", unstorable.size() + " values of the definition cannot be kept", unstorable);
        }
        return StoredJson.write(plain);
    }

    @Override
    public void remove(WorkspaceId workspace, ModelId model) {
        sql.run(Query.of(
                "delete from scoring_model_draft where workspace_id = ? and model_id = ?",
                workspace.number(),
                model.number()));
    }
}
