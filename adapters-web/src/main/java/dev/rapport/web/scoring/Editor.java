package dev.rapport.web.scoring;

import dev.rapport.application.scoring.ModelDraft;
import dev.rapport.domain.scoring.ModelWarning;
import dev.rapport.web.scoring.ModelForm.Problem;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the editor's page shows of one model.
 *
 * @param revision that the author's changes are based on; 0: there is no draft any more
 * @param toMend all that is wrong; what the form says itself may be less, while a rule is being begun
 * @param followed whom the author wants to see beside the examples, as typed
 * @param effect empty as long as something has to be mended first
 * @param refused whether it was to be saved and could not be
 * @param conflict what somebody else did meanwhile
 */
@TemplateData
record Editor(
        String model,
        String name,
        int revision,
        ModelForm form,
        List<Problem> toMend,
        List<ModelWarning> warnings,
        String followed,
        Optional<EffectView> effect,
        boolean refused,
        Optional<Conflict> conflict,
        Optional<Calibrated> calibrated) {

    private static final long QUICKLY = 20_000;

    /**
     * Somebody else was faster.
     *
     * @param revision of what is there now; 0: nothing
     * @param savedAt empty: nothing is there
     */
    @TemplateData
    record Conflict(int revision, Optional<Instant> savedAt) {

        static Conflict with(Optional<ModelDraft> there) {
            return new Conflict(there.map(ModelDraft::revision).orElse(0), there.map(ModelDraft::savedAt));
        }
    }

    /**
     * What calibrating a metric came to.
     *
     * @param part the metric's place
     */
    @TemplateData
    record Calibrated(String part, boolean done, String text) {}

    /** The model's own page. */
    public String home() {
        return "/models/" + model;
    }

    /** Where the data says what is wrong with the draft. */
    public String lint() {
        return home() + "/draft/lint";
    }

    /** Whether all customers are looked at in a moment, without being asked to. */
    public boolean isQuickToLint() {
        return effect.filter(shown -> shown.customers() <= QUICKLY).isPresent();
    }

    public boolean isCalibrated(String part) {
        return calibrated.filter(one -> one.part().equals(part)).isPresent();
    }

    public boolean isNobodyFollowed() {
        return !followed.isBlank()
                && effect.filter(shown -> shown.followed().isEmpty()).isPresent();
    }
}
