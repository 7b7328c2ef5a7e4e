package dev.rapport.rest.problem;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.application.refusal.Refusal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a refusal becomes an HTTP status. */
@Singleton
class RefusalMapper {

    @ServerExceptionMapper
    public Response map(Refusal refusal) {
        return switch (refusal) {
            case NotFound _ -> Problem.of(404, refusal.code(), refusal.detail()).toResponse();
            case Conflict _ -> Problem.of(409, refusal.code(), refusal.detail()).toResponse();
            case OutOfDate _ ->
                Problem.of(412, refusal.code(), refusal.detail()).toResponse();
            case Invalid invalid ->
                new Problem(400, invalid.code(), invalid.detail(), invalid.violations()).toResponse();
            case Overloaded overloaded ->
                Response.fromResponse(Problem.of(503, overloaded.code(), overloaded.detail())
                                .toResponse())
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                Math.max(1, overloaded.retryAfter().toSeconds()))
                        .build();
        };
    }
}
