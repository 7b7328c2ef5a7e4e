package dev.rapport.application.transfer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far an import has come. */
public enum ImportState {
    /** The file is here; it is being checked, or waits for another import of the workspace. */
    UPLOADED,
    RUNNING,
    /** Every row was stored, known already, or refused. */
    DONE,
    /** The file could not be read, or going on failed again and again; what of it was stored before stays until the import is undone. */
    FAILED,
    /** What it stored is being removed. */
    UNDOING,
    /** Nothing of it is stored any more. */
    UNDONE;

    public static ImportState parse(String text) {
        return of(text).orElseThrow(() -> new IllegalArgumentException("no state of an import: " + text));
    }

    /** Empty if there is no such state. */
    public static Optional<ImportState> of(String text) {
        return Stream.of(values())
                .filter(state -> state.toString().equals(text))
                .findFirst();
    }

    /** Whether nothing changes by itself any more. */
    public boolean isEnd() {
        return switch (this) {
            case DONE, FAILED, UNDONE -> true;
            case UPLOADED, RUNNING, UNDOING -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
