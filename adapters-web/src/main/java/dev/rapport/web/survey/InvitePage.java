package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.survey.Invitations;
import dev.rapport.application.survey.InviteAudience;
import dev.rapport.application.survey.InviteCustomers;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.Mailings;
import dev.rapport.application.survey.Postman;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.form.Mistakes;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Inviting customers to a survey by e-mail, and what became of those who were. */
@Path(SurveysPage.HERE + "/{id}/invite")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class InvitePage {

    private static final String EVERYBODY = "everybody";

    /** Renders templates/InvitePage/form.html. */
    record form(InviteView view) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Surveys surveys;
    private final Invitations invitations;
    private final Mailings mailings;
    private final Postman postman;
    private final InviteCustomers inviteCustomers;
    private final InviteAudience inviteAudience;
    private final Mistakes mistakes;
    private final Flash flash;

    InvitePage(
            CurrentWorkspace current,
            Surveys surveys,
            Invitations invitations,
            Mailings mailings,
            Postman postman,
            InviteCustomers inviteCustomers,
            InviteAudience inviteAudience,
            Mistakes mistakes,
            Flash flash) {
        this.current = current;
        this.surveys = surveys;
        this.invitations = invitations;
        this.mailings = mailings;
        this.postman = postman;
        this.inviteCustomers = inviteCustomers;
        this.inviteAudience = inviteAudience;
        this.mistakes = mistakes;
        this.flash = flash;
    }

    @GET
    public TemplateInstance show(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        return new form(view(workspace, known(workspace, id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(
            @PathParam("id") String id,
            @FormParam("whom") @DefaultValue("") String whom,
            @FormParam("users") @DefaultValue("") String users) {
        Workspace workspace = current.workspace();
        KnownSurvey known = known(workspace, id);
        InviteView shown = view(workspace, known);
        if (!shown.ready()) {
            return Response.ok(new form(shown)).build();
        }
        if (whom.equals(EVERYBODY)) {
            inviteAudience.handle(workspace, known.id());
            return flash.redirect(Address.of(shown.here()), Notice.INVITING_BEGUN);
        }
        try {
            var invited = inviteCustomers.handle(
                    workspace,
                    known.id(),
                    users.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
            return Response.ok(new form(view(workspace, known).with(invited))).build();
        } catch (Invalid invalid) {
            return Response.ok(new form(shown.with(users, mistakes.said(wrong(invalid)))))
                    .build();
        }
    }

    private static String wrong(Invalid invalid) {
        return invalid.violations().isEmpty()
                ? invalid.detail()
                : invalid.violations().getFirst().detail();
    }

    private InviteView view(Workspace workspace, KnownSurvey known) {
        return InviteView.of(
                known,
                postman.isReady(),
                invitations.count(workspace.id(), known.id()),
                mailings.find(workspace.id(), known.id()));
    }

    private KnownSurvey known(Workspace workspace, String id) {
        return Optional.of(id)
                .flatMap(SurveyId::parse)
                .map(survey -> surveys.require(workspace.id(), survey))
                .orElseThrow(() -> new NotFound("survey", id));
    }
}
