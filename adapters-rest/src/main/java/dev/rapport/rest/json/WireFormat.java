package dev.rapport.rest.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.ingestion.EventType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;

/**
 * How our types look in JSON: a value type is the string it wraps, and a record's component is required unless it is an
 * {@link java.util.Optional}. A list holds no null. Nothing is guessed: text is no number, a fraction no whole number, and a field that we don't
 * know may be one that was misspelt. Input that breaks a rule is a 400.
 */
@Singleton
class WireFormat implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(
                DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        mapper.setSerializationInclusion(JsonInclude.Include.NON_ABSENT);
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.registerModule(new SimpleModule("rapport")
                .addDeserializer(Instant.class, read(Instant.class, WireFormat::instant))
                .addDeserializer(EventType.class, read(EventType.class, EventType::new))
                .addSerializer(EventType.class, write(EventType.class, EventType::name))
                .addDeserializer(CustomerId.class, read(CustomerId.class, WireFormat::customer))
                .addSerializer(CustomerId.class, write(CustomerId.class, CustomerId::toString))
                .addDeserializer(WorkspaceId.class, read(WorkspaceId.class, WireFormat::workspace))
                .addSerializer(
                        WorkspaceId.class,
                        write(WorkspaceId.class, workspace -> Integer.toString(workspace.number()))));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static CustomerId customer(String text) {
        return CustomerId.parse(text).orElseThrow(() -> new IllegalArgumentException("not a customer's id"));
    }

    private static WorkspaceId workspace(String text) {
        return new WorkspaceId(Integer.parseInt(text));
    }

    private static <T> StdScalarDeserializer<T> read(Class<T> type, Function<String, T> parse) {
        return new StdScalarDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (parser.currentToken() != JsonToken.VALUE_STRING) {
                    throw MismatchedInputException.from(parser, String.class, "not text");
                }
                String text = parser.getText();
                try {
                    return parse.apply(text);
                } catch (RuntimeException e) {
                    throw InvalidFormatException.from(parser, String.valueOf(e.getMessage()), text, type);
                }
            }
        };
    }

    private static <T> StdScalarSerializer<T> write(Class<T> type, Function<T, String> print) {
        return new StdScalarSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(print.apply(value));
            }
        };
    }
}
