package dev.rapport.rest.security;

import dev.rapport.application.access.KnownKey;
import dev.rapport.application.access.KnownKeys;
import dev.rapport.domain.access.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a key of the management API into an identity with the roles that the key has in its workspace. */
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
        return context.runBlocking(() -> keys.behindApiKey(request.key())
                .map(SecretKeyIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("unknown key")));
    }

    private static SecurityIdentity identity(KnownKey known) {
        Set<String> roles = known.key().kind().role().map(Role::covered).orElse(List.of()).stream()
                .map(Role::word)
                .collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("key " + known.key().id()))
                .addRoles(roles)
                .addAttribute(CurrentWorkspace.KEY, known)
                .build();
    }
}
