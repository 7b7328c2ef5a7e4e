package dev.rapport.application.scoring;

import dev.rapport.application.work.Progress;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.Bands;
import dev.rapport.domain.scoring.EngagementIndex;
import dev.rapport.domain.scoring.PopulationSplit;
import dev.rapport.domain.scoring.PopulationSummary;
import dev.rapport.domain.scoring.SplitBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

@ApplicationScoped
class LiveScoreSplits implements ScoreSplits {

    private final LookAtModel lookAtModel;
    private final SplitPopulations populations;
    private final Activities activities;
    private final Clock clock;

    LiveScoreSplits(LookAtModel lookAtModel, SplitPopulations populations, Activities activities, Clock clock) {
        this.lookAtModel = lookAtModel;
        this.populations = populations;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public ScoreSplit exact(Workspace workspace, ModelChoice choice, SplitBy by, LocalDate day) {
        ModelVersion version = lookAtModel.handle(workspace, choice);
        return split(workspace, version, by, day, true, _ -> {});
    }

    @Override
    public SplitOfDay cached(Workspace workspace, ModelChoice choice, SplitBy by, Optional<LocalDate> wanted) {
        ModelVersion version = lookAtModel.handle(workspace, choice);
        LocalDate day = wanted.or(() -> populations.newestDay(workspace.id(), version))
                .orElseGet(() -> workspace.dayOf(clock.instant()));
        return new SplitOfDay(version.label(), day, progress -> split(workspace, version, by, day, false, progress));
    }

    private ScoreSplit split(
            Workspace workspace,
            ModelVersion version,
            SplitBy by,
            LocalDate day,
            boolean exact,
            Consumer<Progress> progress) {
        return split(
                version,
                by,
                day,
                populations
                        .cached(workspace, version, by, day, exact)
                        .orElseGet(() -> counted(workspace, version, by, day, progress)));
    }

    private Map<Optional<String>, PopulationSummary> counted(
            Workspace workspace, ModelVersion version, SplitBy by, LocalDate day, Consumer<Progress> progress) {
        Map<CustomerId, String> groups = populations.groups(workspace, by, day);
        Bands bands = version.model().bands();
        var counters = new HashMap<Optional<String>, PopulationSummary.Counter>();
        var need = Activities.Need.of(version.model(), day);
        activities.everyone(workspace, need, activities.count(workspace.id()), progress, customer -> {
            PopulationSummary.Counter counter = counters.computeIfAbsent(
                    Optional.ofNullable(groups.get(customer.id())), _ -> new PopulationSummary.Counter(bands));
            version.model().scoreOnly(customer.activity(), day).ifPresentOrElse(counter::scored, counter::notScored);
        });
        var summaries = new HashMap<Optional<String>, PopulationSummary>();
        counters.forEach((group, counter) -> summaries.put(group, counter.summary()));
        return summaries;
    }

    private static ScoreSplit split(
            ModelVersion version, SplitBy by, LocalDate day, Map<Optional<String>, PopulationSummary> customers) {
        Bands bands = version.model().bands();
        PopulationSplit split = PopulationSplit.of(by, bands, customers);
        return new ScoreSplit(
                version.label(),
                day,
                by.key(),
                bands.bands().stream().map(BandLabel::of).toList(),
                split.groups().stream()
                        .map(group -> new ScoreSplit.Group(group.key(), counts(group.customers())))
                        .toList(),
                split.others().map(others -> new ScoreSplit.Others(others.groups(), counts(others.customers()))),
                counts(split.total()));
    }

    private static ScoreSplit.Counts counts(PopulationSummary summary) {
        var bands = new LinkedHashMap<String, Long>();
        for (int i = 0; i < summary.customers().size(); i++) {
            bands.put(summary.bands().bands().get(i).key(), summary.customers().get(i));
        }
        return new ScoreSplit.Counts(
                summary.all(),
                summary.scored(),
                summary.notScored(),
                bands,
                summary.mean(),
                summary.index().map(EngagementIndex::percent).map(LiveBandCounts::shares));
    }
}
