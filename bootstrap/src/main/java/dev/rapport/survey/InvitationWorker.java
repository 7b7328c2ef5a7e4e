package dev.rapport.survey;

import dev.rapport.application.availability.Availability;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.application.storage.Unquoted;
import dev.rapport.application.survey.AdvanceMailing;
import dev.rapport.application.survey.SendInvitation;
import dev.rapport.application.survey.SendInvitation.Outcome;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Queues and sends the invitations of all workspaces on this node, one after the other; other nodes take others meanwhile. */
@ApplicationScoped
class InvitationWorker {

    private static final Logger LOG = Logger.getLogger(InvitationWorker.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int THREADS = 2;

    private final Availability availability;
    private final SendInvitation sendInvitation;
    private final AdvanceMailing advanceMailing;
    private final Semaphore stopped = new Semaphore(0);
    private volatile boolean running = true;

    InvitationWorker(Availability availability, SendInvitation sendInvitation, AdvanceMailing advanceMailing) {
        this.availability = availability;
        this.sendInvitation = sendInvitation;
        this.advanceMailing = advanceMailing;
    }

    void begin(@Observes StartupEvent started) {
        Thread.ofPlatform()
                .daemon()
                .name("invitations")
                .start(() -> work(() -> sendInvitation.handle() == Outcome.SETTLED));
        Thread.ofPlatform().daemon().name("mailings").start(() -> work(advanceMailing::handle));
    }

    void end(@Observes ShutdownEvent ended) {
        running = false;
        stopped.release(THREADS);
    }

    /** @param step says whether there may be more to do at once */
    private void work(BooleanSupplier step) {
        while (running) {
            if (!did(step)) {
                rest();
            }
        }
    }

    private boolean did(BooleanSupplier step) {
        try {
            return availability.isAvailable() && step.getAsBoolean();
        } catch (StorageFailure failure) {
            LOG.warnf("Invitations are tried again: %s", failure.detail());
        } catch (RuntimeException failure) {
            LOG.error("Invitations are tried again", Unquoted.of(failure));
        }
        return false;
    }

    private void rest() {
        try {
            if (stopped.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
