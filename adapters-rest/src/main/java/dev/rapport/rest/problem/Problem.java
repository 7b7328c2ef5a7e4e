package dev.rapport.rest.problem;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.rest.request.RequestIds;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * An error in the form of RFC 9457. Of its members {@code code} is stable and for programs, {@code detail} for people.
 *
 * @param code one of those in docs/errors.md
 * @param errors one for each broken rule, if there are several or the place matters; else empty
 */
public record Problem(int status, String code, String detail, List<Violation> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of());
    }

    /** The document, with the id of the present request. */
    public String toJson() {
        var json = new JsonObject()
                .put("type", "about:blank")
                .put("title", title(status))
                .put("status", status)
                .put("detail", detail)
                .put("code", code);
        if (!errors.isEmpty()) {
            var list = new JsonArray();
            errors.forEach(error ->
                    list.add(new JsonObject().put("pointer", error.pointer()).put("detail", error.detail())));
            json.put("errors", list);
        }
        return json.put("requestId", RequestIds.current()).encode();
    }

    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(toJson()).build();
    }

    /** Answers a request that has not come as far as a resource. */
    public void end(RoutingContext context) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(toJson());
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == 421 ? "Misdirected Request" : "Error";
    }
}
