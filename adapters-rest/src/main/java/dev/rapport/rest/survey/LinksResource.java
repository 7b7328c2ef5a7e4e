package dev.rapport.rest.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.survey.SignLinks;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/surveys/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.SURVEYS)
@RunOnVirtualThread
@Tag(name = "Surveys")
class LinksResource {

    private final CurrentWorkspace current;
    private final SignLinks signLinks;

    LinksResource(CurrentWorkspace current, SignLinks signLinks) {
        this.current = current;
        this.signLinks = signLinks;
    }

    /**
     * @param userIds at most 1,000
     * @param until when the links stop saying who answers; left out: 90 days from now
     */
    record WantedLinksJson(List<String> userIds, Optional<Instant> until) {}

    record LinkJson(String userId, String url, Instant until) {}

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "signLinks",
            summary = "Links to a survey that say who answers, which nobody else can make",
            description =
                    "Keeps none of them. What a link gives whose signature is forged or expired is the survey's setting"
                            + " `asking.unsigned`.")
    public List<LinkJson> sign(@PathParam("id") String id, WantedLinksJson body, @Context UriInfo uri) {
        return signLinks.handle(current.workspace(), SurveyParameter.id(id), body.userIds(), body.until()).stream()
                .map(link -> new LinkJson(
                        link.userId(), uri.getBaseUri().resolve(link.path()).toString(), link.until()))
                .toList();
    }
}
