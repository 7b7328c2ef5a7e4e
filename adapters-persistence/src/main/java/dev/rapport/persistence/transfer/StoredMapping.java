package dev.rapport.persistence.transfer;

import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.transfer.ColumnMapping;
import dev.rapport.application.transfer.ColumnRole;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.persistence.json.StoredJson;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Column mappings and lists of cells as JSON. */
final class StoredMapping {

    private static final String COLUMNS = "columns";
    private static final String EVENT = "event";
    private static final String SURVEY = "survey";
    private static final String PROPERTIES = "properties";

    private StoredMapping() {}

    static String write(ColumnMapping mapping) {
        Map<String, Object> json = new HashMap<>();
        Map<String, String> columns = new HashMap<>();
        mapping.columns().forEach((role, column) -> columns.put(role.parameter(), column));
        json.put(COLUMNS, columns);
        mapping.event().ifPresent(event -> json.put(EVENT, event.name()));
        json.put(PROPERTIES, mapping.properties());
        mapping.survey().ifPresent(survey -> json.put(SURVEY, survey.toString()));
        return StoredJson.write(json);
    }

    static ColumnMapping read(String text) {
        Map<String, ?> json = StoredJson.readObject(text);
        var columns = new EnumMap<ColumnRole, String>(ColumnRole.class);
        if (json.get(COLUMNS) instanceof Map<?, ?> stored) {
            stored.forEach((role, column) ->
                    columns.put(ColumnRole.parse((String) role).orElseThrow(), (String) column));
        }
        Optional<EventType> event =
                json.get(EVENT) instanceof String name ? Optional.of(new EventType(name)) : Optional.empty();
        return new ColumnMapping(
                columns,
                event,
                texts(json.get(PROPERTIES)),
                json.get(SURVEY) instanceof String survey ? SurveyId.parse(survey) : Optional.empty());
    }

    static List<String> readTexts(String json) {
        return texts(StoredJson.readValue(json));
    }

    /** PostgreSQL stores no NUL, and what was refused for one must be kept all the same. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    static String writeTexts(Stream<String> texts) {
        return StoredJson.write(texts.map(StoredMapping::storable).toList());
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
