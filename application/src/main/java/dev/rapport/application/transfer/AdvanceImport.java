package dev.rapport.application.transfer;

import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Writes down one step of an import: its place, its counts and the rows it refused, together or not at all. */
@ApplicationScoped
public class AdvanceImport {

    private final Imports imports;

    AdvanceImport(Imports imports) {
        this.imports = imports;
    }

    /** @return false if the import was stopped or moved by somebody else meanwhile */
    @Transactional
    public boolean handle(WorkspaceId workspace, ImportId id, Imports.Step step, Instant now) {
        return imports.advance(workspace, id, step, now);
    }
}
