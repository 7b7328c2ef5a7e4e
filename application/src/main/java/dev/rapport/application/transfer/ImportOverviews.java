package dev.rapport.application.transfer;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** Imports, to look at. */
public interface ImportOverviews {

    Page<ImportOverview> page(WorkspaceId workspace, ImportsAsked asked, PageRequest request, Instant now);

    /** @throws NotFound if the workspace has no such import */
    ImportOverview one(WorkspaceId workspace, ImportId id, Instant now);

    /** The columns of the file, for a list of its refused rows. @throws NotFound if the workspace has no such import */
    List<String> header(WorkspaceId workspace, ImportId id);
}
