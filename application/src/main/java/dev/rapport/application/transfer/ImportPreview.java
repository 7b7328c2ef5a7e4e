package dev.rapport.application.transfer;

import java.util.List;
import java.util.Optional;

/**
 * What an import would make of a file, judged by its beginning. Nothing is stored.
 *
 * @param rows the first ones, at most ten
 * @param compared how many rows were compared with what is stored
 * @param storedAlready how many of those have an equal stored event: same customer, type, instant and value
 */
public record ImportPreview(
        char delimiter,
        List<String> header,
        ColumnMapping mapping,
        List<PreviewedRow> rows,
        int compared,
        int storedAlready) {

    public ImportPreview {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Whether most of the rows seem to be stored already, under other message ids: importing would count them twice. */
    public boolean looksStored() {
        return storedAlready * 2 > compared;
    }

    /**
     * @param understood the event; empty: the row would be refused
     * @param refused why it would be; empty: it would not
     */
    public record PreviewedRow(
            long line, List<String> cells, Optional<PreviewedEvent> understood, Optional<RefusedRow> refused) {}
}
