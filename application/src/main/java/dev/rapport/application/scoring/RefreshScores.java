package dev.rapport.application.scoring;

import dev.rapport.application.scoring.Activities.ActiveCustomer;
import dev.rapport.application.scoring.ScoreCache.Backlog;
import dev.rapport.application.scoring.ScoreCache.CachedScore;
import dev.rapport.application.scoring.ScoreCache.Generation;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.Score;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the score cache a step nearer to the events: follows what changed, and builds what is missing for today. */
@ApplicationScoped
public class RefreshScores {

    /** Some tenths of a second, so that other workspaces, whose turn it is between two steps, don't wait long. */
    private static final int CUSTOMERS_A_STEP = 500;

    private final ScoringModels models;
    private final Activities activities;
    private final ScoreCache cache;
    private final Clock clock;

    RefreshScores(ScoringModels models, Activities activities, ScoreCache cache, Clock clock) {
        this.models = models;
        this.activities = activities;
        this.cache = cache;
        this.clock = clock;
    }

    /** @return whether there is more to do at once */
    @Transactional
    public boolean handle(Workspace workspace) {
        if (!cache.tryHold(workspace.id())) {
            return false;
        }
        List<ModelVersion> current = models.current(workspace.id());
        begin(workspace, current);
        boolean behind = follow(workspace);
        boolean unfinished = build(workspace, current);
        return behind || unfinished || cache.sweep(workspace.id());
    }

    private void begin(Workspace workspace, List<ModelVersion> current) {
        LocalDate today = workspace.dayOf(clock.instant());
        List<Generation> generations = cache.generations(workspace.id());
        for (ModelVersion version : current) {
            if (generations.stream().noneMatch(there -> there.isOf(version.label(), today))) {
                cache.begin(workspace.id(), version.label(), today);
            }
        }
    }

    private boolean follow(Workspace workspace) {
        WorkspaceId id = workspace.id();
        Optional<Backlog> backlog = cache.backlog(id);
        backlog.ifPresent(changes -> {
            for (Generation generation : cache.generations(id)) {
                List<CustomerId> reached =
                        changes.customers().stream().filter(generation::reaches).toList();
                cache.put(id, generation, scores(workspace, generation, reached));
            }
            cache.refreshCustomers(id, changes.customers());
            cache.settle(id, changes);
        });
        // What comes in meanwhile waits for the next look, so that a customer with many events is scored once for all
        // of them.
        return backlog.isPresent() && !backlog.get().all();
    }

    private boolean build(Workspace workspace, List<ModelVersion> current) {
        WorkspaceId id = workspace.id();
        Optional<Generation> unfinished = cache.generations(id).stream()
                .filter(generation -> !generation.complete())
                .findFirst();
        unfinished.ifPresent(generation -> {
            List<CustomerId> next = cache.next(id, generation, CUSTOMERS_A_STEP);
            if (next.isEmpty()) {
                cache.complete(id, generation);
                return;
            }
            cache.put(id, generation, scores(workspace, generation, next));
            if (isPrimary(generation, current)) {
                cache.refreshCustomers(id, next);
            }
            cache.builtTo(id, generation, next.getLast());
        });
        return unfinished.isPresent();
    }

    private static boolean isPrimary(Generation generation, List<ModelVersion> current) {
        return current.stream()
                .anyMatch(version -> version.primary() && version.label().id().equals(generation.model()));
    }

    private List<CachedScore> scores(Workspace workspace, Generation generation, List<CustomerId> customers) {
        if (customers.isEmpty()) {
            return List.of();
        }
        ScoringModel model = models.find(
                        workspace.id(),
                        new ModelChoice(Optional.of(generation.model()), Optional.of(generation.version())))
                .orElseThrow()
                .model();
        var scores = new ArrayList<CachedScore>(customers.size());
        activities.each(
                workspace,
                customers,
                Activities.Need.of(model, generation.day().minusDays(30)),
                customer -> scores.add(score(model, customer, generation.day())));
        return scores;
    }

    private static CachedScore score(ScoringModel model, ActiveCustomer customer, LocalDate day) {
        List<Optional<Score>> scores =
                model.scores(customer.activity(), List.of(day.minusDays(30), day.minusDays(7), day));
        Optional<Score> now = scores.get(2);
        return new CachedScore(
                customer.id(),
                now.map(Score::points),
                now.map(scored -> model.bands().of(scored).key()),
                difference(scores.get(1), now),
                difference(scores.get(0), now));
    }

    private static Optional<BigDecimal> difference(Optional<Score> before, Optional<Score> after) {
        return after.flatMap(later -> before.map(earlier -> later.points().subtract(earlier.points())));
    }
}
