package dev.rapport.demo;

import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.access.Workspaces;
import dev.rapport.application.availability.Availability;
import dev.rapport.application.ingestion.Delivery;
import dev.rapport.application.ingestion.RecordEvents;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.Message;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The last year of a small made-up shop, for {@code ./rapport demo}: every page has something to show. Told again at each start,
 * up to that day; what is known already is not counted twice.
 */
@ApplicationScoped
class DemoShop {

    private static final Logger LOG = Logger.getLogger("dev.rapport.demo");
    private static final int DAYS = 365;
    /** Nobody of those who signed up before this many months comes any more. */
    private static final int LONGEST_LIFETIME = 30;

    private static final int MESSAGES_A_DELIVERY = 1_000;

    private final boolean wanted;
    private final Availability availability;
    private final Workspaces workspaces;
    private final RecordEvents recordEvents;
    private final Clock clock;

    DemoShop(
            @ConfigProperty(name = "rapport.demo", defaultValue = "false") boolean wanted,
            Availability availability,
            Workspaces workspaces,
            RecordEvents recordEvents,
            Clock clock) {
        this.wanted = wanted;
        this.availability = availability;
        this.workspaces = workspaces;
        this.recordEvents = recordEvents;
        this.clock = clock;
    }

    void open(@Observes StartupEvent started) {
        if (wanted) {
            Thread.ofVirtual().name("demo").start(this::tell);
        }
    }

    private void tell() {
        try {
            while (!availability.isAvailable()) {
                Thread.sleep(200);
            }
            Workspace workspace = QuarkusTransaction.requiringNew()
                    .call(() -> workspaces.find(SetUpWorkspace.FIRST))
                    .orElseThrow();
            LOG.info("Telling the last year of a made-up shop …");
            int messages = tellYear(workspace);
            LOG.infof("The made-up shop is open: %,d messages of a year", messages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int tellYear(Workspace workspace) throws InterruptedException {
        LocalDate today = workspace.dayOf(clock.instant());
        LocalDate first = today.minusDays(DAYS);
        List<DemoCustomer> customers = Stream.iterate(
                        YearMonth.from(first.minusMonths(LONGEST_LIFETIME)),
                        month -> !month.isAfter(YearMonth.from(today)),
                        month -> month.plusMonths(1))
                .flatMap(month -> DemoCustomer.of(month).stream())
                .toList();
        int told = 0;
        var waiting = new ArrayList<Message>();
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            for (DemoCustomer customer : customers) {
                waiting.addAll(DemoDay.of(customer, day, workspace.zone()));
            }
            if (waiting.size() >= MESSAGES_A_DELIVERY || day.equals(today)) {
                told += waiting.size();
                deliver(workspace, waiting);
                waiting.clear();
            }
        }
        return told;
    }

    private void deliver(Workspace workspace, List<Message> messages) throws InterruptedException {
        Instant now = clock.instant();
        List<Delivery.Item> past = messages.stream()
                .filter(message -> !message.at().isAfter(now))
                .<Delivery.Item>map(message -> new Delivery.Readable(0, message, () -> ""))
                .toList();
        while (true) {
            try {
                recordEvents.handle(new Delivery(workspace, now, past, null));
                return;
            } catch (Overloaded e) {
                Thread.sleep(e.retryAfter());
            }
        }
    }
}
