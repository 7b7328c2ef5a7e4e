package dev.rapport.scoring;

import dev.rapport.application.availability.Availability;
import dev.rapport.application.scoring.KeepModelLooks;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Has it stored which models were looked at, beside the requests that look. */
@ApplicationScoped
class LookKeeper {

    private final Availability availability;
    private final KeepModelLooks keepModelLooks;

    LookKeeper(Availability availability, KeepModelLooks keepModelLooks) {
        this.availability = availability;
        this.keepModelLooks = keepModelLooks;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        if (availability.isAvailable()) {
            keepModelLooks.handle();
        }
    }
}
