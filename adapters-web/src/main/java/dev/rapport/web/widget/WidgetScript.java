package dev.rapport.web.widget;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * The widget under a name that never changes, because it stands in the pages of other sites. The bundle's own name tells one
 * version from another.
 */
@Singleton
class WidgetScript {

    private static final String PATH = "/widget.js";
    private static final String BUNDLE = "widget";

    /** Before the headers of all answers, so that what is said here is said last. */
    private static final int BEFORE_THE_HEADERS = 100_090;

    private static final String ONE_HOUR = "public, max-age=3600";

    private final Bundle bundle;

    WidgetScript(Bundle bundle) {
        this.bundle = bundle;
    }

    void register(@Observes Filters filters) {
        filters.register(this::serve, BEFORE_THE_HEADERS);
    }

    private void serve(RoutingContext context) {
        if (context.get(PATH) != null) {
            context.addHeadersEndHandler(_ -> describe(context.response()));
            context.next();
        } else if (context.normalizedPath().equals(PATH)) {
            if (tag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
                describe(context.response().setStatusCode(304));
                context.response().end();
                return;
            }
            // Its date is that of the build, which may be the same for two versions.
            context.request().headers().remove(HttpHeaders.IF_MODIFIED_SINCE);
            context.put(PATH, true);
            context.reroute(file());
        } else {
            context.next();
        }
    }

    private void describe(HttpServerResponse response) {
        MultiMap headers = response.headers();
        headers.remove(HttpHeaders.LAST_MODIFIED);
        if (response.getStatusCode() == 200 || response.getStatusCode() == 304) {
            headers.set(HttpHeaders.CACHE_CONTROL, ONE_HOUR);
            headers.set(HttpHeaders.ETAG, tag());
        }
        // Pages may insist that what they load says that it may be loaded.
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }

    private String tag() {
        String file = file();
        return "W/\"" + file.substring(file.lastIndexOf('/') + 1) + "\"";
    }

    private String file() {
        return Objects.requireNonNull(bundle.script(BUNDLE), "the widget is not in this build");
    }
}
