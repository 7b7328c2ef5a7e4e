package dev.rapport.application.transfer;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The file of one import, for tests: as many rows as asked for, each of another user. */
final class OneFile implements ImportFiles {

    static final List<String> HEADER = List.of("user", "day");

    private final int rows;
    boolean deleted;

    OneFile(int rows) {
        this.rows = rows;
    }

    @Override
    public CsvRows open(ImportId id, Optional<Character> delimiter) {
        return new Rows(rows);
    }

    @Override
    public void delete(ImportId id) {
        deleted = true;
    }

    @Override
    public String node() {
        return "here";
    }

    @Override
    public boolean tryHold() {
        return true;
    }

    @Override
    public Received receive(InputStream body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void keep(Received received, ImportId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void discard(Received received) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CsvRows open(Received received, Optional<Character> delimiter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CsvRows openBeginning(InputStream body, Optional<Character> delimiter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ImportId> old() {
        return List.of();
    }

    private static final class Rows implements CsvRows {

        private final int rows;
        private int read;

        Rows(int rows) {
            this.rows = rows;
        }

        @Override
        public List<String> header() {
            return HEADER;
        }

        @Override
        public char delimiter() {
            return ',';
        }

        @Override
        public Optional<CsvRow> next() {
            return read == rows
                    ? Optional.empty()
                    : Optional.of(new CsvRow(++read + 1, List.of("user-" + read, "2026-02-01")));
        }

        @Override
        public long bytesRead() {
            return read;
        }

        @Override
        public void close() {}
    }
}
