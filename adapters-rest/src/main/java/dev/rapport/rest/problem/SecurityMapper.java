package dev.rapport.rest.problem;

import dev.rapport.rest.request.ApiPaths;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Who are you, and may you? */
@Singleton
class SecurityMapper {

    private static final String BEARER = "Bearer realm=\"rapport\"";

    private final Problems problems;
    private final UriInfo uri;

    SecurityMapper(Problems problems, UriInfo uri) {
        this.problems = problems;
        this.uri = uri;
    }

    @ServerExceptionMapper
    public Response map(UnauthorizedException e) {
        return challenge(problems.answer(
                401, "key.missing", "send a secret API key of this workspace: Authorization: Bearer rp_…"));
    }

    @ServerExceptionMapper
    public Response map(AuthenticationFailedException e) {
        return challenge(problems.answer(
                401,
                "key.unknown",
                "this is not a secret API key, or it is revoked; a write key does not open the API"));
    }

    @ServerExceptionMapper
    public Response map(ForbiddenException e) {
        return problems.answer(403, "role.missing", "you are not allowed to do this");
    }

    private Response challenge(Response answer) {
        if (!uri.getRequestUri().getPath().startsWith(ApiPaths.MANAGEMENT)) {
            return answer;
        }
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, BEARER)
                .build();
    }
}
