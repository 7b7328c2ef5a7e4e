package dev.rapport.rest.parameter;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.ingestion.EventType;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How our types look in paths and queries, and what is said about one that can't be read: its name and its value. */
@Provider
class ParameterFormat implements ParamConverterProvider {

    private record Format(String expected, Function<String, ?> read) {}

    private static final int LAST_YEAR = 9_999;

    private static final Format WHOLE = new Format("a whole number", Integer::valueOf);
    private static final Format LONG = new Format("a whole number", Long::valueOf);
    private static final Format SWITCH = new Format("true or false", ParameterFormat::readSwitch);

    private static final Map<Class<?>, Format> FORMATS = Map.ofEntries(
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(boolean.class, SWITCH),
            Map.entry(Boolean.class, SWITCH),
            Map.entry(BigDecimal.class, new Format("a number", BigDecimal::new)),
            Map.entry(LocalDate.class, new Format("a day such as 2026-03-01", ParameterFormat::readDay)),
            Map.entry(
                    Instant.class,
                    new Format(
                            "an instant such as 2026-03-01T12:00:00Z",
                            text -> OffsetDateTime.parse(text).toInstant())),
            Map.entry(EventType.class, new Format("the name of an event type", EventType::new)),
            Map.entry(
                    CustomerId.class,
                    new Format("a customer's id", text -> CustomerId.parse(text).orElseThrow())));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Format format = FORMATS.get(type);
        return format == null ? null : new Converter<>(format, nameIn(annotations));
    }

    /** Of four digits: days far beyond can't be counted with. */
    private static LocalDate readDay(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(text);
        }
        return day;
    }

    private static Boolean readSwitch(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String nameIn(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return "?" + query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return "";
    }

    private record Converter<T>(Format format, String name) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // The format is the one of T.
        public T fromString(String text) {
            try {
                return (T) format.read().apply(text);
            } catch (RuntimeException e) {
                String detail = name + ": \"" + text + "\" is not " + format.expected();
                throw new Invalid("parameter.malformed", detail, List.of(new Invalid.Violation(name, detail)));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
