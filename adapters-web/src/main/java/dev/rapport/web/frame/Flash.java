package dev.rapport.web.frame;

import dev.rapport.web.list.Address;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Carries a {@link Notice} over the redirect that follows a form: set by the one request, shown and forgotten by the next. */
@Named
@RequestScoped
public class Flash {

    private static final String COOKIE = "notice";
    private static final int SECONDS = 60;

    private final RoutingContext request;

    Flash(RoutingContext request) {
        this.request = request;
    }

    /** The answer to a form: go and look at {@code page}, which will say {@code notice}. */
    public Response redirect(Address page, Notice notice) {
        say(notice);
        return Response.seeOther(URI.create(page.toString())).build();
    }

    /** The next page will say {@code notice}. */
    public void say(Notice notice) {
        request.response().addCookie(cookie(notice.name(), SECONDS));
    }

    /** What the page must say; asking forgets it. */
    public @Nullable Notice notice() {
        Cookie cookie = request.request().getCookie(COOKIE);
        if (cookie == null) {
            return null;
        }
        request.response().addCookie(cookie("", 0));
        return Arrays.stream(Notice.values())
                .filter(notice -> notice.name().equals(cookie.getValue()))
                .findFirst()
                .orElse(null);
    }

    private Cookie cookie(String value, int seconds) {
        return Cookie.cookie(COOKIE, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure("https".equals(request.request().scheme()))
                .setMaxAge(seconds);
    }
}
