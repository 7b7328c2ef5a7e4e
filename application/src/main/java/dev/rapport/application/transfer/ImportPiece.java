package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.Delivery;
import dev.rapport.application.ingestion.Receipt;
import dev.rapport.domain.ingestion.RejectReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Some rows that are delivered together.
 *
 * @param bytesRead of the file, up to its last row
 */
record ImportPiece(List<CsvRow> rows, long bytesRead) {

    /** Small enough for many to fit into one micro-batch and for a step back to cost little. */
    private static final int MOST_ROWS = 1_000;

    private static final int MOST_CHARACTERS = 500_000;

    /** @return empty at the end of the file */
    static Optional<ImportPiece> next(CsvRows csv) {
        var rows = new ArrayList<CsvRow>();
        int size = 0;
        while (rows.size() < MOST_ROWS && size < MOST_CHARACTERS) {
            Optional<CsvRow> row = csv.next();
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
            size += row.get().size();
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new ImportPiece(rows, csv.bytesRead()));
    }

    /** What became of the rows, given the receipts of their deliveries. */
    Imports.Step settled(long rowsBefore, List<Receipt> receipts) {
        Map<Long, CsvRow> byLine = new HashMap<>();
        rows.forEach(row -> byLine.put(row.line(), row));
        var refused = new ArrayList<RefusedRow>();
        long accepted = 0;
        long duplicates = 0;
        for (Receipt receipt : receipts) {
            accepted += receipt.accepted();
            duplicates += receipt.duplicates();
            receipt.rejected()
                    .forEach(one -> refused.add(
                            refusedRow(Objects.requireNonNull(byLine.get(one.index())), one.reason(), one.detail())));
        }
        return new Imports.Step(rowsBefore, rows.size(), accepted, duplicates, refused, bytesRead);
    }

    static RefusedRow refusedRow(CsvRow row, Delivery.Refused refused) {
        return refusedRow(row, refused.reason(), refused.detail());
    }

    static RefusedRow refusedRow(CsvRow row, Receipt.Rejected rejected) {
        return refusedRow(row, rejected.reason(), rejected.detail());
    }

    private static RefusedRow refusedRow(CsvRow row, RejectReason reason, String detail) {
        return new RefusedRow(row.line(), reason.code(), reason.rule() + ": " + detail, row.cells());
    }
}
