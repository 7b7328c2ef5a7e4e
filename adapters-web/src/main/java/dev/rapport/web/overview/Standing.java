package dev.rapport.web.overview;

import dev.rapport.application.scoring.BandCounts;
import dev.rapport.application.scoring.BiggestChanges;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoreChanges;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.chart.BandScale;
import dev.rapport.web.sentence.ModelSentences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Where the customers stand by the primary model, and who moved. */
@ApplicationScoped
class Standing {

    private static final int MOVERS = 6;

    private final BandCounts counts;
    private final BiggestChanges changes;
    private final ScoringModels models;
    private final ModelSentences sentences;

    Standing(BandCounts counts, BiggestChanges changes, ScoringModels models, ModelSentences sentences) {
        this.counts = counts;
        this.changes = changes;
        this.models = models;
        this.sentences = sentences;
    }

    Population population(Workspace workspace, LocalDate from, LocalDate to) {
        return Population.of(counts.cached(workspace, ModelChoice.PRIMARY, from, to));
    }

    Movers movers(Workspace workspace) {
        ScoreChanges moved = changes.of(workspace, ModelChoice.PRIMARY, Population.WEEK, MOVERS);
        ModelVersion version = version(workspace, moved.model());
        return Movers.of(moved, BandScale.of(version), sentences.of(version.model()));
    }

    /** Of the version that made the scores, which need not be the newest. */
    private ModelVersion version(Workspace workspace, ModelLabel label) {
        return models.find(workspace.id(), new ModelChoice(Optional.of(label.id()), Optional.of(label.version())))
                .orElseThrow();
    }
}
