package dev.rapport.application.transfer;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Has all that an import stored removed in the background: its events and the activity from them, and their message ids, so that
 * the file can be imported again. The identities that it brought stay. Asking twice is fine.
 */
@ApplicationScoped
public class UndoImport {

    private final BeginUndo beginUndo;
    private final ImportWork work;

    UndoImport(BeginUndo beginUndo, ImportWork work) {
        this.beginUndo = beginUndo;
        this.work = work;
    }

    /**
     * @throws NotFound if the workspace has no such import
     * @throws dev.rapport.application.refusal.Conflict {@code import.closed} if the days of some of its events are closed
     */
    public void handle(Workspace workspace, ImportId id) {
        if (!beginUndo.handle(workspace, id)) {
            throw new NotFound("import", id);
        }
        work.wake();
    }
}
