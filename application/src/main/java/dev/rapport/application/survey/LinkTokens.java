package dev.rapport.application.survey;

import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** The signed part of a survey's link, which says whose answers it brings; a JSON web token with the workspace's own secret. */
public interface LinkTokens {

    String sign(WorkspaceId workspace, SurveyId survey, Claim claim);

    /** @return empty if the token is expired, forged, or another survey's */
    Optional<Claim> read(WorkspaceId workspace, SurveyId survey, String token);

    /**
     * @param userId of the customer
     * @param wave the asking that the link belongs to; empty: none, the link asks for the survey's whole life
     * @param until the instant from which on the link says nothing any more
     */
    record Claim(String userId, Optional<Long> wave, Instant until) {}
}
