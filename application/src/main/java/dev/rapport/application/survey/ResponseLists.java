package dev.rapport.application.survey;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Responses one by one. */
public interface ResponseLists {

    /** @param rated the question whose ratings order the list; empty: none has any */
    Page<SurveyResponse> page(
            Workspace workspace, SurveyId survey, Optional<String> rated, ResponsesAsked asked, PageRequest request);

    /** The waves by the survey's clock that somebody answered, at most the first 50. */
    List<Long> waves(WorkspaceId workspace, SurveyId survey);
}
