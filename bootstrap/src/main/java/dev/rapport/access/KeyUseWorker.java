package dev.rapport.access;

import dev.rapport.application.access.NoteKeyUses;
import dev.rapport.application.availability.Availability;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;

/** Notes once a minute which keys were used. */
@Singleton
class KeyUseWorker {

    private final Availability availability;
    private final NoteKeyUses noteKeyUses;

    KeyUseWorker(Availability availability, NoteKeyUses noteKeyUses) {
        this.availability = availability;
        this.noteKeyUses = noteKeyUses;
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void note() {
        if (availability.isAvailable()) {
            noteKeyUses.handle();
        }
    }
}
