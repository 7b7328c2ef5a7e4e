package dev.rapport.web.frame;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages be sent only what their own forms send: forms, from a page of ours, of a size that ours have. The token that each form
 * carries is asked for where a body says that it is a form, so one that says something else, or nothing, must not come
 * as far as a page. And a token can be planted together with its cookie by whoever has a name beside ours, but no page can
 * write what a browser says of where a form comes from.
 */
@Singleton
class PageForms {

    /** Before anything of a form is read, and behind the headers, which refusals carry too. */
    private static final int BEFORE_THE_DATABASE = 89_700;

    /** A survey of many questions in four languages has some hundred kilobytes. */
    private static final long MOST_BYTES = 2_000_000;

    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Files, which may be of any size: only imports take them, from admins. */
    private static final String WITH_FILES = "multipart/form-data";

    void register(@Observes Filters filters) {
        filters.register(PageForms::check, BEFORE_THE_DATABASE);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        if (HARMLESS.contains(request.method()) || !Places.isPage(path) || Places.isForMailPrograms(path)) {
            context.next();
            return;
        }
        String from = request.getHeader("Sec-Fetch-Site");
        String type = plain(request.getHeader(HttpHeaders.CONTENT_TYPE));
        if (from != null && !OURS.contains(from) || !type.equals(FORM) && !type.equals(WITH_FILES)) {
            context.fail(400);
        } else if (type.equals(FORM) && !isSmall(request.getHeader(HttpHeaders.CONTENT_LENGTH))) {
            context.fail(413);
        } else {
            context.next();
        }
    }

    private static String plain(@Nullable String type) {
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** A browser says how long a form is; who doesn't is no browser. */
    private static boolean isSmall(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length) <= MOST_BYTES;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
