package dev.rapport.web.customer;

import dev.rapport.application.access.Roles;
import dev.rapport.application.customer.CustomerProfile;
import dev.rapport.application.customer.CustomerProfiles;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.web.frame.CurrentWorkspace;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

@Path("/customers/{id}")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CustomerPage {

    /** Renders templates/CustomerPage/one.html. */
    record one(
            CustomerAsked asked,
            CustomerProfile profile,
            List<Trait> traits,
            ScoreSection score,
            ChangeSection change,
            TimelineSection timeline,
            LocalDate today,
            ZoneId zone)
            implements TemplateInstance {}

    /** @param value as text; empty: null */
    record Trait(String name, String value, LocalDate since) {}

    private final CurrentWorkspace current;
    private final CustomerReferences references;
    private final CustomerProfiles profiles;
    private final ScoreSections scores;
    private final ChangeSections changes;
    private final TimelineSections timelines;
    private final Clock clock;

    CustomerPage(
            CurrentWorkspace current,
            CustomerReferences references,
            CustomerProfiles profiles,
            ScoreSections scores,
            ChangeSections changes,
            TimelineSections timelines,
            Clock clock) {
        this.current = current;
        this.references = references;
        this.profiles = profiles;
        this.scores = scores;
        this.changes = changes;
        this.timelines = timelines;
        this.clock = clock;
    }

    @GET
    public Object show(@PathParam("id") String id, @Context UriInfo uri) {
        Workspace workspace = current.workspace();
        CustomerId customer = references.resolve(workspace.id(), id);
        LocalDate today = workspace.dayOf(clock.instant());
        CustomerAsked asked = CustomerAsked.of(customer, uri.getQueryParameters(), today);
        if (!customer.toString().equals(id)) {
            // Identities were joined, or somebody wrote a userId: the address that stays is the customer's own.
            return Response.seeOther(URI.create(asked.here().toString())).build();
        }
        CustomerProfile profile = profiles.one(workspace.id(), customer);
        return new one(
                asked,
                profile,
                traits(profile, workspace),
                scores.of(workspace, asked),
                changes.of(workspace, asked),
                timelines.of(workspace, asked),
                today,
                workspace.zone());
    }

    private static List<Trait> traits(CustomerProfile profile, Workspace workspace) {
        return profile.traits().stream()
                .map(trait -> new Trait(
                        trait.name(), trait.value().map(Plain::text).orElse(""), workspace.dayOf(trait.since())))
                .toList();
    }
}
