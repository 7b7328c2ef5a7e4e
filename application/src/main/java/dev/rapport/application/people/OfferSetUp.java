package dev.rapport.application.people;

import dev.rapport.application.access.Secrets;
import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.access.Workspaces;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.domain.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes the link by which the first owner comes in, as long as there is none. Every start calls it. */
@ApplicationScoped
public class OfferSetUp {

    private final Workspaces workspaces;
    private final Members members;
    private final OneTimeLinks links;
    private final Secrets secrets;
    private final Clock clock;

    OfferSetUp(Workspaces workspaces, Members members, OneTimeLinks links, Secrets secrets, Clock clock) {
        this.workspaces = workspaces;
        this.members = members;
        this.links = links;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Earlier links stay good until they expire: another node may have made them.
     *
     * @return a new link's token; empty: there is an owner
     */
    @Transactional
    public Optional<LinkToken> handle() {
        workspaces.holdForSetUp();
        if (members.owners(SetUpWorkspace.FIRST) > 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        links.clear(Kind.SET_UP, now);
        var token = new LinkToken(secrets.next());
        links.add(new OneTimeLink(
                secrets.nextId(),
                token.hash(),
                Kind.SET_UP,
                SetUpWorkspace.FIRST,
                Optional.empty(),
                Role.OWNER,
                now,
                now.plus(Kind.SET_UP.lasts())));
        return Optional.of(token);
    }
}
