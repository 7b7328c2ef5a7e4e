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

    private final UriInfo uri;

    SecurityMapper(UriInfo uri) {
        this.uri = uri;
    }

    @ServerExceptionMapper
    public Response map(UnauthorizedException e) {
        if (ApiPaths.isTracking(uri.getRequestUri().getPath())) {
            return Problem.of(
                            401,
                            "write-key.unknown",
                            "send a write key of this workspace, as the user of Basic authentication with an empty password"
                                    + " or as writeKey in the body; a secret API key writes no events")
                    .toResponse();
        }
        return challenge(
                Problem.of(401, "key.missing", "send a secret API key of this workspace: Authorization: Bearer rp_…")
                        .toResponse());
    }

    @ServerExceptionMapper
    public Response map(AuthenticationFailedException e) {
        return challenge(Problem.of(
                        401,
                        "key.unknown",
                        "this is not a secret API key, or it is revoked; a write key does not open the API")
                .toResponse());
    }

    @ServerExceptionMapper
    public Response map(ForbiddenException e) {
        return Problem.of(403, "role.missing", "you are not allowed to do this").toResponse();
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
