package dev.rapport.application.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody says about a file before it is imported; the rest is guessed.
 *
 * @param fileName for people only
 * @param delimiter what stands between cells; empty: whichever of comma, semicolon and tab the header has most of
 * @param columns the name of the column for a role; an empty name: the file has no such column; roles that are not there are
 *     guessed by usual names
 * @param event the event type of all rows
 * @param properties the columns that become properties; empty: all that have no role
 * @param survey whose answers the rows are: its id or its slug; empty: they are events
 */
public record ImportOptions(
        String fileName,
        Optional<Character> delimiter,
        Map<ColumnRole, String> columns,
        Optional<String> event,
        Optional<List<String>> properties,
        Optional<String> survey) {

    public ImportOptions {
        columns = Map.copyOf(columns);
        properties = properties.map(List::copyOf);
    }
}
