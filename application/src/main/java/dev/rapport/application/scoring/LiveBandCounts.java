package dev.rapport.application.scoring;

import dev.rapport.application.scoring.BandCountsOfDay.IndexShares;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.EngagementBand;
import dev.rapport.domain.scoring.EngagementIndex;
import dev.rapport.domain.scoring.EngagementShare;
import dev.rapport.domain.scoring.PopulationSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@ApplicationScoped
class LiveBandCounts implements BandCounts {

    private final LookAtModel lookAtModel;
    private final BandPopulation population;
    private final BandHistory history;

    LiveBandCounts(LookAtModel lookAtModel, BandPopulation population, BandHistory history) {
        this.lookAtModel = lookAtModel;
        this.population = population;
        this.history = history;
    }

    @Override
    public BandCountSeries exact(Workspace workspace, ModelChoice choice, LocalDate from, LocalDate to) {
        DayRange.check(from, to, MAX_DAYS);
        ModelVersion version = lookAtModel.handle(workspace, choice);
        var counts = new TreeMap<>(history.fresh(workspace.id(), version, from, to));
        List<LocalDate> missing = from.datesUntil(to.plusDays(1))
                .filter(day -> !counts.containsKey(day))
                .toList();
        if (!missing.isEmpty()) {
            counts.putAll(population.count(workspace, version.model(), missing));
        }
        return series(version, counts);
    }

    @Override
    public BandCountSeries cached(Workspace workspace, ModelChoice choice, LocalDate from, LocalDate to) {
        DayRange.check(from, to, MAX_DAYS);
        ModelVersion version = lookAtModel.handle(workspace, choice);
        return series(version, new TreeMap<>(history.kept(workspace.id(), version, from, to)));
    }

    private static BandCountSeries series(ModelVersion version, TreeMap<LocalDate, PopulationSummary> counts) {
        List<EngagementBand> bands = version.model().bands().bands();
        return new BandCountSeries(
                version.label(),
                bands.stream().map(BandLabel::of).toList(),
                counts.entrySet().stream()
                        .map(entry -> ofDay(entry.getKey(), bands, entry.getValue()))
                        .toList());
    }

    private static BandCountsOfDay ofDay(LocalDate day, List<EngagementBand> bands, PopulationSummary count) {
        var customers = new LinkedHashMap<String, Long>();
        for (int i = 0; i < bands.size(); i++) {
            customers.put(bands.get(i).key(), count.customers().get(i));
        }
        return new BandCountsOfDay(
                day,
                customers,
                count.scored(),
                count.notScored(),
                count.mean(),
                count.index().map(EngagementIndex::percent).map(LiveBandCounts::shares));
    }

    static IndexShares shares(Map<EngagementShare, BigDecimal> percent) {
        return new IndexShares(
                percent.getOrDefault(EngagementShare.ENGAGED, BigDecimal.ZERO),
                percent.getOrDefault(EngagementShare.RESPONSIVE, BigDecimal.ZERO),
                percent.getOrDefault(EngagementShare.NOT_ENGAGED, BigDecimal.ZERO));
    }
}
