package dev.rapport.web.scoring;

import dev.rapport.application.customer.CustomerProfiles;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ModelPreview;
import dev.rapport.application.scoring.ModelPreview.BandCount;
import dev.rapport.application.scoring.ModelPreview.Mover;
import dev.rapport.application.scoring.ModelPreview.Side;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import dev.rapport.web.chart.BandScale;
import dev.rapport.web.scoring.MoverLine.Wording;
import dev.rapport.web.sentence.ModelSentences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of a preview what its page shows. */
@ApplicationScoped
class PreviewResults {

    private final CustomerProfiles profiles;
    private final ScoringModels models;
    private final ModelSentences sentences;

    PreviewResults(CustomerProfiles profiles, ScoringModels models, ModelSentences sentences) {
        this.profiles = profiles;
        this.models = models;
        this.sentences = sentences;
    }

    /** @param definition what was previewed */
    PreviewResult of(Workspace workspace, ModelDefinition definition, ModelPreview preview) {
        Wording wording = new Wording(
                preview.before()
                        .flatMap(Side::model)
                        .map(label -> sentences.of(version(workspace, label).model()))
                        .orElse(Map.of()),
                definition.check() instanceof ModelDefinition.Checked.Valid(ScoringModel model)
                        ? sentences.of(model)
                        : Map.of());
        return new PreviewResult(
                preview.day(),
                preview.customers(),
                preview.before().flatMap(Side::model),
                preview.before()
                        .flatMap(before ->
                                preview.migration().map(migration -> Migration.of(before, preview.after(), migration))),
                Measured.of(preview.before(), preview.after()),
                preview.histogram().map(ScoreClass::of).orElse(List.of()),
                lines(workspace, preview, preview.rises(), wording),
                lines(workspace, preview, preview.drops(), wording));
    }

    private ModelVersion version(Workspace workspace, ModelLabel label) {
        return models.find(workspace.id(), new ModelChoice(Optional.of(label.id()), Optional.of(label.version())))
                .orElseThrow();
    }

    private List<MoverLine> lines(Workspace workspace, ModelPreview preview, List<Mover> movers, Wording wording) {
        BandScale after = scale(preview.after());
        BandScale before = preview.before().map(PreviewResults::scale).orElse(after);
        return movers.stream()
                .map(mover -> MoverLine.of(
                        mover,
                        name(workspace, mover),
                        before.band(mover.bandBefore()),
                        after.band(mover.bandAfter()),
                        wording))
                .toList();
    }

    /** Somebody who was joined into another customer meanwhile is still named. */
    private String name(Workspace workspace, Mover mover) {
        try {
            return profiles.one(workspace.id(), mover.customer()).title();
        } catch (NotFound joined) {
            return mover.userId().orElse(mover.customer().toString());
        }
    }

    private static BandScale scale(Side side) {
        return new BandScale(side.bands().stream().map(BandCount::band).toList());
    }
}
