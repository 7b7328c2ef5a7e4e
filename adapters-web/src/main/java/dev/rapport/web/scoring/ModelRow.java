package dev.rapport.web.scoring;

import dev.rapport.application.scoring.KnownModel;
import dev.rapport.application.scoring.ModelDraft;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.domain.scoring.ModelKind;
import dev.rapport.domain.scoring.WeightedModelDefinition;
import dev.rapport.web.chart.BandBar;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;

/**
 * A model and where it is in its life, as the pages show it.
 *
 * @param newest its newest version, usable or not; empty: it has only a draft
 * @param current its newest usable version; empty: it has none
 * @param customers how they stand by it; empty: it is not in use, or they have not been counted yet
 */
@TemplateData
record ModelRow(
        KnownModel known,
        Optional<ModelVersion> newest,
        Optional<ModelVersion> current,
        Optional<ModelDraft> draft,
        Optional<BandBar> customers) {

    static String href(ModelId model) {
        return ModelsPage.HERE + "/" + model;
    }

    public ModelId id() {
        return known.id();
    }

    public String name() {
        return known.name();
    }

    public String href() {
        return href(known.id());
    }

    /** Where something is asked of it. */
    public String to(String act) {
        return href() + "/" + act;
    }

    public boolean weighted() {
        return newest.map(version -> version.model().kind() == ModelKind.WEIGHTED)
                .orElseGet(() -> draft.filter(of -> of.definition() instanceof WeightedModelDefinition)
                        .isPresent());
    }

    public boolean primary() {
        return known.primary();
    }

    public boolean retired() {
        return known.retiredAt().isPresent();
    }

    public Optional<Instant> retiredAt() {
        return known.retiredAt();
    }

    public boolean unpublished() {
        return newest.isEmpty();
    }

    /** The number of the newest version; 0 if there is none. */
    public int version() {
        return newest.map(version -> version.label().version()).orElse(0);
    }

    /** The number of the version that scores are by now; 0 if there is none. */
    public int usable() {
        return current.map(version -> version.label().version()).orElse(0);
    }

    /** Whether the newest version can't score yet. */
    public boolean preparing() {
        return version() != usable();
    }

    public boolean scores() {
        return !retired() && current.isPresent();
    }

    public Optional<Instant> publishedAt() {
        return newest.map(ModelVersion::publishedAt);
    }

    /** One word for files. */
    String state() {
        if (retired()) {
            return "retired";
        }
        if (unpublished()) {
            return "draft";
        }
        if (preparing()) {
            return "being-prepared";
        }
        return primary() ? "primary" : "in-use";
    }
}
