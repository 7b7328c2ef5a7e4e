package dev.rapport.scoring;

import dev.rapport.application.scoring.FillSignals;
import dev.rapport.application.scoring.RefreshBandHistory;
import dev.rapport.application.scoring.RefreshScores;
import dev.rapport.availability.WorkspaceRounds;
import dev.rapport.domain.access.Workspace;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** This node's background work on scores: following events, filling new signals, counting past days. */
@ApplicationScoped
class ScoreWorkers {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);
    /** Counting past days takes at most a fifth of the time. */
    private static final int REST_PER_WORK = 4;

    private final WorkspaceRounds rounds;
    private final RefreshScores refreshScores;
    private final FillSignals fillSignals;
    private final RefreshBandHistory refreshBandHistory;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running = true;

    ScoreWorkers(
            WorkspaceRounds rounds,
            RefreshScores refreshScores,
            FillSignals fillSignals,
            RefreshBandHistory refreshBandHistory) {
        this.rounds = rounds;
        this.refreshScores = refreshScores;
        this.fillSignals = fillSignals;
        this.refreshBandHistory = refreshBandHistory;
    }

    void begin(@Observes StartupEvent started) {
        Thread.ofPlatform().daemon().name("scores").start(() -> follow(refreshScores::handle, woken));
        Thread.ofPlatform().daemon().name("signals").start(() -> follow(this::fill, new Semaphore(0)));
        Thread.ofPlatform().daemon().name("band-history").start(this::count);
    }

    void end(@Observes ShutdownEvent stopped) {
        running = false;
        woken.release();
    }

    private boolean fill(Workspace workspace) {
        boolean more = fillSignals.handle(workspace);
        if (more && woken.availablePermits() == 0) {
            woken.release();
        }
        return more;
    }

    private void follow(Predicate<Workspace> step, Semaphore alarm) {
        while (running) {
            // A step of each in turn, so that nobody waits for another workspace's long work.
            var unfinished = new AtomicBoolean();
            rounds.forEach(workspace -> {
                if (running && step.test(workspace)) {
                    unfinished.set(true);
                }
            });
            if (!unfinished.get()) {
                pause(BETWEEN_LOOKS, alarm);
            }
        }
    }

    private void count() {
        var never = new Semaphore(0);
        while (running) {
            Duration work = rounds.forEach(refreshBandHistory::handle);
            Duration rest = work.multipliedBy(REST_PER_WORK);
            pause(rest.compareTo(BETWEEN_COUNTS) > 0 ? rest : BETWEEN_COUNTS, never);
        }
    }

    private void pause(Duration atMost, Semaphore alarm) {
        try {
            if (alarm.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                alarm.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
