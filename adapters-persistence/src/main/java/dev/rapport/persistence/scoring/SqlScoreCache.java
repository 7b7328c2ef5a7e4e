package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ScoreCache;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.sql.Lock;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

@ApplicationScoped
class SqlScoreCache implements ScoreCache {

    private static final int BATCHES_AT_ONCE = 200;
    private static final int IDENTITIES_AT_ONCE = 5_000;

    private final Sql sql;
    private final ScoreGenerations generations;
    private final CachedCustomers customers;

    SqlScoreCache(Sql sql, ScoreGenerations generations, CachedCustomers customers) {
        this.sql = sql;
        this.generations = generations;
        this.customers = customers;
    }

    @Override
    public boolean tryHold(WorkspaceId workspace) {
        return sql.tryHold(Lock.SCORES, workspace);
    }

    private record Batch(long batch, long[] identities, LocalDate from) {}

    @Override
    public Optional<Backlog> backlog(WorkspaceId workspace) {
        List<Batch> batches = sql.list(
                Query.of("""
                        select batch, identities, from_day from score_backlog
                        where workspace_id = ? order by batch limit ?
                        """, workspace.number(), BATCHES_AT_ONCE),
                row -> new Batch(row.bigint(1), row.bigints(2), row.day(3)));
        if (batches.isEmpty()) {
            return Optional.empty();
        }
        var taken = new ArrayList<Batch>();
        int identities = 0;
        for (Batch batch : batches) {
            if (identities < IDENTITIES_AT_ONCE) {
                taken.add(batch);
                identities += batch.identities().length;
            }
        }
        return Optional.of(new Backlog(
                taken.stream().map(Batch::batch).toList(),
                customersOf(
                        workspace,
                        taken.stream()
                                .flatMapToLong(batch -> LongStream.of(batch.identities()))
                                .distinct()
                                .toArray()),
                taken.stream().map(Batch::from).min(Comparator.naturalOrder()).orElseThrow(),
                taken.size() < BATCHES_AT_ONCE && taken.size() == batches.size()));
    }

    private List<CustomerId> customersOf(WorkspaceId workspace, long[] identities) {
        return sql.list(Query.of("""
                        select distinct customer_id from customer_identity
                        where workspace_id = ? and identity_id = any (?)
                        order by customer_id
                        """, workspace.number(), identities), row -> new CustomerId(row.bigint(1)));
    }

    @Override
    public void settle(WorkspaceId workspace, Backlog backlog) {
        BandStaleness.from(sql, workspace, backlog.from());
        sql.run(Query.of(
                "delete from score_backlog where workspace_id = ? and batch = any (?)",
                workspace.number(),
                backlog.batches()));
    }

    @Override
    public List<Generation> generations(WorkspaceId workspace) {
        return generations.live(workspace);
    }

    @Override
    public void begin(WorkspaceId workspace, ModelLabel version, LocalDate day) {
        sql.hold(Lock.SCORES, workspace);
        generations.begin(workspace, version, day);
    }

    @Override
    public List<CustomerId> next(WorkspaceId workspace, Generation generation, int most) {
        return sql.with(statements -> CustomerChunks.after(statements, workspace, generation.builtTo(), most));
    }

    @Override
    public void builtTo(WorkspaceId workspace, Generation generation, CustomerId last) {
        customers.removeGone(workspace, generation.builtTo(), last.number());
        generations.builtTo(workspace, generation, last);
    }

    @Override
    public void complete(WorkspaceId workspace, Generation generation) {
        customers.removeGone(workspace, generation.builtTo(), Long.MAX_VALUE);
        generations.complete(workspace, generation);
    }

    @Override
    public void giveUp(WorkspaceId workspace, ModelId model) {
        sql.hold(Lock.SCORES, workspace);
        generations.giveUp(workspace, model);
    }

    @Override
    public boolean sweep(WorkspaceId workspace) {
        return generations.sweep(workspace);
    }

    @Override
    public void put(WorkspaceId workspace, Generation generation, List<CachedScore> scores) {
        if (scores.isEmpty()) {
            return;
        }
        // What stays is not offered: "on conflict" would lock its row first, which costs as much as a change.
        sql.run(Query.of(
                """
                insert into customer_score as s
                    (workspace_id, model_id, generation, customer_id, score, band, change_7, change_30)
                select ?, ?, ?, new.*
                from unnest(?::bigint[], ?::numeric[], ?::text[], ?::numeric[], ?::numeric[])
                    as new (customer_id, score, band, change_7, change_30)
                left join lateral (
                    select true as same from customer_score k
                    where k.workspace_id = ? and k.model_id = ? and k.generation = ? and k.customer_id = new.customer_id
                        and (k.score, k.band, k.change_7, k.change_30)
                            is not distinct from (new.score, new.band, new.change_7, new.change_30)
                    offset 0) known on true
                where known.same is null
                on conflict (workspace_id, model_id, generation, customer_id) do update set
                    score = excluded.score, band = excluded.band,
                    change_7 = excluded.change_7, change_30 = excluded.change_30
                """,
                workspace.number(),
                generation.model().number(),
                generation.number(),
                scores.stream().map(score -> score.customer().number()).toList(),
                scores.stream().map(CachedScore::score).toList(),
                scores.stream().map(CachedScore::band).toList(),
                scores.stream().map(CachedScore::change7).toList(),
                scores.stream().map(CachedScore::change30).toList(),
                workspace.number(),
                generation.model().number(),
                generation.number()));
    }

    @Override
    public void refreshCustomers(WorkspaceId workspace, List<CustomerId> changed) {
        customers.refresh(workspace, changed);
    }
}
