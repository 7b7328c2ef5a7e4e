package dev.rapport.web.settings;

import dev.rapport.application.access.Roles;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.AccountMails;
import dev.rapport.application.people.CancelInvitation;
import dev.rapport.application.people.ChangeRole;
import dev.rapport.application.people.InviteMember;
import dev.rapport.application.people.LinkToken;
import dev.rapport.application.people.Members;
import dev.rapport.application.people.OneTimeLinks;
import dev.rapport.application.people.PersonId;
import dev.rapport.application.people.RemoveMember;
import dev.rapport.application.people.SignedIn;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.domain.access.Role;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Me;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.frame.ShownOnce;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Csv;
import dev.rapport.web.list.Pager;
import dev.rapport.web.list.Sorting;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who belongs to the workspace, and who is invited. */
@Path(MembersPage.PATH)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
class MembersPage {

    static final String PATH = "/settings/members";

    private static final List<String> HEAD =
            List.of("name", "email", "role", "state", "since", "last_seen_at", "invited_until");

    /**
     * Renders templates/MembersPage/list.html.
     *
     * @param members those of the page that is shown
     * @param export where the same list is a file
     * @param link of the invitation that was just made; blank: none was
     * @param email whom it was asked for
     * @param every role that there is
     * @param roles those that may be given
     * @param refused the code of why nothing was changed; blank: nothing was refused
     */
    record list(
            MembersAsked listed,
            List<MemberRow> members,
            Sorting sorting,
            Pager pager,
            Address export,
            String link,
            String email,
            boolean mailed,
            List<Role> every,
            List<Role> roles,
            ZoneId zone,
            String refused)
            implements TemplateInstance {}

    /** Renders templates/MembersPage/remove.html. */
    record remove(String id, String name, String workspace) implements TemplateInstance {}

    private final Me me;
    private final Members members;
    private final OneTimeLinks links;
    private final InviteMember inviteMember;
    private final CancelInvitation cancelInvitation;
    private final ChangeRole changeRole;
    private final RemoveMember removeMember;
    private final AccountMails mails;
    private final ShownOnce shownOnce;
    private final Flash flash;
    private final Clock clock;

    MembersPage(
            Me me,
            Members members,
            OneTimeLinks links,
            InviteMember inviteMember,
            CancelInvitation cancelInvitation,
            ChangeRole changeRole,
            RemoveMember removeMember,
            AccountMails mails,
            ShownOnce shownOnce,
            Flash flash,
            Clock clock) {
        this.me = me;
        this.members = members;
        this.links = links;
        this.inviteMember = inviteMember;
        this.cancelInvitation = cancelInvitation;
        this.changeRole = changeRole;
        this.removeMember = removeMember;
        this.mails = mails;
        this.shownOnce = shownOnce;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@Context UriInfo uri) {
        List<String> shown = shownOnce.take(PATH);
        return shown.size() == 2 ? page(uri, shown.get(0), shown.get(1), "") : page(uri, "", "", "");
    }

    @GET
    @Path("members.csv")
    public Response file(@Context UriInfo uri) {
        List<MemberRow> found = listed(uri).list().found();
        return Csv.download("members", HEAD, rows -> found.forEach(row -> rows.accept(cells(row))));
    }

    private static Stream<String> cells(MemberRow row) {
        return Stream.of(
                Csv.text(row.name()),
                Csv.text(row.email()),
                row.role().word(),
                row.state(),
                row.since().toString(),
                row.seen().map(Instant::toString).orElse(""),
                row.until().map(Instant::toString).orElse(""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response invite(
            @Context UriInfo uri,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("role") @DefaultValue("") String role) {
        SignedIn signedIn = me.signedIn();
        try {
            MailAddress to =
                    MailAddress.parse(email).orElseThrow(() -> new Invalid("email.invalid", "not an e-mail address"));
            LinkToken token = inviteMember.handle(signedIn.workspace().id(), signedIn.role(), to, role(role));
            if (mails.isReady()) {
                mails.invite(to, signedIn.person(), signedIn.workspace().name(), token);
            }
            String link = uri.getBaseUri()
                    + Address.of("/join").with("link", token.text()).toString().substring(1);
            return shownOnce.redirect(PATH, link, to.text());
        } catch (Conflict | Invalid refusal) {
            return Response.ok(page(uri, "", email, ((Refusal) refusal).code())).build();
        }
    }

    @POST
    @Path("invitations/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response takeBack(@PathParam("id") String id) {
        cancelInvitation.handle(me.signedIn().workspace().id(), uuid("invitation", id));
        return saved();
    }

    @POST
    @Path("{id}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response changeRole(
            @PathParam("id") String id, @FormParam("role") @DefaultValue("") String role, @Context UriInfo uri) {
        SignedIn signedIn = me.signedIn();
        try {
            changeRole.handle(signedIn.workspace().id(), signedIn.role(), new PersonId(uuid("member", id)), role(role));
            return saved();
        } catch (Conflict refusal) {
            return Response.ok(page(uri, "", "", refusal.code())).build();
        }
    }

    @GET
    @Path("{id}/remove")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance askToRemove(@PathParam("id") String id) {
        SignedIn signedIn = me.signedIn();
        UUID person = uuid("member", id);
        return members.of(signedIn.workspace().id()).stream()
                .filter(member -> member.person().id().value().equals(person))
                .findFirst()
                .map(member -> new remove(
                        id, member.person().name(), signedIn.workspace().name()))
                .orElseThrow(() -> new NotFound("member", id));
    }

    @POST
    @Path("{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response remove(@PathParam("id") String id, @Context UriInfo uri) {
        SignedIn signedIn = me.signedIn();
        try {
            removeMember.handle(signedIn.workspace().id(), signedIn.role(), new PersonId(uuid("member", id)));
            return flash.redirect(Address.of(PATH), Notice.REMOVED);
        } catch (Conflict refusal) {
            return Response.ok(page(uri, "", "", refusal.code())).build();
        }
    }

    private Response saved() {
        return flash.redirect(Address.of(PATH), Notice.SAVED);
    }

    private MembersAsked listed(UriInfo uri) {
        SignedIn signedIn = me.signedIn();
        Instant now = clock.instant();
        return MembersAsked.of(
                Stream.concat(
                        members.of(signedIn.workspace().id()).stream().map(member -> MemberRow.of(member, signedIn)),
                        links.invitations(signedIn.workspace().id()).stream()
                                .map(invitation -> MemberRow.of(invitation, now))),
                uri.getQueryParameters());
    }

    private list page(UriInfo uri, String link, String email, String refused) {
        SignedIn signedIn = me.signedIn();
        MembersAsked listed = listed(uri);
        return new list(
                listed,
                listed.list().shown(),
                listed.list().sorting(),
                listed.list().pager(),
                listed.list().at(PATH + "/members.csv"),
                link,
                email,
                mails.isReady(),
                List.of(Role.values()),
                signedIn.role().covered(),
                signedIn.workspace().zone(),
                refused);
    }

    private static Role role(String word) {
        return Role.of(word).orElseThrow(() -> new Invalid("member.invalid", "no role: " + word));
    }

    private static UUID uuid(String thing, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound(thing, id);
        }
    }
}
