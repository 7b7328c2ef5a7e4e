package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ScoreCache.Generation;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The generations of cached scores: of each model in use the newest complete one, and a newer one that is being built. */
@ApplicationScoped
class ScoreGenerations {

    private static final int ROWS_SWEPT_AT_ONCE = 5_000;

    private static final String LIVE = """
            with newest as (
                select c.model_id, max(c.generation) as last, max(c.generation) filter (where c.complete) as complete
                from score_generation c
                join scoring_model m
                    on m.workspace_id = c.workspace_id and m.model_id = c.model_id and m.retired_at is null
                where c.workspace_id = ? group by c.model_id)
            select g.model_id, g.generation, g.version, g.day, g.built_to_customer, g.complete
            from newest n
            join score_generation g
                on g.workspace_id = ? and g.model_id = n.model_id and g.generation in (n.last, n.complete)
            order by g.model_id, g.generation
            """;

    private static final String DEAD = """
            select g.model_id, g.generation
            from score_generation g
            join scoring_model m on m.workspace_id = g.workspace_id and m.model_id = g.model_id
            where g.workspace_id = ? and (m.retired_at is not null or exists (
                select from score_generation newer
                where newer.workspace_id = g.workspace_id and newer.model_id = g.model_id
                    and newer.generation > g.generation and (newer.complete or not g.complete)))
            order by g.model_id, g.generation
            limit 1
            """;

    private final Sql sql;

    ScoreGenerations(Sql sql) {
        this.sql = sql;
    }

    List<Generation> live(WorkspaceId workspace) {
        return sql.list(
                Query.of(LIVE, workspace.number(), workspace.number()),
                row -> new Generation(
                        new ModelId(row.bigint(1)),
                        row.integer(2),
                        row.integer(3),
                        row.day(4),
                        row.bigint(5),
                        row.truth(6)));
    }

    void begin(WorkspaceId workspace, ModelLabel version, LocalDate day) {
        sql.run(Query.of(
                """
                insert into score_generation
                    (workspace_id, model_id, generation, version, day, built_to_customer, complete)
                select ?, ?, coalesce(max(generation), 0) + 1, ?, ?, -1, false
                from score_generation where workspace_id = ? and model_id = ?
                """,
                workspace.number(),
                version.id().number(),
                version.version(),
                day,
                workspace.number(),
                version.id().number()));
    }

    void builtTo(WorkspaceId workspace, Generation generation, CustomerId last) {
        update(workspace, generation, "built_to_customer = " + last.number());
    }

    void complete(WorkspaceId workspace, Generation generation) {
        update(workspace, generation, "complete = true");
        // What was just written in bulk is not in the planner's statistics yet, and lists are read at once.
        sql.run(Query.of("analyze customer_score, customer"));
    }

    void giveUp(WorkspaceId workspace, ModelId model) {
        sql.run(Query.of("""
                update score_generation set complete = false, built_to_customer = -1
                where workspace_id = ? and model_id = ?
                """, workspace.number(), model.number()));
    }

    private void update(WorkspaceId workspace, Generation generation, String change) {
        sql.run(Query.of(
                "update score_generation set " + change + " where workspace_id = ? and model_id = ? and generation = ?",
                workspace.number(),
                generation.model().number(),
                generation.number()));
    }

    /** @return whether there may be more of it */
    boolean sweep(WorkspaceId workspace) {
        Optional<Dead> dead =
                sql.first(Query.of(DEAD, workspace.number()), row -> new Dead(row.bigint(1), row.integer(2)));
        dead.ifPresent(generation -> sweep(workspace, generation));
        return dead.isPresent();
    }

    private record Dead(long model, int generation) {}

    private void sweep(WorkspaceId workspace, Dead dead) {
        int removed = sql.run(Query.of("""
                delete from customer_score where ctid = any (array(
                    select ctid from customer_score
                    where workspace_id = ? and model_id = ? and generation = ? limit ?))
                """, workspace.number(), dead.model(), dead.generation(), ROWS_SWEPT_AT_ONCE));
        if (removed < ROWS_SWEPT_AT_ONCE) {
            sql.run(Query.of(
                    "delete from score_generation where workspace_id = ? and model_id = ? and generation = ?",
                    workspace.number(),
                    dead.model(),
                    dead.generation()));
        }
    }
}
