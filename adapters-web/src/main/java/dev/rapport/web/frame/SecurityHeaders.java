package dev.rapport.web.frame;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The headers that keep a browser from doing more with our answers than we meant. They stand on every answer, also on
 * those that no page made: a filter of the pages alone would miss what is refused before it.
 */
@Singleton
class SecurityHeaders {

    /** Before all guards, whose refusals are answers, too; only requests' ids come earlier. */
    private static final int EARLY = 100_080;

    private static final String ONE_YEAR = "max-age=31536000";

    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "style-src 'self'",
            "script-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'");

    private final String formTokenCookie;

    SecurityHeaders(
            @ConfigProperty(name = "quarkus.rest-csrf.cookie-name", defaultValue = "csrf-token") String cookie) {
        this.formTokenCookie = cookie;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, EARLY);
    }

    private void add(RoutingContext request) {
        String path = request.normalizedPath();
        MultiMap headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        if ("https".equals(request.request().scheme())) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
        if (!Places.isOperation(path)) {
            headers.set("Content-Security-Policy", POLICY);
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            request.addHeadersEndHandler(_ -> finish(request, path));
        }
        request.next();
    }

    /** What is decided last: a bundle that isn't there must not be remembered for a year. */
    private void finish(RoutingContext request, String path) {
        MultiMap headers = request.response().headers();
        int status = request.response().getStatusCode();
        if (Places.isBundle(path) && (status == 200 || status == 304)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        } else if (Places.isPage(path)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        } else {
            // The extension gives its token to whoever asks, but only a page has a form to put it into.
            request.response().removeCookies(formTokenCookie, false);
            if (Places.isInterface(path)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        }
    }
}
