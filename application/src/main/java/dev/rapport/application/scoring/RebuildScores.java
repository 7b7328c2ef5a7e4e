package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes every stored copy of scores again: lists keep showing the old ones until the new ones are complete, which
 * {@link RefreshScores} does step by step.
 */
@ApplicationScoped
public class RebuildScores {

    private final ScoringModels models;
    private final ScoreCache cache;
    private final BandHistory history;
    private final ScoreBuilds builds;
    private final Audit audit;
    private final Clock clock;

    RebuildScores(
            ScoringModels models, ScoreCache cache, BandHistory history, ScoreBuilds builds, Audit audit, Clock clock) {
        this.models = models;
        this.cache = cache;
        this.history = history;
        this.builds = builds;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how far it is, which is at the beginning */
    @Transactional
    public List<ScoreBuild> handle(Workspace workspace) {
        LocalDate today = workspace.dayOf(clock.instant());
        for (ModelVersion version : models.current(workspace.id())) {
            cache.begin(workspace.id(), version.label(), today);
        }
        history.staleFrom(workspace.id(), LocalDate.EPOCH.minusYears(1_000));
        audit.note(workspace.id(), AuditAction.SCORES_REBUILT, workspace.id().number());
        return builds.newest(workspace.id());
    }
}
