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

    private final Problems problems;

    RefusalMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response map(Refusal refusal) {
        return switch (refusal) {
            case NotFound _ -> problems.answer(404, refusal.code(), refusal.detail());
            case Conflict _ -> problems.answer(409, refusal.code(), refusal.detail());
            case OutOfDate _ -> problems.answer(412, refusal.code(), refusal.detail());
            case Invalid invalid ->
                problems.answer(new Problem(400, invalid.code(), invalid.detail(), invalid.violations()));
            case Overloaded overloaded ->
                Response.fromResponse(problems.answer(503, overloaded.code(), overloaded.detail()))
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                Math.max(1, overloaded.retryAfter().toSeconds()))
                        .build();
        };
    }
}
