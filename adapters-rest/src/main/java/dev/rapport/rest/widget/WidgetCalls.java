package dev.rapport.rest.widget;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.application.access.KnownKeys;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.RecogniseVisitor;
import dev.rapport.application.survey.RecogniseVisitor.Visitor;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.rest.request.BodyTooLarge;
import dev.rapport.rest.request.WrittenRespondent;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads what a page sends, and says whose page it is and who looks at it. */
@Singleton
class WidgetCalls {

    private static final int MOST_BYTES = 64 * 1024;
    private static final String INVALID = "asking.invalid";

    private final KnownKeys keys;
    private final WidgetLimits limits;
    private final RecogniseVisitor recogniseVisitor;
    private final ObjectMapper json;

    WidgetCalls(KnownKeys keys, WidgetLimits limits, RecogniseVisitor recogniseVisitor, ObjectMapper json) {
        this.keys = keys;
        this.limits = limits;
        this.recogniseVisitor = recogniseVisitor;
        this.json = json;
    }

    record Called<T>(T call, Workspace workspace, Visitor visitor) {}

    /**
     * @throws UnauthorizedException if the key is no write key
     * @throws dev.rapport.rest.request.TooManyCalls if the address calls too often
     * @throws dev.rapport.application.refusal.NotFound if the key's workspace has no such survey
     */
    <T extends WidgetCall> Called<T> read(HttpServerRequest request, InputStream body, Class<T> type)
            throws IOException {
        T call = json.readValue(bytes(body), type);
        if (call == null) {
            throw new Invalid("body.malformed", "a body is required");
        }
        Workspace workspace =
                keys.behindWriteKey(call.writeKey()).orElseThrow(() -> new UnauthorizedException("unknown write key"));
        limits.count(request, workspace.id());
        Visitor visitor = recogniseVisitor.handle(workspace, call.survey(), call.token(), named(call));
        return new Called<>(call, workspace, visitor);
    }

    private static Optional<Identity> named(WidgetCall call) {
        return call.token().isPresent()
                ? Optional.empty()
                : Optional.of(WrittenRespondent.require(call.userId(), call.anonymousId(), INVALID));
    }

    private static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BodyTooLarge(MOST_BYTES);
        }
        return bytes;
    }
}
