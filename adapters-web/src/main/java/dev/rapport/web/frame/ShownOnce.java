package dev.rapport.web.frame;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Carries a secret over the redirect that follows the form which made it: the next look at the page shows it, and forgets it. The
 * server keeps nothing.
 */
@RequestScoped
public class ShownOnce {

    private static final String COOKIE = "shown-once";
    private static final int SECONDS = 60;

    private final RoutingContext request;

    ShownOnce(RoutingContext request) {
        this.request = request;
    }

    /** Go and look at {@code path}, which will show {@code texts}. */
    public Response redirect(String path, String... texts) {
        String value = Arrays.stream(texts)
                .map(text ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                .reduce((one, other) -> one + "." + other)
                .orElse("");
        request.response().addCookie(cookie(path, value, SECONDS));
        return Response.seeOther(URI.create(path)).build();
    }

    /** What the page at {@code path} must show; asking forgets it. */
    public List<String> take(String path) {
        Cookie cookie = request.request().getCookie(COOKIE);
        if (cookie == null) {
            return List.of();
        }
        request.response().addCookie(cookie(path, "", 0));
        try {
            return Arrays.stream(cookie.getValue().split("\\."))
                    .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8))
                    .toList();
        } catch (IllegalArgumentException nonsense) {
            return List.of();
        }
    }

    private Cookie cookie(String path, String value, int seconds) {
        return Cookie.cookie(COOKIE, value)
                .setPath(path)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(request.request().isSSL()
                        || "https".equals(request.request().scheme()))
                .setMaxAge(seconds);
    }
}
