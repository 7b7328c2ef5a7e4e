package dev.rapport.rest.scoring;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.rapport.application.scoring.Change;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.domain.scoring.ModelWarning;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** How models' ids and changes of scores look in JSON: a change is a number, or {@code "new"}. */
@Singleton
class ScoreFormat implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        // What a condition compares with must not lose a digit.
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.registerModule(new SimpleModule("scores")
                .addSerializer(ModelId.class, new ToStringSerializer(ModelId.class))
                .addSerializer(Change.class, new ChangeSerializer())
                .addSerializer(ModelWarning.class, new WarningSerializer()));
    }

    private static final class WarningSerializer extends StdScalarSerializer<ModelWarning> {

        WarningSerializer() {
            super(ModelWarning.class);
        }

        @Override
        public void serialize(ModelWarning warning, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            provider.defaultSerializeValue(WarningJson.of(warning), json);
        }
    }

    private static final class ChangeSerializer extends StdScalarSerializer<Change> {

        ChangeSerializer() {
            super(Change.class);
        }

        @Override
        public void serialize(Change change, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (change.points().isPresent()) {
                json.writeNumber(change.points().get());
            } else {
                json.writeString("new");
            }
        }
    }
}
