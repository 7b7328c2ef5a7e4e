package dev.rapport.application.survey;

import dev.rapport.domain.access.WorkspaceId;
import java.util.Optional;

/** What respondents answered. */
public interface Responses {

    /** How many a survey has. */
    long count(WorkspaceId workspace, SurveyId survey);

    /** How many a survey's quota counts: those that it was asked for, which are all but imported ones. */
    long countAsked(WorkspaceId workspace, SurveyId survey);

    Optional<SurveyResponse> find(WorkspaceId workspace, SurveyId survey, ResponseId id);

    /** The response of whoever holds {@code key}. */
    Optional<SurveyResponse> findByKey(WorkspaceId workspace, SurveyId survey, String key);

    /** The response of an identity in {@code wave}. */
    Optional<SurveyResponse> findInWave(WorkspaceId workspace, SurveyId survey, long identity, long wave);

    /** The response of whoever holds {@code key}; until the transaction ends nobody else changes it. */
    Optional<SurveyResponse> holdByKey(WorkspaceId workspace, SurveyId survey, String key);

    /** The response of an identity in {@code wave}; until the transaction ends nobody else changes it. */
    Optional<SurveyResponse> holdInWave(WorkspaceId workspace, SurveyId survey, long identity, long wave);

    /** The response of an identity in its latest wave that is not by link; until the transaction ends nobody else changes it. */
    Optional<SurveyResponse> holdLatest(WorkspaceId workspace, SurveyId survey, long identity);

    /**
     * @param key a secret of the respondent, by which the response is found again; only a digest is kept
     * @return false if there is one of this key, or of this identity in this wave, already
     */
    boolean add(WorkspaceId workspace, SurveyResponse response, Optional<String> key);

    /** Stores all of {@code after} in place of {@code before}; earlier revisions of its answers are kept as history. */
    void replace(WorkspaceId workspace, SurveyResponse before, SurveyResponse after);
}
