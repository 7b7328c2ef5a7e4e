package dev.rapport.web.people;

import dev.rapport.application.people.RecogniseSession;
import dev.rapport.application.people.SignedIn;
import dev.rapport.domain.access.Role;
import dev.rapport.web.frame.Me;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Turns a session into an identity with the roles that its person has in the workspace; one that has ended into nobody. */
@Singleton
class SessionIdentities implements IdentityProvider<SessionRequest> {

    private final RecogniseSession recogniseSession;

    SessionIdentities(RecogniseSession recogniseSession) {
        this.recogniseSession = recogniseSession;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> recogniseSession
                .handle(request.token())
                .map(SessionIdentities::identity)
                .orElseGet(() ->
                        QuarkusSecurityIdentity.builder().setAnonymous(true).build()));
    }

    private static SecurityIdentity identity(SignedIn me) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("person " + me.person().id()))
                .addRoles(me.role().covered().stream().map(Role::word).collect(Collectors.toSet()))
                .addAttribute(Me.ATTRIBUTE, me)
                .build();
    }
}
