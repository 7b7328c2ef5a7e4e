package dev.rapport.demo;

import dev.rapport.application.ingestion.Delivery;
import dev.rapport.application.ingestion.RecordEvents;
import dev.rapport.application.ingestion.RejectedItems;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.transfer.ImportOptions;
import dev.rapport.application.transfer.ImportOverviews;
import dev.rapport.application.transfer.ImportsAsked;
import dev.rapport.application.transfer.StartImport;
import dev.rapport.demo.DemoYear.Slip;
import dev.rapport.domain.access.Workspace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What else happens to a shop in a year: calls that are refused, and a file from the software it used before. Told once. */
@ApplicationScoped
class DemoExtras {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final RecordEvents recordEvents;
    private final RejectedItems rejectedItems;
    private final StartImport startImport;
    private final ImportOverviews imports;
    private final Clock clock;

    DemoExtras(
            RecordEvents recordEvents,
            RejectedItems rejectedItems,
            StartImport startImport,
            ImportOverviews imports,
            Clock clock) {
        this.recordEvents = recordEvents;
        this.rejectedItems = rejectedItems;
        this.startImport = startImport;
        this.imports = imports;
        this.clock = clock;
    }

    void tell(Workspace workspace, DemoYear year) {
        if (read(() -> rejectedItems.byReason(workspace.id())).isEmpty()) {
            year.slips().forEach(slip -> refuse(workspace, slip));
        }
        if (read(() -> imports.page(
                        workspace.id(), ImportsAsked.ALL, new PageRequest(1, Optional.empty()), clock.instant()))
                .items()
                .isEmpty()) {
            var options = new ImportOptions(
                    "orders-of-the-old-shop.csv",
                    Optional.empty(),
                    Map.of(),
                    Optional.of("Order Completed"),
                    Optional.empty(),
                    Optional.empty());
            startImport.handle(
                    workspace,
                    options,
                    new ByteArrayInputStream(year.oldOrders().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void refuse(Workspace workspace, Slip slip) {
        Instant then = slip.day().atTime(NOON).atZone(workspace.zone()).toInstant();
        recordEvents.handle(new Delivery(workspace, then, List.of(slip.item()), null));
    }

    private static <T> T read(Callable<T> question) {
        return QuarkusTransaction.requiringNew().call(question);
    }
}
