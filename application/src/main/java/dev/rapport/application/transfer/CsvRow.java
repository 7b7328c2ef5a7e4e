package dev.rapport.application.transfer;

import java.util.List;

/**
 * A row of a CSV file.
 *
 * @param line where it begins, from 1, which is the header's
 */
public record CsvRow(long line, List<String> cells) {

    public CsvRow {
        cells = List.copyOf(cells);
    }

    /** Characters in all cells. */
    int size() {
        return cells.stream().mapToInt(String::length).sum();
    }
}
