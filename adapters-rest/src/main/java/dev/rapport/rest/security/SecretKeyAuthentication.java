package dev.rapport.rest.security;

import dev.rapport.rest.request.ApiPaths;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Secret keys as bearer tokens, under {@code /api} only: everywhere else other ways to sign in have their say. */
@Singleton
@SecurityScheme(
        securitySchemeName = "SecretKey",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A secret API key of the workspace, such as `rp_…`. Write keys do not open the API.")
class SecretKeyAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String authorization = context.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (authorization == null || !isApi(context)) {
            return Uni.createFrom().nullItem();
        }
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("not a bearer token"));
        }
        String key = authorization.substring(SCHEME.length()).strip();
        return identities.authenticate(new SecretKeyRequest(key));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return isApi(context)
                ? Uni.createFrom()
                        .item(new ChallengeData(
                                HttpResponseStatus.UNAUTHORIZED.code(), HttpHeaderNames.WWW_AUTHENTICATE, "Bearer"))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SecretKeyRequest.class);
    }

    /** Ahead of signing in by form or session. */
    @Override
    public int getPriority() {
        return 2000;
    }

    private static boolean isApi(RoutingContext context) {
        return context.normalizedPath().startsWith(ApiPaths.MANAGEMENT);
    }
}
