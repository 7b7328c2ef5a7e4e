package dev.rapport.web.people;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What somebody sees whose link opens nothing any more. */
final class GoneLink {

    /** Renders templates/GoneLink/gone.html. */
    record gone(String kind) implements TemplateInstance {}

    private GoneLink() {}

    /** @param kind {@code set-up}, {@code invitation} or {@code password-reset} */
    static Response answer(String kind) {
        return Response.status(404)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new gone(kind))
                .build();
    }
}
