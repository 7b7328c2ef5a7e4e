package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.ErasedNames;
import dev.rapport.application.ingestion.Identities;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes down one step of an import: its place, its counts and the rows it refused, together or not at all. Of rows that name somebody
 * who was erased since the file was uploaded, the cells are left out.
 */
@ApplicationScoped
public class AdvanceImport {

    private final Imports imports;
    private final Identities identities;
    private final ErasedNames erasedNames;

    AdvanceImport(Imports imports, Identities identities, ErasedNames erasedNames) {
        this.imports = imports;
        this.identities = identities;
        this.erasedNames = erasedNames;
    }

    /** @return false if the import was stopped or moved by somebody else meanwhile */
    @Transactional
    public boolean handle(WorkspaceId workspace, ImportId id, Imports.Step step, Instant now) {
        if (step.refused().isEmpty()) {
            return imports.advance(workspace, id, step, now);
        }
        identities.keepAll(workspace);
        Set<Identity> names = step.refused().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(AdvanceImport::names)
                .collect(Collectors.toSet());
        Set<Identity> erased = erasedNames.sinceUpload(workspace, id.number(), names);
        List<RefusedRow> kept = step.refused().stream()
                .map(row -> row.cells().stream().flatMap(AdvanceImport::names).anyMatch(erased::contains)
                        ? row.withoutCells()
                        : row)
                .toList();
        return imports.advance(
                workspace,
                id,
                new Imports.Step(
                        step.rowsBefore(), step.rows(), step.accepted(), step.duplicates(), kept, step.bytesRead()),
                now);
    }

    /** Whom a cell may name. */
    private static Stream<Identity> names(String cell) {
        return Stream.of(cell, cell.strip())
                .filter(name -> !name.isEmpty() && name.length() <= Identity.MAX_LENGTH)
                .flatMap(name -> Stream.of(Identity.user(name), Identity.anonymous(name)));
    }
}
