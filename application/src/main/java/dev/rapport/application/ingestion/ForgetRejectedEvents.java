package dev.rapport.application.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Keeps the list of rejected events to what somebody may still want to mend. */
@ApplicationScoped
public class ForgetRejectedEvents {

    private static final Duration KEPT = Duration.ofDays(30);

    private final RejectedEvents rejectedEvents;
    private final Clock clock;

    ForgetRejectedEvents(RejectedEvents rejectedEvents, Clock clock) {
        this.rejectedEvents = rejectedEvents;
        this.clock = clock;
    }

    @Transactional
    public void handle() {
        rejectedEvents.forget(clock.instant().minus(KEPT));
    }
}
