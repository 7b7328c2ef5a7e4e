package dev.rapport.web.respondent;

import dev.rapport.application.access.Secrets;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secret by which a browser finds again what it answered: one for each survey, in a cookie that nobody else is sent. */
@RequestScoped
class RespondentKey {

    private static final String COOKIE = "answer";
    private static final Duration LIFE = Duration.ofDays(180);
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{32}");

    private final RoutingContext request;
    private final Secrets secrets;

    RespondentKey(RoutingContext request, Secrets secrets) {
        this.request = request;
        this.secrets = secrets;
    }

    /** Of somebody who was here before. */
    Optional<String> known() {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie == null ? Optional.empty() : checked(cookie.getValue());
    }

    /**
     * The cookie's, or else the form's: whoever sends a form twice before there is a cookie is one respondent.
     *
     * @param sent with the form
     */
    String of(@Nullable String sent) {
        return known().or(() -> checked(sent)).orElseGet(secrets::next);
    }

    void keep(String key, RespondentLink link) {
        request.response()
                .addCookie(Cookie.cookie(COOKIE, key)
                        .setPath(link.path())
                        .setHttpOnly(true)
                        .setSecure("https".equals(request.request().scheme()))
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(LIFE.toSeconds()));
    }

    private static Optional<String> checked(@Nullable String key) {
        return Optional.ofNullable(key).filter(text -> FORM.matcher(text).matches());
    }
}
