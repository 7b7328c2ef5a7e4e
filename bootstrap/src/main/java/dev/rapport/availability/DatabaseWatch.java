package dev.rapport.availability;

import dev.rapport.access.FirstStart;
import dev.rapport.application.availability.Availability;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the database, brings its schema up to date and sets up the first workspace, and from then on watches whether
 * the database is there. Nothing of this holds up the start: Rapport answers 503 meanwhile and recovers by itself.
 */
@ApplicationScoped
class DatabaseWatch implements Availability {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int ANSWERS_WITHIN_SECONDS = 3;

    private final Flyway flyway;
    private final FirstStart firstStart;
    private final AgroalDataSource pool;
    private final CountDownLatch stop = new CountDownLatch(1);

    private volatile boolean available;
    private volatile boolean prepared;
    private String lastComplaint = "";
    private @Nullable Connection held;

    DatabaseWatch(Flyway flyway, FirstStart firstStart, AgroalDataSource pool) {
        this.flyway = flyway;
        this.firstStart = firstStart;
        this.pool = pool;
    }

    @Override
    public boolean isAvailable() {
        return available;
    }

    boolean isPrepared() {
        return prepared;
    }

    void begin(@Observes StartupEvent started) {
        Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    void end(@Observes ShutdownEvent stopped) {
        stop.countDown();
    }

    private void watch() {
        Duration retry = FIRST_RETRY;
        boolean running = true;
        while (running) {
            Duration pause = BETWEEN_LOOKS;
            try {
                look();
                retry = FIRST_RETRY;
            } catch (Exception e) {
                complain(e);
                pause = retry;
                retry = retry.multipliedBy(2).compareTo(LAST_RETRY) < 0 ? retry.multipliedBy(2) : LAST_RETRY;
            }
            running = !stopsWithin(pause);
        }
        release();
    }

    private void look() throws SQLException {
        requireConnection();
        if (!prepared) {
            // Flyway holds an advisory lock meanwhile, and so does the set-up: nodes that start together take turns.
            flyway.migrate();
            firstStart.setUp();
            prepared = true;
        }
        if (!available) {
            LOG.info("The database is available");
            lastComplaint = "";
            available = true;
        }
    }

    /** Always the same connection, so that a pool that is busy is not taken for a database that is gone. */
    private void requireConnection() throws SQLException {
        if (held != null && held.isValid(ANSWERS_WITHIN_SECONDS)) {
            return;
        }
        release();
        if (prepared) {
            // The other connections are most probably broken too; without this each would fail one more request.
            pool.flush(FlushMode.INVALID);
        }
        held = pool.getConnection();
        if (!held.isValid(ANSWERS_WITHIN_SECONDS)) {
            throw new SQLException("the database does not answer");
        }
    }

    private void complain(Exception e) {
        available = false;
        String complaint = String.valueOf(e.getMessage()).strip();
        if (!complaint.equals(lastComplaint)) {
            LOG.errorf("The database is not available, trying again until it is: %s", complaint);
            LOG.debug("The database is not available", e);
            lastComplaint = complaint;
        }
    }

    private void release() {
        try {
            if (held != null) {
                held.close();
            }
        } catch (SQLException e) {
            LOG.debug("A broken connection could not be closed", e);
        }
        held = null;
    }

    private boolean stopsWithin(Duration pause) {
        try {
            return stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
