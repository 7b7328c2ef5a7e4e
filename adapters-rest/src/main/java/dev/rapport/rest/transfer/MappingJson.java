package dev.rapport.rest.transfer;

import dev.rapport.application.survey.SurveyId;
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
 * @param properties of a file of answers, its columns of questions
 * @param survey whose answers the rows are; left out: they are events
 */
record MappingJson(
        Map<String, String> columns, Optional<EventType> event, List<String> properties, Optional<String> survey) {

    static MappingJson of(ColumnMapping mapping) {
        var columns = new TreeMap<String, String>();
        mapping.columns().forEach((role, column) -> columns.put(role.parameter(), column));
        return new MappingJson(
                columns, mapping.event(), mapping.properties(), mapping.survey().map(SurveyId::toString));
    }
}
