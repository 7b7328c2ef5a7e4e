package dev.rapport.ingestion;

import dev.rapport.application.ingestion.MicroBatchWriter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The thread that writes events, from the start of the application until nothing waits any more at its end. */
@ApplicationScoped
class EventWriter {

    private static final Logger LOG = Logger.getLogger(EventWriter.class);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(20);

    private final MicroBatchWriter writer;
    private @Nullable Thread thread;

    EventWriter(MicroBatchWriter writer) {
        this.writer = writer;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("event-writer").start(writer::writeUntilStopped);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        writer.stop();
        if (thread != null && !thread.join(LONGEST_DRAIN)) {
            LOG.warn("Stopped while events were still waiting; their senders were told to send them again.");
        }
    }
}
