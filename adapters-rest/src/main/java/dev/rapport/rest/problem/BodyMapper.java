package dev.rapport.rest.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.rest.request.BodyTooLarge;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says what is wrong with a body: where, with which value, and what would be right. */
@Singleton
class BodyMapper {

    private static final String MALFORMED = "body.malformed";

    @ServerExceptionMapper
    public Response map(MismatchedInputException e) {
        return map((JsonProcessingException) e);
    }

    @ServerExceptionMapper
    public Response map(JsonProcessingException e) {
        if (causeOf(e) instanceof BodyTooLarge tooLarge) {
            return map(tooLarge);
        }
        if (!(e instanceof JsonMappingException mapping)) {
            return Problem.of(400, MALFORMED, "not JSON: " + firstLine(e.getOriginalMessage()) + at(e))
                    .toResponse();
        }
        if (e.getCause() instanceof JsonProcessingException syntax) {
            return map(syntax);
        }
        String pointer = pointer(mapping.getPath());
        String detail = detail(mapping);
        return new Problem(
                        400,
                        MALFORMED,
                        (pointer.isEmpty() ? "body" : pointer) + ": " + detail,
                        List.of(new Violation(pointer, detail)))
                .toResponse();
    }

    @ServerExceptionMapper
    public Response map(BodyTooLarge e) {
        return Problem.of(413, "body.too-large", String.valueOf(e.getMessage())).toResponse();
    }

    private static String detail(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "unknown field; known are "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case InvalidFormatException format -> JsonValues.detail(format);
            case MismatchedInputException mismatch -> JsonValues.detail(mismatch);
            default -> firstLine(e.getOriginalMessage());
        };
    }

    static String pointer(List<Reference> path) {
        return path.stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? Integer.toString(step.getIndex())
                                : step.getFieldName().replace("~", "~0").replace("/", "~1")))
                .collect(Collectors.joining());
    }

    private static Throwable causeOf(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String at(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
