package dev.rapport.persistence.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rapport.domain.survey.SurveyDefinition;

/** How a survey's definition is stored: as JSON, field by field as the domain names them; a test holds them to it. */
final class StoredSurvey {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    private StoredSurvey() {}

    static String write(SurveyDefinition definition) {
        try {
            return MAPPER.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    static SurveyDefinition read(String json) {
        try {
            return MAPPER.readValue(json, SurveyDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored survey cannot be read", e);
        }
    }
}
