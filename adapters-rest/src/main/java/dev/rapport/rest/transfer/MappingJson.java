package dev.rapport.rest.transfer;

import dev.rapport.application.transfer.ColumnMapping;
import dev.rapport.domain.ingestion.EventType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which column of a file says what.
 *
 * @param columns names of columns by the parameter that names them, such as {@code userId}
 * @param event the event type of all rows
 */
record MappingJson(Map<String, String> columns, Optional<EventType> event, List<String> properties) {

    static MappingJson of(ColumnMapping mapping) {
        var columns = new TreeMap<String, String>();
        mapping.columns().forEach((role, column) -> columns.put(role.parameter(), column));
        return new MappingJson(columns, mapping.event(), mapping.properties());
    }
}
