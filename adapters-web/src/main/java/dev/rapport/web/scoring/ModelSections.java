package dev.rapport.web.scoring;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.scoring.BandCountSeries;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoreBuild;
import dev.rapport.application.scoring.ScoreBuilds;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.application.scoring.SignalHistory;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.BandScale;
import dev.rapport.web.sentence.ModelSentences;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what a model's pages say about it. */
@ApplicationScoped
class ModelSections {

    private static final int DAYS = 90;

    private final ScoringModels models;
    private final ModelRows rows;
    private final ScoreBuilds builds;
    private final ModelSentences sentences;
    private final SignalHistory signalHistory;

    ModelSections(
            ScoringModels models,
            ModelRows rows,
            ScoreBuilds builds,
            ModelSentences sentences,
            SignalHistory signalHistory) {
        this.models = models;
        this.rows = rows;
        this.builds = builds;
        this.sentences = sentences;
        this.signalHistory = signalHistory;
    }

    /**
     * Customers by band over the last months.
     *
     * @param bands lowest first
     * @param days oldest first
     */
    @TemplateData
    record History(List<Band> bands, List<Day> days) {

        /** @param customers one number for each band */
        @TemplateData
        record Day(LocalDate day, List<Long> customers) {}
    }

    /** @return empty: no customer is scored by it now */
    Optional<History> history(Workspace workspace, ModelRow row) {
        if (!row.scores()) {
            return Optional.empty();
        }
        BandCountSeries counted = rows.counted(workspace, row.id(), DAYS);
        var scale = new BandScale(counted.bands());
        return Optional.of(new History(
                counted.bands().stream().map(scale::band).toList(),
                counted.days().stream()
                        .map(day -> new History.Day(
                                day.day(), List.copyOf(day.customers().values())))
                        .toList()));
    }

    /** Of the newest version; of the draft if there is no version. @return empty: that is no model yet */
    Optional<Recipe> recipe(Workspace workspace, ModelRow row) {
        return row.newest()
                .map(ModelVersion::model)
                .or(() -> row.draft().flatMap(draft -> valid(draft.definition())))
                .map(model -> recipe(workspace, model));
    }

    Recipe recipe(Workspace workspace, ScoringModel model) {
        return Recipe.of(model, sentences, signalHistory.incomplete(workspace.id(), model.signals()));
    }

    List<VersionLine> versions(Workspace workspace, ModelRow row) {
        return models.versions(workspace.id(), row.id()).stream()
                .map(version -> VersionLine.of(version, row.usable()))
                .toList();
    }

    /** @throws NotFound if there is no such version */
    ModelVersion version(Workspace workspace, ModelRow row, String number) {
        return models.versions(workspace.id(), row.id()).stream()
                .filter(version -> Integer.toString(version.label().version()).equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("scoring-model", row.id() + " version " + number));
    }

    /** How far the lists by a model are. @return empty: they are complete, or not begun */
    Optional<ScoreBuild> building(Workspace workspace, ModelRow row) {
        return builds.newest(workspace.id()).stream()
                .filter(build -> build.model().id().equals(row.id()) && !build.complete())
                .findFirst();
    }

    private static Optional<ScoringModel> valid(ModelDefinition definition) {
        return definition.check() instanceof ModelDefinition.Checked.Valid(ScoringModel model)
                ? Optional.of(model)
                : Optional.empty();
    }
}
