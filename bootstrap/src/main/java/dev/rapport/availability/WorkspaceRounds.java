package dev.rapport.availability;

import dev.rapport.application.access.Workspaces;
import dev.rapport.application.availability.Availability;
import dev.rapport.application.storage.Unquoted;
import dev.rapport.domain.access.Workspace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Goes through all workspaces, while the database is there. What fails in one doesn't stop the others. */
@ApplicationScoped
public class WorkspaceRounds {

    private static final Logger LOG = Logger.getLogger(WorkspaceRounds.class);

    private final Availability availability;
    private final Workspaces workspaces;

    WorkspaceRounds(Availability availability, Workspaces workspaces) {
        this.availability = availability;
        this.workspaces = workspaces;
    }

    /** @return how long it took */
    public Duration forEach(Consumer<Workspace> work) {
        long begun = System.nanoTime();
        if (availability.isAvailable()) {
            try {
                QuarkusTransaction.requiringNew().call(workspaces::all).forEach(workspace -> one(workspace, work));
            } catch (RuntimeException e) {
                LOG.warnf("The workspaces could not be read: %s", Unquoted.of(e));
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void one(Workspace workspace, Consumer<Workspace> work) {
        try {
            work.accept(workspace);
        } catch (RuntimeException e) {
            LOG.errorf(
                    Unquoted.of(e),
                    "Background work on workspace %d failed and is tried again",
                    workspace.id().number());
        }
    }
}
