package dev.rapport.application.transfer;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.ingestion.Signals;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Marks an import to be undone. Its transaction has ended when the work is woken that looks for such imports. */
@ApplicationScoped
class BeginUndo {

    private final Imports imports;
    private final Signals signals;
    private final Audit audit;

    BeginUndo(Imports imports, Signals signals, Audit audit) {
        this.imports = imports;
        this.signals = signals;
        this.audit = audit;
    }

    /**
     * @return whether there is such an import
     * @throws Conflict {@code import.closed} if the days of some of its events are closed
     */
    @Transactional
    public boolean handle(Workspace workspace, ImportId id) {
        // Until the transaction ends no day is closed: who closes one afterwards sees that an import is being undone.
        Optional<LocalDate> closed = signals.hold(workspace.id(), Set.of()).closedThrough();
        boolean there = imports.beginUndo(workspace.id(), id);
        if (there) {
            if (closed.map(day -> endOf(day, workspace))
                    .filter(end -> imports.hasEventsBefore(workspace.id(), id, end))
                    .isPresent()) {
                throw new Conflict("import.closed", "it has events of days that are closed, and these can't be undone");
            }
            audit.note(workspace.id(), AuditAction.IMPORT_UNDONE, id);
        }
        return there;
    }

    private static Instant endOf(LocalDate day, Workspace workspace) {
        return day.plusDays(1).atStartOfDay(workspace.zone()).toInstant();
    }
}
