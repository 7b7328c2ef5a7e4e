package dev.rapport.transfer;

import dev.rapport.application.access.Workspaces;
import dev.rapport.application.availability.Availability;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.application.storage.Unquoted;
import dev.rapport.application.transfer.DropOldFiles;
import dev.rapport.application.transfer.FinishUndo;
import dev.rapport.application.transfer.ImportFiles;
import dev.rapport.application.transfer.ImportJob;
import dev.rapport.application.transfer.ImportState;
import dev.rapport.application.transfer.ImportWork;
import dev.rapport.application.transfer.Imports;
import dev.rapport.application.transfer.RunImport;
import dev.rapport.application.transfer.UndoImportStep;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Imports and undoes on this node, one file of a workspace at a time; what was interrupted goes on after the next start. */
@ApplicationScoped
class ImportWorker implements ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT_FOR_END = Duration.ofSeconds(10);

    private final Availability availability;
    private final Workspaces workspaces;
    private final Imports imports;
    private final ImportFiles files;
    private final DropOldFiles dropOldFiles;
    private final RunImport runImport;
    private final UndoImportStep undoImportStep;
    private final FinishUndo finishUndo;
    private final Clock clock;

    private final Map<WorkspaceId, Thread> busy = new ConcurrentHashMap<>();
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopping;
    private boolean swept;

    ImportWorker(
            Availability availability,
            Workspaces workspaces,
            Imports imports,
            ImportFiles files,
            DropOldFiles dropOldFiles,
            RunImport runImport,
            UndoImportStep undoImportStep,
            FinishUndo finishUndo,
            Clock clock) {
        this.availability = availability;
        this.workspaces = workspaces;
        this.imports = imports;
        this.files = files;
        this.dropOldFiles = dropOldFiles;
        this.runImport = runImport;
        this.undoImportStep = undoImportStep;
        this.finishUndo = finishUndo;
        this.clock = clock;
    }

    @Override
    public void wake() {
        woken.release();
    }

    void begin(@Observes StartupEvent started) {
        Thread.ofPlatform().daemon().name("imports").start(this::look);
    }

    /** Ahead of the writer of events, for which it would have to wait. */
    void end(@Observes @Priority(1000) ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake();
        for (Thread thread : busy.values()) {
            thread.join(LONGEST_WAIT_FOR_END);
        }
    }

    private void look() {
        while (!stopping) {
            try {
                if (availability.isAvailable() && files.tryHold()) {
                    takeWork();
                }
            } catch (RuntimeException e) {
                LOG.warnf("Imports could not be looked for: %s", Unquoted.of(e));
                LOG.debug("Imports could not be looked for", Unquoted.of(e));
            }
            rest();
        }
    }

    private void takeWork() {
        if (!swept) {
            dropOldFiles.handle();
            swept = true;
        }
        for (Workspace workspace : QuarkusTransaction.requiringNew().call(workspaces::all)) {
            if (!busy.containsKey(workspace.id())) {
                imports.take(workspace.id(), files.node(), clock.instant()).ifPresent(job -> start(workspace, job));
            }
        }
    }

    private void start(Workspace workspace, ImportJob job) {
        Thread thread = Thread.ofVirtual().name("import-" + job.id()).unstarted(() -> work(workspace, job));
        busy.put(workspace.id(), thread);
        thread.start();
    }

    private void work(Workspace workspace, ImportJob job) {
        try {
            if (job.state() == ImportState.UNDOING) {
                undo(workspace, job);
            } else {
                runImport.handle(workspace, job, () -> stopping);
            }
        } catch (RuntimeException e) {
            if (!(e instanceof StorageFailure failure)) {
                LOG.errorf(Unquoted.of(e), "Import %s was interrupted", job.id());
            } else if (failure.kind() == StorageFailure.Kind.DATA) {
                LOG.errorf("Import %s was interrupted: %s", job.id(), failure.detail());
            }
            sleep(AFTER_FAILURE);
        } finally {
            busy.remove(workspace.id());
            wake();
        }
    }

    private void undo(Workspace workspace, ImportJob job) {
        boolean more = true;
        while (more) {
            if (stopping) {
                return;
            }
            more = undoImportStep.handle(workspace, job.id());
        }
        finishUndo.handle(workspace.id(), job.id());
    }

    private void rest() {
        try {
            if (woken.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
