package dev.rapport.retention;

import dev.rapport.application.retention.ApplyRetention;
import dev.rapport.availability.WorkspaceRounds;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Has days closed and their events dropped that are older than workspaces keep them; on several nodes one is enough. */
@ApplicationScoped
class RetentionSweep {

    private final WorkspaceRounds rounds;
    private final ApplyRetention applyRetention;

    RetentionSweep(WorkspaceRounds rounds, ApplyRetention applyRetention) {
        this.rounds = rounds;
        this.applyRetention = applyRetention;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        rounds.forEach(applyRetention::handle);
    }
}
