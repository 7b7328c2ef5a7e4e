package dev.rapport.web.frame;

import dev.rapport.application.people.Members;
import dev.rapport.application.people.Membership;
import dev.rapport.application.people.SignedIn;
import dev.rapport.domain.access.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Who looks at the present page; {@code inject:me} in templates. */
@Named
@RequestScoped
public class Me {

    /** The attribute of the identity that holds the {@link SignedIn}. */
    public static final String ATTRIBUTE = "rapport.signed-in";

    private final SecurityIdentity identity;
    private final Members members;
    private final RoutingContext request;

    Me(SecurityIdentity identity, Members members, RoutingContext request) {
        this.identity = identity;
        this.members = members;
        this.request = request;
    }

    /** @throws IllegalStateException on a page that is for everybody */
    public SignedIn signedIn() {
        return ifSignedIn()
                .orElseThrow(() -> new IllegalStateException("a page that needs a person must declare its role"));
    }

    public Optional<SignedIn> ifSignedIn() {
        return Places.isWayToProvider(request.normalizedPath())
                ? Optional.empty()
                : Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    public boolean isKnown() {
        return ifSignedIn().isPresent();
    }

    public String name() {
        return signedIn().person().name();
    }

    public String workspace() {
        return signedIn().workspace().name();
    }

    /** The person's other workspaces. */
    public List<Membership> others() {
        SignedIn me = signedIn();
        return members.of(me.person().id()).stream()
                .filter(each -> !each.workspace().id().equals(me.workspace().id()))
                .toList();
    }

    /** Whether to show what only changes models and surveys. */
    public boolean isAnalyst() {
        return has(Role.ANALYST);
    }

    /** Whether to show what brings data in, and the settings. */
    public boolean isAdmin() {
        return has(Role.ADMIN);
    }

    public boolean isOwner() {
        return has(Role.OWNER);
    }

    private boolean has(Role role) {
        return ifSignedIn().filter(me -> me.role().covers(role)).isPresent();
    }
}
