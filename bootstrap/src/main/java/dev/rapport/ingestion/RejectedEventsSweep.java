package dev.rapport.ingestion;

import dev.rapport.application.availability.Availability;
import dev.rapport.application.ingestion.ForgetRejectedEvents;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Has old rejected events dropped every hour; on several nodes the second finds nothing to do. */
@ApplicationScoped
class RejectedEventsSweep {

    private final Availability availability;
    private final ForgetRejectedEvents forgetRejectedEvents;

    RejectedEventsSweep(Availability availability, ForgetRejectedEvents forgetRejectedEvents) {
        this.availability = availability;
        this.forgetRejectedEvents = forgetRejectedEvents;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void sweep() {
        if (availability.isAvailable()) {
            forgetRejectedEvents.handle();
        }
    }
}
