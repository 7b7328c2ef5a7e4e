package dev.rapport.application.survey;

import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Responses that imports brought. All of it in the caller's transaction. */
public interface ImportedResponses {

    /** @return those of {@code keys} under which the survey has a response */
    Set<String> known(WorkspaceId workspace, SurveyId survey, Collection<String> keys);

    /** What each identity has answered already, but by a link, which asks apart; who has nothing is left out. */
    Map<Long, List<Asking>> askings(WorkspaceId workspace, SurveyId survey, Collection<Long> identities);

    /** @param key by which the same row is found again; only a digest is kept */
    void add(WorkspaceId workspace, SurveyResponse response, String key, long importId);

    /** @return whether the survey still has this revision; then nobody changes it until the transaction ends */
    boolean holdUnchanged(WorkspaceId workspace, SurveyId survey, int revision);

    /** Removes some of the responses that an import brought; their events are not changed. @return how many */
    int remove(WorkspaceId workspace, long importId, int most);

    record Asking(long wave, Instant startedAt) {}
}
