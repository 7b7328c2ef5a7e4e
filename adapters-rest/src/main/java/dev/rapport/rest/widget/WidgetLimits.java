package dev.rapport.rest.widget;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.rest.request.CallLimit;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often the pages of one workspace may call from one address. */
@Singleton
class WidgetLimits {

    private final CallLimit limit;

    WidgetLimits(@ConfigProperty(name = "rapport.widget.calls-per-minute") int callsPerMinute) {
        limit = new CallLimit("widget.too-many", callsPerMinute);
    }

    /** @throws dev.rapport.rest.request.TooManyCalls if this is one call too many */
    void count(HttpServerRequest request, WorkspaceId workspace) {
        limit.count(request, workspace);
    }
}
