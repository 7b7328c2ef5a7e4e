package dev.rapport.application.scoring;

import static java.util.Objects.requireNonNull;

import dev.rapport.application.scoring.BandHistory.Wanted;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.PopulationSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Keeps the counts by band of the last 90 days, today's apart, which is counted from the scores themselves. */
@ApplicationScoped
public class RefreshBandHistory {

    private static final int DAYS = 90;

    /** So long somebody may still compare a version with the one that followed it. */
    private static final Duration KEPT_AFTER_LAST_USE = Duration.ofDays(30);

    private final ScoringModels models;
    private final BandPopulation population;
    private final BandHistory history;
    private final ScoreCache cache;
    private final Clock clock;

    RefreshBandHistory(
            ScoringModels models, BandPopulation population, BandHistory history, ScoreCache cache, Clock clock) {
        this.models = models;
        this.population = population;
        this.history = history;
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * Not one transaction: a count takes long, and what changes meanwhile makes its day stale again.
     *
     * @return whether anything was counted
     */
    public boolean handle(Workspace workspace) {
        if (cache.generations(workspace.id()).stream().anyMatch(generation -> !generation.complete())) {
            return false; // today's lists come first, and the two would only slow each other
        }
        LocalDate today = workspace.dayOf(clock.instant());
        List<LocalDate> days = today.minusDays(DAYS - 1).datesUntil(today).toList();
        boolean counted = false;
        for (ModelVersion version : models.current(workspace.id())) {
            List<Wanted> wanted = history.want(workspace.id(), version, days);
            if (!wanted.isEmpty()) {
                Map<LocalDate, PopulationSummary> counts = population.count(
                        workspace,
                        version.model(),
                        wanted.stream().map(Wanted::day).toList());
                wanted.forEach(
                        day -> history.keep(workspace.id(), version, day, requireNonNull(counts.get(day.day()))));
                counted = true;
            }
        }
        history.sweep(workspace.id(), clock.instant().minus(KEPT_AFTER_LAST_USE));
        return counted;
    }
}
