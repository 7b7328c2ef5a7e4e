package dev.rapport.persistence.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.transfer.CsvRow;
import dev.rapport.application.transfer.CsvRows;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** CSV as RFC 4180 describes it; empty lines are passed over. No field, and so no quote that is never closed, takes more than 1 MB. */
final class FastCsvRows implements CsvRows {

    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_COLUMNS = 1_000;

    private final Utf8Text text;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private final char delimiter;

    FastCsvRows(InputStream in, char delimiter) {
        this.text = new Utf8Text(in);
        this.delimiter = delimiter;
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(MOST_CHARACTERS)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(MOST_COLUMNS)
                                .maxFieldSize(MOST_CHARACTERS)
                                .maxRecordSize(MOST_CHARACTERS)),
                        text);
        this.records = reader.iterator();
        this.header = next().map(row -> row.cells().stream().map(String::strip).toList())
                .orElseThrow(FastCsvRows::empty);
        if (header.stream().anyMatch(name -> name.indexOf(0) >= 0)) {
            throw new Invalid("import.unreadable", "the file is not text in UTF-8; save it as CSV in UTF-8");
        }
    }

    static Invalid empty() {
        return new Invalid("import.empty", "the file is empty");
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public char delimiter() {
        return delimiter;
    }

    @Override
    public Optional<CsvRow> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord row = records.next();
            return Optional.of(new CsvRow(row.getStartingLineNumber(), row.getFields()));
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private static Invalid unreadable(RuntimeException e) {
        String said = String.valueOf(e.getMessage());
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CharConversionException wrongText) {
                return new Invalid("import.unreadable", String.valueOf(wrongText.getMessage()));
            }
            said = said + ": " + cause.getMessage();
        }
        return new Invalid("import.unreadable", "the file is no CSV: " + said);
    }

    @Override
    public long bytesRead() {
        return text.bytesRead();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
