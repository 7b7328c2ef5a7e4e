package dev.rapport.demo;

import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.access.Workspaces;
import dev.rapport.application.availability.Availability;
import dev.rapport.application.ingestion.Delivery;
import dev.rapport.application.ingestion.Delivery.Item;
import dev.rapport.application.ingestion.Delivery.Readable;
import dev.rapport.application.ingestion.RecordEvents;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.application.scoring.RefreshBandHistory;
import dev.rapport.application.scoring.ScoreCache;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.Message;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The last year of a small made-up shop, for {@code ./rapport demo}: every page has something to show. Told again at each start,
 * up to that day; what is known already is not counted twice.
 */
@ApplicationScoped
class DemoShop {

    private static final Logger LOG = Logger.getLogger("dev.rapport.demo");
    private static final int MESSAGES_A_DELIVERY = 1_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final boolean wanted;
    private final String here;
    private final Availability availability;
    private final Workspaces workspaces;
    private final RecordEvents recordEvents;
    private final DemoExtras extras;
    private final DemoSurveys surveys;
    private final ScoreCache cache;
    private final EntityManager entities;
    private final RefreshBandHistory refreshBandHistory;
    private final Clock clock;
    private volatile boolean closing;

    DemoShop(
            @ConfigProperty(name = "rapport.demo", defaultValue = "false") boolean wanted,
            @ConfigProperty(name = "quarkus.http.port") int port,
            Availability availability,
            Workspaces workspaces,
            RecordEvents recordEvents,
            DemoExtras extras,
            DemoSurveys surveys,
            ScoreCache cache,
            EntityManager entities,
            RefreshBandHistory refreshBandHistory,
            Clock clock) {
        this.wanted = wanted;
        this.here = "http://127.0.0.1:" + port;
        this.availability = availability;
        this.workspaces = workspaces;
        this.recordEvents = recordEvents;
        this.extras = extras;
        this.surveys = surveys;
        this.cache = cache;
        this.entities = entities;
        this.refreshBandHistory = refreshBandHistory;
        this.clock = clock;
    }

    void open(@Observes StartupEvent started) {
        if (wanted) {
            Thread.ofVirtual().name("demo").start(this::tell);
        }
    }

    void close(@Observes ShutdownEvent stopped) {
        closing = true;
    }

    private void tell() {
        try {
            while (!availability.isAvailable()) {
                Thread.sleep(BETWEEN_LOOKS);
            }
            Instant begin = clock.instant();
            Workspace workspace = QuarkusTransaction.requiringNew()
                    .call(() -> workspaces.find(SetUpWorkspace.FIRST))
                    .orElseThrow();
            LOG.infof("The made-up shop opens: a year of it comes in and is scored, which takes about a minute …");
            var year = new DemoYear(workspace.dayOf(begin), workspace.zone());
            extras.tell(workspace, year);
            Told told = tell(workspace, year);
            surveys.tell(workspace, year, () -> closing);
            if (!closing) {
                score(workspace);
                LOG.infof(
                        "The made-up shop is open: %,d customers, %,d messages of a year, %,d of them new, in %d s. Look at %s",
                        year.customers().size(),
                        told.messages,
                        told.added,
                        Duration.between(begin, clock.instant()).toSeconds(),
                        here);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!closing) {
                throw e;
            }
            LOG.info("Stopped before the whole year was told: the next start goes on");
        }
    }

    private Told tell(Workspace workspace, DemoYear year) throws InterruptedException {
        var waiting = new ArrayList<>(year.before());
        Told told = Told.NOTHING;
        for (LocalDate day = year.firstDay(); !day.isAfter(year.today()) && !closing; day = day.plusDays(1)) {
            waiting.addAll(year.of(day));
            if (waiting.size() >= MESSAGES_A_DELIVERY || day.equals(year.today())) {
                told = told.plus(deliver(workspace, waiting));
                waiting.clear();
            }
        }
        return told;
    }

    /** Lists follow by themselves within seconds; the counts of past days rest in between, and a newcomer looks at once. */
    private void score(Workspace workspace) throws InterruptedException {
        while (!closing
                && QuarkusTransaction.requiringNew()
                        .call(() -> cache.backlog(workspace.id()).isPresent())) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        // Nearly all rows are new, and the database would look into that only in a minute.
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("analyze").executeUpdate());
        refreshBandHistory.handle(workspace);
    }

    private Told deliver(Workspace workspace, List<Message> messages) throws InterruptedException {
        Instant now = clock.instant();
        List<Item> past = messages.stream()
                .filter(message -> !message.at().isAfter(now))
                .<Item>map(message -> new Readable(0, message, () -> ""))
                .toList();
        while (!closing) {
            try {
                int added = recordEvents
                        .handle(new Delivery(workspace, now, past, null))
                        .accepted();
                return new Told(past.size(), added);
            } catch (Overloaded e) {
                Thread.sleep(e.retryAfter());
            }
        }
        return Told.NOTHING;
    }

    /** @param added messages that were not known already */
    private record Told(int messages, int added) {

        private static final Told NOTHING = new Told(0, 0);

        private Told plus(Told more) {
            return new Told(messages + more.messages, added + more.added);
        }
    }
}
