package dev.rapport.web.people;

import dev.rapport.application.people.LinkToken;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What somebody wants who is away at the identity provider. A cookie keeps it until they are back.
 *
 * @param to where to go afterwards
 * @param invitation the text of the link that they came by; blank: by none
 */
record ProviderWish(Destination to, String invitation) {

    private static final String COOKIE = "rapport-wish";
    private static final int SECONDS = 900;
    private static final int MOST = 3_500;

    /** Of a request without the cookie, or with one that somebody wrote: to see the overview. */
    static ProviderWish of(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.length() <= MOST)
                .map(ProviderWish::parsed)
                .orElseGet(() -> new ProviderWish(Destination.of(null), ""));
    }

    Optional<LinkToken> link() {
        return Optional.of(invitation).filter(text -> !text.isEmpty()).map(LinkToken::new);
    }

    void keep(RoutingContext request) {
        byte[] text = (invitation + " " + to.text()).getBytes(StandardCharsets.UTF_8);
        request.response()
                .addCookie(
                        cookie(request, Base64.getUrlEncoder().withoutPadding().encodeToString(text), SECONDS));
    }

    static void forget(RoutingContext request) {
        request.response().addCookie(cookie(request, "", 0));
    }

    private static ProviderWish parsed(String value) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            String[] parts = text.split(" ", 2);
            return new ProviderWish(Destination.of(parts.length == 2 ? parts[1] : null), parts[0]);
        } catch (IllegalArgumentException nonsense) {
            return new ProviderWish(Destination.of(null), "");
        }
    }

    private static Cookie cookie(RoutingContext request, String value, int seconds) {
        return Cookie.cookie(COOKIE, value)
                .setPath(ProviderPage.PATH)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure("https".equals(request.request().scheme()))
                .setMaxAge(seconds);
    }
}
