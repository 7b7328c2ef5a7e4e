package dev.rapport.application.transfer;

import dev.rapport.application.refusal.Invalid;
import java.util.List;
import java.util.Optional;

/** A CSV file that is being read, row by row, in constant memory. */
public interface CsvRows extends AutoCloseable {

    /** The names of the columns, without blanks around them. */
    List<String> header();

    char delimiter();

    /**
     * @return the next row; empty at the end
     * @throws Invalid {@code import.unreadable}, naming the line, if the rest is not CSV in UTF-8
     */
    Optional<CsvRow> next();

    /** How many bytes of the file have been read, at least up to the last row. */
    long bytesRead();

    @Override
    void close();
}
