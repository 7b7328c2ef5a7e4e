package dev.rapport.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.rest.request.BodyTooLarge;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path.Node;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Requests that fit no route, or not the one that they fit best. */
@Singleton
class RequestMapper {

    private final RefusalMapper refusals;
    private final BodyMapper bodies;
    private final UnexpectedMapper unexpected;
    private final UriInfo uri;

    RequestMapper(RefusalMapper refusals, BodyMapper bodies, UnexpectedMapper unexpected, UriInfo uri) {
        this.refusals = refusals;
        this.bodies = bodies;
        this.unexpected = unexpected;
        this.uri = uri;
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException e) {
        // What went wrong inside of a converter or a reader arrives wrapped in a 404 or 400.
        switch (e.getCause()) {
            case Refusal refusal -> {
                return refusals.map(refusal);
            }
            case BodyTooLarge tooLarge -> {
                return bodies.map(tooLarge);
            }
            case JsonProcessingException json -> {
                return bodies.map(json);
            }
            case null, default -> {
                return byStatus(e);
            }
        }
    }

    private Response byStatus(WebApplicationException e) {
        Response given = e.getResponse();
        int status = given.getStatus();
        if (status < 400) {
            return given;
        }
        String path = uri.getRequestUri().getPath();
        return switch (status) {
            case 404 ->
                Problem.of(404, "route.not-found", "there is nothing at " + path)
                        .toResponse();
            case 405 ->
                Response.fromResponse(Problem.of(405, "route.method-not-allowed", "not this method at " + path)
                                .toResponse())
                        .header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.ofCurrentRequest()))
                        .build();
            case 406 ->
                Problem.of(406, "route.not-acceptable", path + " can't answer in a media type that Accept allows")
                        .toResponse();
            case 413 ->
                Problem.of(413, "body.too-large", "the body is too large").toResponse();
            case 415 ->
                Problem.of(
                                415,
                                "route.unsupported-media-type",
                                path + " can't read this Content-Type; send application/json")
                        .toResponse();
            case 400 ->
                Problem.of(400, "request.malformed", "the request can't be read")
                        .toResponse();
            default ->
                status < 500
                        ? Problem.of(status, "request.refused", "the request was refused")
                                .toResponse()
                        : unexpected.map(e);
        };
    }

    @ServerExceptionMapper
    public Response map(ConstraintViolationException e) {
        List<Violation> errors = e.getConstraintViolations().stream()
                .map(RequestMapper::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail))
                .toList();
        boolean ofBody = errors.stream().anyMatch(error -> !error.pointer().startsWith("?"));
        return new Problem(
                        400,
                        ofBody ? "body.invalid" : "parameter.invalid",
                        "some values break rules; see errors",
                        errors)
                .toResponse();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<Node>();
        violation.getPropertyPath().forEach(nodes::add);
        var pointer = new StringBuilder();
        // The first two are the method and its parameter.
        for (Node node : nodes.subList(Math.min(2, nodes.size()), nodes.size())) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null) {
                pointer.append('/').append(node.getName());
            }
        }
        String place =
                pointer.isEmpty() && nodes.size() == 2 ? "?" + nodes.get(1).getName() : pointer.toString();
        return new Violation(place, violation.getMessage());
    }
}
