package dev.rapport.rest.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.application.access.KnownKeys;
import dev.rapport.application.ingestion.Delivery;
import dev.rapport.application.ingestion.Delivery.Item;
import dev.rapport.application.ingestion.Receipt;
import dev.rapport.application.ingestion.RecordEvents;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.EventTime;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Segment HTTP tracking specification: what its client libraries call after changing only their host. Open to everybody who
 * has a write key, which comes as the user of Basic authentication or in the body.
 */
@Path("/v1")
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TrackingResource {

    private final RecordEvents recordEvents;
    private final KnownKeys keys;
    private final TrackingLimits limits;
    private final Clock clock;
    private final RoutingContext context;

    TrackingResource(
            RecordEvents recordEvents, KnownKeys keys, TrackingLimits limits, Clock clock, RoutingContext context) {
        this.recordEvents = recordEvents;
        this.keys = keys;
        this.limits = limits;
        this.clock = clock;
        this.context = context;
    }

    /**
     * @param rejected items that were refused; null: none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(boolean success, @Nullable List<RejectedItem> rejected) {}

    record RejectedItem(long index, String reason, String detail) {}

    @POST
    @Path("/{call:track|identify|page|screen|group|alias}")
    public Answer one(
            @PathParam("call") String call,
            @HeaderParam("Authorization") @DefaultValue("") String authorization,
            @HeaderParam("Content-Encoding") @DefaultValue("") String encoding,
            InputStream stream) {
        byte[] bytes = TrackingBody.read(stream, encoding.toLowerCase(Locale.ROOT));
        TrackingJson.Body body = TrackingJson.read(bytes);
        var reader = new MessageReader(workspace(authorization, body), clock.instant(), Optional.empty());
        var part = new TrackingJson.Part(body.fields(), 0, bytes.length, body.defect());
        Item item = reader.read(0, call, part, () -> new String(bytes, UTF_8));
        Receipt receipt =
                recordEvents.handle(new Delivery(reader.workspace(), reader.receivedAt(), List.of(item), null));
        if (!receipt.rejected().isEmpty()) {
            Receipt.Rejected rejected = receipt.rejected().getFirst();
            throw new Invalid(rejected.reason().code(), rejected.reason().rule() + ": " + rejected.detail());
        }
        return new Answer(true, null);
    }

    @POST
    @Path("/{call:batch|import}")
    public Answer many(
            @HeaderParam("Authorization") @DefaultValue("") String authorization,
            @HeaderParam("Content-Encoding") @DefaultValue("") String encoding,
            InputStream stream) {
        byte[] bytes = TrackingBody.read(stream, encoding.toLowerCase(Locale.ROOT));
        TrackingJson.Body body = TrackingJson.read(bytes);
        Workspace workspace = workspace(authorization, body);
        if (body.items() == null || body.items().isEmpty()) {
            throw new Invalid("batch.empty", "/batch: must be an array with at least one item");
        }
        Receipt receipt = recordEvents.handle(delivery(workspace, body, bytes));
        List<RejectedItem> rejected = receipt.rejected().stream()
                .map(one -> new RejectedItem(
                        one.index(), one.reason().code(), one.reason().rule() + ": " + one.detail()))
                .toList();
        return new Answer(true, rejected.isEmpty() ? null : rejected);
    }

    private Delivery delivery(Workspace workspace, TrackingJson.Body body, byte[] bytes) {
        Instant receivedAt = clock.instant();
        Optional<Instant> sentAt = body.fields().get("sentAt") instanceof String text
                ? EventTime.parse(text, workspace.zone())
                : Optional.empty();
        var reader = new MessageReader(workspace, receivedAt, sentAt);
        var items = new ArrayList<Item>();
        for (TrackingJson.Part part : Objects.requireNonNull(body.items())) {
            items.add(reader.read(items.size(), null, part, () -> new String(bytes, part.start(), part.size(), UTF_8)));
        }
        return new Delivery(workspace, receivedAt, items, null);
    }

    private Workspace workspace(String authorization, TrackingJson.Body body) {
        String key = WriteKey.fromHeader(authorization).orElseGet(() -> WriteKey.fromBody(body.fields()));
        Workspace workspace =
                keys.behindWriteKey(key).orElseThrow(() -> new UnauthorizedException("unknown write key"));
        limits.count(context.request(), workspace.id());
        return workspace;
    }
}
