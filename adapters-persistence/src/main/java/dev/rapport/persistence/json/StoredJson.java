package dev.rapport.persistence.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON columns as plain Java. Numbers are exact decimals, whatever the wire format is set to. */
public final class StoredJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StoredJson() {}

    /** Text, Boolean, number, list or map; empty for JSON null. */
    public static Optional<Object> value(String json) {
        return read(json, new TypeReference<@Nullable Object>() {});
    }

    public static Map<String, Object> object(String json) {
        return read(json, new TypeReference<Map<String, Object>>() {}).orElse(Map.of());
    }

    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored JSON value does not parse", e);
        }
    }

    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON value: " + value.getClass(), e);
        }
    }

    private static <T extends @Nullable Object> Optional<T> read(String json, TypeReference<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored JSON value does not parse", e);
        }
    }
}
