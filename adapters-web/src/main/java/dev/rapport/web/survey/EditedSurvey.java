package dev.rapport.web.survey;

import dev.rapport.application.survey.KnownSurvey;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the editor's page shows of one survey.
 *
 * @param revision that the author's changes are based on; 0: there is no such survey any more
 * @param answered whether it has responses
 * @param toMend all that is wrong; what the form says itself may be less, while a question is being begun
 * @param refused whether it was to be saved and could not be
 * @param conflict what somebody else did meanwhile
 * @param page what respondents see, for a frame; empty: no question can be shown yet
 */
@TemplateData
record EditedSurvey(
        String id,
        String name,
        String state,
        int revision,
        boolean answered,
        EditedForm form,
        List<EditedForm.Problem> toMend,
        boolean refused,
        Optional<Conflict> conflict,
        ShownPart shown,
        Optional<String> page,
        ZoneId zone) {

    /**
     * Somebody else was faster.
     *
     * @param revision of what is there now; 0: nothing
     * @param savedAt empty: nothing is there
     */
    @TemplateData
    record Conflict(int revision, Optional<Instant> savedAt) {

        static Conflict with(Optional<KnownSurvey> there) {
            return new Conflict(there.map(KnownSurvey::revision).orElse(0), there.map(KnownSurvey::savedAt));
        }
    }

    /** The survey's own page. */
    public String home() {
        return SurveysPage.HERE + "/" + id;
    }

    public String zoneName() {
        return zone.getId();
    }

    public boolean isDraft() {
        return state.equals("draft");
    }

    /** Whether respondents see at once what is saved. */
    public boolean isPublic() {
        return state.equals("open");
    }
}
