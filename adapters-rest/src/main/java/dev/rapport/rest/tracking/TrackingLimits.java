package dev.rapport.rest.tracking;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.rest.request.CallLimit;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often one address may send events of one workspace: a whole company's server is one, and so is who found its write key. */
@Singleton
class TrackingLimits {

    private final CallLimit limit;

    TrackingLimits(@ConfigProperty(name = "rapport.tracking.calls-per-minute") int callsPerMinute) {
        limit = new CallLimit("tracking.too-many", callsPerMinute);
    }

    /** @throws dev.rapport.rest.request.TooManyCalls if this is one call too many */
    void count(HttpServerRequest request, WorkspaceId workspace) {
        limit.count(request, workspace);
    }
}
