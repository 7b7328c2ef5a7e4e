package dev.rapport.survey;

import dev.rapport.application.availability.Availability;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.application.survey.SendInvitation;
import dev.rapport.application.survey.SendInvitation.Outcome;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sends the invitations of all workspaces from this node, one after the other; other nodes send others meanwhile. */
@ApplicationScoped
class InvitationWorker {

    private static final Logger LOG = Logger.getLogger(InvitationWorker.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Availability availability;
    private final SendInvitation sendInvitation;
    private final Semaphore stopped = new Semaphore(0);
    private volatile boolean running = true;

    InvitationWorker(Availability availability, SendInvitation sendInvitation) {
        this.availability = availability;
        this.sendInvitation = sendInvitation;
    }

    void begin(@Observes StartupEvent started) {
        Thread.ofPlatform().daemon().name("invitations").start(this::work);
    }

    void end(@Observes ShutdownEvent ended) {
        running = false;
        stopped.release();
    }

    private void work() {
        while (running) {
            if (step() != Outcome.SETTLED) {
                rest();
            }
        }
    }

    private Outcome step() {
        try {
            return availability.isAvailable() ? sendInvitation.handle() : Outcome.NOTHING_DUE;
        } catch (StorageFailure failure) {
            LOG.warnf("An invitation is tried again: %s", failure.detail());
        } catch (RuntimeException failure) {
            LOG.error("An invitation is tried again", failure);
        }
        return Outcome.NOTHING_DUE;
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
