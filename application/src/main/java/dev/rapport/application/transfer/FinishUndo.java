package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.FoldedEvents;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Ends an undo of which every step is done. Opens no transaction, so that what reads much holds nothing up. */
@ApplicationScoped
public class FinishUndo {

    private final Imports imports;
    private final FoldedEvents events;
    private final ImportFiles files;
    private final Clock clock;

    FinishUndo(Imports imports, FoldedEvents events, ImportFiles files, Clock clock) {
        this.imports = imports;
        this.events = events;
        this.files = files;
        this.clock = clock;
    }

    public void handle(WorkspaceId workspace, ImportId id) {
        events.refreshVolumes(workspace);
        files.delete(id);
        imports.finishUndo(workspace, id, clock.instant());
    }
}
