package dev.rapport.application.survey;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.survey.SurveyDefinition;
import dev.rapport.domain.survey.SurveyState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The surveys of all workspaces. */
public interface Surveys {

    /** Newest first. */
    List<KnownSurvey> all(WorkspaceId workspace);

    Optional<KnownSurvey> find(WorkspaceId workspace, SurveyId id);

    /** @throws NotFound if there is no such survey */
    default KnownSurvey require(WorkspaceId workspace, SurveyId id) {
        return find(workspace, id).orElseThrow(() -> new NotFound("survey", id));
    }

    /** Of whichever workspace. */
    Optional<KnownSurvey> bySlug(String slug);

    /**
     * Waits for those who are admitting responses; until the transaction ends nobody admits any, or changes the survey.
     *
     * @throws NotFound if there is no such survey
     */
    KnownSurvey hold(WorkspaceId workspace, SurveyId id);

    /** @return false if another survey, perhaps of another workspace, has this slug; nothing is added then */
    boolean add(KnownSurvey survey);

    /** Stores all of {@code survey} in place of what there is under its id. The caller holds it.
     *
     * @return false if another survey has this slug; nothing is changed then */
    boolean replace(KnownSurvey survey, Optional<Integer> quota);

    /** Removes a survey without responses. The caller holds it. */
    void remove(WorkspaceId workspace, SurveyId id);

    /**
     * Makes room for one more response, as the last thing that a transaction does: it waits for others who do the same only where
     * there is a quota.
     *
     * @param revision that the response was checked by
     */
    Admission admit(WorkspaceId workspace, SurveyId id, int revision);

    /** Whether a response may be stored. */
    enum Admission {
        ADMITTED,
        /** The survey was saved, opened or closed since: look again. */
        CHANGED,
        QUOTA_REACHED
    }

    /** What was written of a survey. */
    record Written(String name, String slug, SurveyDefinition definition) {}

    /** In which state it is, and since when. */
    record StateSince(SurveyState state, Instant at) {}
}
