package dev.rapport.application.transfer;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.domain.access.WorkspaceId;
import java.util.List;

/** The rows of an import that were not taken in, to look at. An import that the workspace doesn't have has none. */
public interface RefusedRows {

    Page<RefusedRow> page(WorkspaceId workspace, ImportId id, RefusedAsked asked, PageRequest request);

    /** Why rows were refused, the most frequent reason first. */
    List<RefusedReason> reasons(WorkspaceId workspace, ImportId id);

    /**
     * @param reason as in {@link RefusedRow}
     * @param count how many rows were refused for it
     */
    record RefusedReason(String reason, long count) {}
}
