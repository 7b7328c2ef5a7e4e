package dev.rapport.web.people;

import dev.rapport.application.people.LinkToken;
import dev.rapport.application.people.Session;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The cookie by which a browser is recognised. It holds a random text that says nothing by itself. */
final class SessionCookie {

    private static final String NAME = "rapport-session";
    private static final int MOST_LENGTH = 100;

    private SessionCookie() {}

    static Optional<LinkToken> of(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= MOST_LENGTH)
                .map(LinkToken::new);
    }

    static void set(RoutingContext request, LinkToken token) {
        request.response().addCookie(cookie(request, token.text(), Session.LONGEST.toSeconds()));
    }

    static void remove(RoutingContext request) {
        request.response().addCookie(cookie(request, "", 0));
    }

    private static Cookie cookie(RoutingContext request, String value, long seconds) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(request.request().isSSL()
                        || "https".equals(request.request().scheme()))
                .setMaxAge(seconds);
    }
}
