package dev.rapport.application.people;

import dev.rapport.application.people.OneTimeLink.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** What a link is good for, without using it: for the page that it opens. */
@ApplicationScoped
public class FindLink {

    private final OneTimeLinks links;
    private final Clock clock;

    FindLink(OneTimeLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** @return empty if there is none, or it has expired or been used */
    @Transactional
    public Optional<OneTimeLink> handle(Kind kind, LinkToken token) {
        return links.find(kind, token.hash(), clock.instant());
    }
}
