package dev.rapport.rest.survey;

import dev.rapport.application.survey.NoteBounce;
import dev.rapport.application.survey.NoteBounce.Mailbox;
import dev.rapport.rest.security.CurrentWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/bounces")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(CurrentWorkspace.API)
@RunOnVirtualThread
@Tag(name = "Surveys")
class BouncesResource {

    private final CurrentWorkspace current;
    private final NoteBounce noteBounce;

    BouncesResource(CurrentWorkspace current, NoteBounce noteBounce) {
        this.current = current;
        this.noteBounce = noteBounce;
    }

    /**
     * @param address that takes no mails; or else {@code userId}
     * @param userId of the customer whose present address it is
     * @param at left out: now
     * @param reason such as {@code 550 5.1.1}, at most 200 characters
     */
    record BounceJson(
            Optional<String> address, Optional<String> userId, Optional<Instant> at, Optional<String> reason) {}

    @POST
    @Operation(
            operationId = "noteBounce",
            summary = "Notes that an address takes no mails",
            description =
                    "For what a mail provider finds out after it took the mail. The customer is not invited by e-mail again until its"
                            + " address is another one. The address itself is not stored.")
    public void note(BounceJson body) {
        noteBounce.handle(
                current.workspace(),
                new Mailbox(body.address(), body.userId()),
                body.at(),
                body.reason().orElse(""));
    }
}
