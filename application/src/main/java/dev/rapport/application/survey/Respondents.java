package dev.rapport.application.survey;

import dev.rapport.domain.access.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose answers there are. */
public interface Respondents {

    /** @return by identity ({@link SurveyResponse#identity}) */
    Map<Long, Respondent> of(WorkspaceId workspace, Collection<Long> identities);

    /** @return empty where nobody knows who answered */
    default Optional<Respondent> of(WorkspaceId workspace, SurveyResponse response) {
        return response.identity()
                .flatMap(identity ->
                        Optional.ofNullable(of(workspace, List.of(identity)).get(identity)));
    }
}
