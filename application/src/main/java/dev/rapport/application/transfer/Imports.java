package dev.rapport.application.transfer;

import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known about imports, and how far each has come. */
public interface Imports {

    void add(WorkspaceId workspace, NewImport newImport);

    /**
     * The import that this node is to go on with now, if any: undoing before importing, older before newer. An import of another
     * node is only taken over to undo it, and only if that node has not been heard of for some time. None while another node
     * works on one of the workspace.
     */
    Optional<ImportJob> take(WorkspaceId workspace, String node, Instant now);

    /** Whether there is such an import, of whichever workspace, that still needs its file. */
    boolean needsFile(ImportId id);

    /** The file is readable to its end. @return false if the import is no longer to be begun */
    boolean begin(WorkspaceId workspace, ImportId id, long rows, Instant now);

    /** Moves on by one step, and keeps what was refused in it. @return false if somebody else has moved or stopped it */
    boolean advance(WorkspaceId workspace, ImportId id, Step step, Instant now);

    /** All rows are settled. Counts what is stored, since a repeated delivery says "duplicate" of what it stored before. */
    void finish(WorkspaceId workspace, ImportId id, Instant now);

    void fail(WorkspaceId workspace, ImportId id, String failure, Instant now);

    /** @return whether there is such an import; then it will be undone, if it isn't */
    boolean beginUndo(WorkspaceId workspace, ImportId id);

    /** Whether it brought an event of before {@code end}, also one that was dropped since. */
    boolean hasEventsBefore(WorkspaceId workspace, ImportId id, Instant end);

    /** Undone too early: somebody was still storing a part of it. */
    void undoAgain(WorkspaceId workspace, ImportId id);

    /** Locks the import until the transaction ends. @return whether it is still to be undone */
    boolean holdForUndo(WorkspaceId workspace, ImportId id);

    /** @param answers responses that were removed: what is counted of a file of answers, which makes an event for each question */
    void countUndone(WorkspaceId workspace, ImportId id, long events, long answers, Instant now);

    void finishUndo(WorkspaceId workspace, ImportId id, Instant now);

    record NewImport(
            ImportId id,
            String fileName,
            String digest,
            long bytes,
            char delimiter,
            List<String> header,
            ColumnMapping mapping,
            String node,
            Instant at) {}

    /**
     * @param rowsBefore how many rows were settled before it
     * @param bytesRead of the file, up to its last row
     */
    record Step(long rowsBefore, long rows, long accepted, long duplicates, List<RefusedRow> refused, long bytesRead) {}
}
