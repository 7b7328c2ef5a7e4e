package dev.rapport.application.transfer;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.transfer.Imports.NewImport;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes an import known whose file is on disk, which lasts so briefly that a transaction can be open meanwhile. */
@ApplicationScoped
class BeginImport {

    private final Imports imports;
    private final Audit audit;

    BeginImport(Imports imports, Audit audit) {
        this.imports = imports;
        this.audit = audit;
    }

    @Transactional
    public void handle(WorkspaceId workspace, NewImport newImport) {
        imports.add(workspace, newImport);
        audit.note(workspace, AuditAction.IMPORT_BEGUN, newImport.id());
    }
}
