package dev.rapport.application.transfer;

import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** One import, for tests. */
final class InMemoryImports implements Imports {

    ImportState state = ImportState.UPLOADED;
    long rowsDone;
    String failure = "";
    /** Happens before each step. */
    Runnable advancing = () -> {};

    @Override
    public void add(WorkspaceId workspace, NewImport newImport) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ImportJob> take(WorkspaceId workspace, String node, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean needsFile(ImportId id) {
        return !state.isEnd();
    }

    @Override
    public boolean begin(WorkspaceId workspace, ImportId id, long rows, Instant now) {
        return move(ImportState.UPLOADED, ImportState.RUNNING);
    }

    @Override
    public boolean advance(WorkspaceId workspace, ImportId id, Step step, Instant now) {
        advancing.run();
        if (state != ImportState.RUNNING || step.rowsBefore() != rowsDone) {
            return false;
        }
        rowsDone += step.rows();
        return true;
    }

    @Override
    public void finish(WorkspaceId workspace, ImportId id, Instant now) {
        move(ImportState.RUNNING, ImportState.DONE);
    }

    @Override
    public void fail(WorkspaceId workspace, ImportId id, String reason, Instant now) {
        state = ImportState.FAILED;
        failure = reason;
    }

    @Override
    public boolean beginUndo(WorkspaceId workspace, ImportId id) {
        state = ImportState.UNDOING;
        return true;
    }

    @Override
    public boolean hasEventsBefore(WorkspaceId workspace, ImportId id, Instant end) {
        return false;
    }

    @Override
    public void undoAgain(WorkspaceId workspace, ImportId id) {
        move(ImportState.UNDONE, ImportState.UNDOING);
    }

    @Override
    public boolean holdForUndo(WorkspaceId workspace, ImportId id) {
        return state == ImportState.UNDOING;
    }

    @Override
    public void countUndone(WorkspaceId workspace, ImportId id, long events, long answers, Instant now) {}

    @Override
    public void finishUndo(WorkspaceId workspace, ImportId id, Instant now) {
        move(ImportState.UNDOING, ImportState.UNDONE);
    }

    private boolean move(ImportState from, ImportState to) {
        boolean moves = state == from;
        if (moves) {
            state = to;
        }
        return moves;
    }
}
