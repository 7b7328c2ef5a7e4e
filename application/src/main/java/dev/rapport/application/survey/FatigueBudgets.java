package dev.rapport.application.survey;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.survey.FatigueBudget;

/** How often each workspace lets its customers be asked. */
public interface FatigueBudgets {

    FatigueBudget of(WorkspaceId workspace);

    void set(WorkspaceId workspace, FatigueBudget budget);
}
