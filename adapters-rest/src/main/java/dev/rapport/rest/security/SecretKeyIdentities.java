package dev.rapport.rest.security;

import dev.rapport.application.access.KnownKeys;
import dev.rapport.domain.access.Workspace;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Turns a secret key into an identity of the role {@code api} in the key's workspace. */
@Singleton
class SecretKeyIdentities implements IdentityProvider<SecretKeyRequest> {

    private final KnownKeys keys;

    SecretKeyIdentities(KnownKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<SecretKeyRequest> getRequestType() {
        return SecretKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SecretKeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> keys.behindSecretKey(request.key())
                .map(SecretKeyIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("unknown key")));
    }

    private static SecurityIdentity identity(Workspace workspace) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(
                        "api key of workspace " + workspace.id().number()))
                .addRole(CurrentWorkspace.API)
                .addAttribute(CurrentWorkspace.ATTRIBUTE, workspace)
                .build();
    }
}
