package dev.rapport.rest.problem;

import dev.rapport.rest.request.TooManyCalls;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whoever calls too often is told when to call again; client libraries do. */
class TooManyCallsMapper {

    @ServerExceptionMapper
    Response map(TooManyCalls refused) {
        return Response.fromResponse(Problem.of(429, refused.code(), String.valueOf(refused.getMessage()))
                        .toResponse())
                .header(HttpHeaders.RETRY_AFTER, refused.seconds())
                .build();
    }
}
