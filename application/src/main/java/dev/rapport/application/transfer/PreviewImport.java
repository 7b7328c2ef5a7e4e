package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.Delivery.Item;
import dev.rapport.application.ingestion.Delivery.Readable;
import dev.rapport.application.ingestion.Delivery.Refused;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.transfer.ImportPreview.PreviewedRow;
import dev.rapport.application.transfer.StoredEvents.Sighting;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.EventTime;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Says what an import would make of a file, so that a wrong mapping is seen before it does harm. */
@ApplicationScoped
public class PreviewImport {

    private static final int SHOWN = 10;
    private static final int COMPARED = 100;
    private static final String NOT_YET_KNOWN = "(digest of the whole file)";

    private final ImportFiles files;
    private final StoredEvents stored;
    private final Clock clock;

    PreviewImport(ImportFiles files, StoredEvents stored, Clock clock) {
        this.files = files;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * @param body the file or its beginning
     * @throws Invalid if it is no CSV, or a column is missing
     */
    public ImportPreview handle(Workspace workspace, ImportOptions options, InputStream body) {
        try (CsvRows csv = files.openBeginning(body, options.delimiter())) {
            ColumnMapping mapping = ColumnMapping.of(csv.header(), options);
            var reader = new RowReader(workspace, csv.header(), mapping, NOT_YET_KNOWN);
            Instant now = clock.instant();
            var rows = new ArrayList<PreviewedRow>();
            var sightings = new ArrayList<Sighting>();
            Optional<CsvRow> next = csv.next();
            for (int i = 0; i < COMPARED && next.isPresent(); i++) {
                Item item = onTime(reader.read(next.get()), now);
                if (i < SHOWN) {
                    rows.add(previewed(next.get(), item));
                }
                if (item instanceof Readable readable && readable.message() instanceof Message.Event event) {
                    sightings.add(new Sighting(event.of(), event.type(), event.at(), event.value()));
                }
                next = csv.next();
            }
            int equal = stored.countEqual(workspace, sightings);
            return new ImportPreview(csv.delimiter(), csv.header(), mapping, rows, sightings.size(), equal);
        }
    }

    private static Item onTime(Item item, Instant now) {
        return item instanceof Readable readable
                ? EventTime.reasonToReject(readable.message().at(), now)
                        .<Item>map(reason -> new Refused(
                                item.index(), reason, readable.message().at().toString(), item.raw()))
                        .orElse(item)
                : item;
    }

    private static PreviewedRow previewed(CsvRow row, Item item) {
        return switch (item) {
            case Readable readable ->
                new PreviewedRow(
                        row.line(),
                        row.cells(),
                        readable.message() instanceof Message.Event event
                                ? Optional.of(understood(event))
                                : Optional.empty(),
                        Optional.empty());
            case Refused refused ->
                new PreviewedRow(
                        row.line(), row.cells(), Optional.empty(), Optional.of(ImportPiece.refusedRow(row, refused)));
        };
    }

    private static PreviewedEvent understood(Message.Event event) {
        return new PreviewedEvent(
                event.of().name(),
                event.of().kind() == Identity.Kind.ANONYMOUS,
                event.type(),
                event.at(),
                Optional.ofNullable(event.value()).map(EventValue::amount),
                Optional.ofNullable(event.currency()),
                event.channel(),
                event.id().text(),
                event.properties());
    }
}
