package dev.rapport.rest.access;

import dev.rapport.application.access.Roles;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.CancelInvitation;
import dev.rapport.application.people.ChangeRole;
import dev.rapport.application.people.InviteMember;
import dev.rapport.application.people.LinkToken;
import dev.rapport.application.people.Member;
import dev.rapport.application.people.Members;
import dev.rapport.application.people.OneTimeLink;
import dev.rapport.application.people.OneTimeLinks;
import dev.rapport.application.people.PersonId;
import dev.rapport.application.people.RemoveMember;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Members, as an admin may change them: whoever has a key of the API. Owners are made by owners, on the pages. */
@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Opens(Scope.WORKSPACE)
@RunOnVirtualThread
@Tag(name = "Workspace")
class MembersResource {

    /** What a key may do to others. */
    private static final Role BY = Role.ADMIN;

    private final CurrentWorkspace current;
    private final Members members;
    private final OneTimeLinks links;
    private final InviteMember inviteMember;
    private final CancelInvitation cancelInvitation;
    private final ChangeRole changeRole;
    private final RemoveMember removeMember;

    MembersResource(
            CurrentWorkspace current,
            Members members,
            OneTimeLinks links,
            InviteMember inviteMember,
            CancelInvitation cancelInvitation,
            ChangeRole changeRole,
            RemoveMember removeMember) {
        this.current = current;
        this.members = members;
        this.links = links;
        this.inviteMember = inviteMember;
        this.cancelInvitation = cancelInvitation;
        this.changeRole = changeRole;
        this.removeMember = removeMember;
    }

    /** @param role {@code owner}, {@code admin}, {@code analyst} or {@code viewer} */
    record MemberJson(UUID id, String email, String name, String role, Instant since, Optional<Instant> seenAt) {

        static MemberJson of(Member member) {
            return new MemberJson(
                    member.person().id().value(),
                    member.person().email().text(),
                    member.person().name(),
                    member.role().word(),
                    member.since(),
                    member.seenAt());
        }
    }

    record MembersJson(List<MemberJson> items) {}

    /** @param url by which they come in: only in the answer to the request that made it */
    record MemberInvitationJson(
            Optional<UUID> id, String email, String role, Optional<Instant> expiresAt, Optional<String> url) {

        static MemberInvitationJson of(OneTimeLink link) {
            return new MemberInvitationJson(
                    Optional.of(link.id()),
                    link.email().map(MailAddress::text).orElse(""),
                    link.role().word(),
                    Optional.of(link.expiresAt()),
                    Optional.empty());
        }
    }

    record MemberInvitationsJson(List<MemberInvitationJson> items) {}

    record WantedMemberJson(String email, String role) {}

    record WantedRoleJson(String role) {}

    @GET
    @Operation(operationId = "listMembers", summary = "Who belongs to the workspace; owners first")
    public MembersJson list() {
        return new MembersJson(members.of(current.workspace().id()).stream()
                .map(MemberJson::of)
                .toList());
    }

    @GET
    @Path("invitations")
    @Operation(operationId = "listMemberInvitations", summary = "Open invitations into the workspace")
    public MemberInvitationsJson invitations() {
        return new MemberInvitationsJson(links.invitations(current.workspace().id()).stream()
                .map(MemberInvitationJson::of)
                .toList());
    }

    @POST
    @Path("invitations")
    @ResponseStatus(201)
    @Operation(
            operationId = "inviteMember",
            summary = "Invite somebody into the workspace",
            description = "Sends no mail: the answer holds the link to hand on. It is never shown again.")
    public MemberInvitationJson invite(WantedMemberJson body, @Context UriInfo uri) {
        MailAddress email = MailAddress.parse(body.email()).orElseThrow(() -> invalid("/email", body.email()));
        LinkToken token = inviteMember.handle(current.workspace().id(), BY, email, role(body.role()));
        String url = uri.getBaseUri().resolve("/join?link=" + token.text()).toString();
        return links.invitations(current.workspace().id()).stream()
                .filter(link -> link.email().filter(email::equals).isPresent())
                .findFirst()
                .map(MemberInvitationJson::of)
                .map(made -> new MemberInvitationJson(
                        made.id(), made.email(), made.role(), made.expiresAt(), Optional.of(url)))
                .orElseThrow();
    }

    @DELETE
    @Path("invitations/{id}")
    @Operation(operationId = "cancelMemberInvitation", summary = "Take an invitation back")
    public void takeBack(@PathParam("id") String id) {
        cancelInvitation.handle(current.workspace().id(), uuid("invitation", id));
    }

    @PUT
    @Path("{id}/role")
    @Operation(operationId = "changeMemberRole", summary = "Give a member another role")
    public void changeRole(@PathParam("id") String id, WantedRoleJson body) {
        changeRole.handle(current.workspace().id(), BY, new PersonId(uuid("member", id)), role(body.role()));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "removeMember", summary = "Take somebody out of the workspace, at once")
    public void remove(@PathParam("id") String id) {
        removeMember.handle(current.workspace().id(), BY, new PersonId(uuid("member", id)));
    }

    private static Role role(String word) {
        return Role.of(word).orElseThrow(() -> invalid("/role", word));
    }

    private static UUID uuid(String thing, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound(thing, id);
        }
    }

    private static Invalid invalid(String pointer, String value) {
        String detail = "\"" + value + "\" is not one";
        return new Invalid("member.invalid", "this can't be done", List.of(new Violation(pointer, detail)));
    }
}
