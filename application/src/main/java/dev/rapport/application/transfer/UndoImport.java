package dev.rapport.application.transfer;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Has all that an import stored removed in the background: its events and the activity from them, and their message ids, so that
 * the file can be imported again. The identities that it brought stay. Asking twice is fine.
 */
@ApplicationScoped
public class UndoImport {

    private final Imports imports;
    private final ImportWork work;

    UndoImport(Imports imports, ImportWork work) {
        this.imports = imports;
        this.work = work;
    }

    /** @throws NotFound if the workspace has no such import */
    public void handle(WorkspaceId workspace, ImportId id) {
        if (!imports.beginUndo(workspace, id)) {
            throw new NotFound("import", id);
        }
        work.wake();
    }
}
