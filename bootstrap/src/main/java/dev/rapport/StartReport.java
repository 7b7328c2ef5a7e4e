package dev.rapport;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells the operator, at each start, where the data is and who can reach the application. */
@Singleton
class StartReport {

    private static final Logger LOG = Logger.getLogger("dev.rapport.start");

    private final String data;
    private final boolean embedded;
    private final String listen;
    private final int port;

    StartReport(
            @ConfigProperty(name = "rapport.data", defaultValue = "(not set)") String data,
            @ConfigProperty(name = "rapport.database.embedded", defaultValue = "false") boolean embedded,
            @ConfigProperty(name = "quarkus.http.host") String listen,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.data = data;
        this.embedded = embedded;
        this.listen = listen;
        this.port = port;
    }

    void tell(@Observes StartupEvent started) {
        if (embedded) {
            LOG.infof("Data folder: %s (with an embedded PostgreSQL)", data);
        } else {
            LOG.infof("Data folder: %s (the database is elsewhere, as configured)", data);
        }
        LOG.infof("The pages are at http://127.0.0.1:%d as soon as the database is available", port);
        if (!listen.equals("127.0.0.1") && !listen.equals("localhost") && !listen.equals("::1")) {
            LOG.warnf(
                    "Listening on %s: other machines can reach Rapport. Put a proxy with TLS in front of it.", listen);
        }
    }
}
