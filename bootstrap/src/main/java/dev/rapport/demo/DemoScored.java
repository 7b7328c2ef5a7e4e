package dev.rapport.demo;

import dev.rapport.application.scoring.BandHistory;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoreBuild;
import dev.rapport.application.scoring.ScoreBuilds;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Knows whether the pages show all of the made-up shop: scores follow its events by themselves, the counts of past days last. */
@ApplicationScoped
class DemoScored {

    private static final int DAYS = 30;

    private final ScoringModels models;
    private final ScoreBuilds builds;
    private final BandHistory history;

    DemoScored(ScoringModels models, ScoreBuilds builds, BandHistory history) {
        this.models = models;
        this.builds = builds;
        this.history = history;
    }

    boolean isUpTo(Workspace workspace, LocalDate today) {
        List<ModelVersion> current = models.current(workspace.id());
        return builds.newest(workspace.id()).stream().allMatch(ScoreBuild::complete)
                && current.stream()
                        .allMatch(version ->
                                history.fresh(workspace.id(), version, today.minusDays(DAYS), today.minusDays(1))
                                                .size()
                                        == DAYS);
    }
}
