package dev.rapport.application.transfer;

import jakarta.enterprise.context.ApplicationScoped;

/** Deletes files that a crash left behind: of imports that were never begun, or that are at their end. */
@ApplicationScoped
public class DropOldFiles {

    private final ImportFiles files;
    private final Imports imports;

    DropOldFiles(ImportFiles files, Imports imports) {
        this.files = files;
        this.imports = imports;
    }

    public void handle() {
        files.old().stream().filter(id -> !imports.needsFile(id)).forEach(files::delete);
    }
}
