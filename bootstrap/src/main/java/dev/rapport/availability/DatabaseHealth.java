package dev.rapport.availability;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the database is there, its schema is up to date and the first workspace stands. */
@Readiness
class DatabaseHealth implements HealthCheck {

    private final DatabaseWatch watch;

    DatabaseHealth(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(watch.isAvailable())
                .withData("prepared", watch.isPrepared())
                .build();
    }
}
