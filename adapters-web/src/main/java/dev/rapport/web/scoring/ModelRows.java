package dev.rapport.web.scoring;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.scoring.BandCountSeries;
import dev.rapport.application.scoring.BandCounts;
import dev.rapport.application.scoring.KnownModel;
import dev.rapport.application.scoring.KnownModels;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelDraft;
import dev.rapport.application.scoring.ModelDrafts;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.chart.BandBar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the models of a workspace as the pages show them. */
@ApplicationScoped
class ModelRows {

    /** The newest day may still have to be counted. */
    private static final int DAYS = 7;

    private final KnownModels known;
    private final ScoringModels models;
    private final ModelDrafts drafts;
    private final BandCounts counts;
    private final Clock clock;

    ModelRows(KnownModels known, ScoringModels models, ModelDrafts drafts, BandCounts counts, Clock clock) {
        this.known = known;
        this.models = models;
        this.drafts = drafts;
        this.counts = counts;
        this.clock = clock;
    }

    /** The primary one first, then by name; those that are retired last. */
    List<ModelRow> all(Workspace workspace) {
        Map<ModelId, ModelVersion> newest =
                byModel(Stream.concat(models.newest(workspace.id()).stream(), models.retired(workspace.id()).stream()));
        Map<ModelId, ModelVersion> current = byModel(models.current(workspace.id()).stream());
        Map<ModelId, ModelDraft> drafted =
                drafts.all(workspace.id()).stream().collect(Collectors.toMap(ModelDraft::model, Function.identity()));
        return known.all(workspace.id()).stream()
                .map(model -> new ModelRow(
                        model,
                        Optional.ofNullable(newest.get(model.id())),
                        model.retiredAt().isPresent()
                                ? usable(workspace, model.id())
                                : Optional.ofNullable(current.get(model.id())),
                        Optional.ofNullable(drafted.get(model.id())),
                        Optional.ofNullable(current.get(model.id())).flatMap(_ -> bar(workspace, model.id()))))
                .sorted(Comparator.comparing(ModelRow::retired).thenComparing(row -> !row.primary()))
                .toList();
    }

    /** @throws NotFound if there is no such model */
    ModelRow one(Workspace workspace, String id) {
        ModelId model = parse(id);
        KnownModel there = known.require(workspace.id(), model);
        List<ModelVersion> versions = models.versions(workspace.id(), model);
        Optional<ModelVersion> current =
                versions.stream().filter(ModelVersion::usable).findFirst();
        return new ModelRow(
                there,
                versions.stream().findFirst(),
                current,
                drafts.find(workspace.id(), model),
                current.filter(version -> version.retiredAt().isEmpty()).flatMap(_ -> bar(workspace, model)));
    }

    /** @throws NotFound if no model could have such an id */
    static ModelId parse(String id) {
        return ModelId.parse(id).orElseThrow(() -> new NotFound("scoring-model", id));
    }

    /** What has been counted of the last days; oldest first. */
    BandCountSeries counted(Workspace workspace, ModelId model, int days) {
        LocalDate today = workspace.dayOf(clock.instant());
        return counts.cached(workspace, ModelChoice.current(model), today.minusDays(days - 1L), today);
    }

    private Optional<BandBar> bar(Workspace workspace, ModelId model) {
        return BandBar.of(counted(workspace, model, DAYS));
    }

    private Optional<ModelVersion> usable(Workspace workspace, ModelId model) {
        return models.find(workspace.id(), ModelChoice.current(model)).filter(ModelVersion::usable);
    }

    private static Map<ModelId, ModelVersion> byModel(Stream<ModelVersion> versions) {
        return versions.collect(Collectors.toMap(version -> version.label().id(), Function.identity()));
    }
}
