package dev.rapport.web.customer;

import static java.util.stream.Collectors.joining;

import dev.rapport.application.access.Roles;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.customer.CustomerTimelines;
import dev.rapport.application.customer.Timeline;
import dev.rapport.application.customer.Timeline.TimelineEvent;
import dev.rapport.application.customer.TimelineQuery;
import dev.rapport.application.page.Page;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Csv;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a customer did, as a file: the events that the timeline is asked for, in its order. */
@Path("/customers/{id}/events.csv")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class TimelineFile {

    private static final List<String> HEAD = List.of(
            "happened_at",
            "event_type",
            "value",
            "foreign_currency",
            "channel",
            "message_id",
            "identity",
            "received_at",
            "properties");

    private final CurrentWorkspace current;
    private final CustomerReferences references;
    private final CustomerTimelines timelines;
    private final Clock clock;

    TimelineFile(CurrentWorkspace current, CustomerReferences references, CustomerTimelines timelines, Clock clock) {
        this.current = current;
        this.references = references;
        this.timelines = timelines;
        this.clock = clock;
    }

    @GET
    public Response download(@PathParam("id") String id, @Context UriInfo uri) {
        Workspace workspace = current.workspace();
        CustomerId customer = references.resolve(workspace.id(), id);
        CustomerAsked asked = CustomerAsked.of(customer, uri.getQueryParameters(), workspace.dayOf(clock.instant()));
        return Csv.parts("events-" + customer, HEAD, behind -> part(workspace, asked, behind), TimelineFile::cells);
    }

    private Page<TimelineEvent> part(Workspace workspace, CustomerAsked asked, Optional<String> behind) {
        Timeline part = timelines.page(workspace, asked.customer(), asked.query(TimelineQuery.MAX_LIMIT, behind));
        return new Page<>(part.events(), part.next());
    }

    private static Stream<String> cells(TimelineEvent event) {
        return Stream.of(
                event.happenedAt().toString(),
                Csv.text(event.type()),
                event.value().map(BigDecimal::toPlainString).orElse(""),
                event.foreignCurrency().orElse(""),
                event.channel(),
                Csv.text(event.messageId()),
                Csv.text(event.identity()),
                event.receivedAt().toString(),
                Csv.text(event.properties().entrySet().stream()
                        .map(property -> property.getKey() + ": " + Plain.text(property.getValue()))
                        .collect(joining("\n"))));
    }
}
