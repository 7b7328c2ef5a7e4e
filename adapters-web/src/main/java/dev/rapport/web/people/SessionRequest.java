package dev.rapport.web.people;

import dev.rapport.application.people.LinkToken;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A browser says that this is its session. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final LinkToken token;

    SessionRequest(LinkToken token) {
        this.token = token;
    }

    LinkToken token() {
        return token;
    }
}
