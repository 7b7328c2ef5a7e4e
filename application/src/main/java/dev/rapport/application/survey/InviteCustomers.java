package dev.rapport.application.survey;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Invites customers to a survey by e-mail, those whom it is to ask now. Each is decided by itself: interrupted halfway, the same
 * request invites those who are left.
 */
@ApplicationScoped
public class InviteCustomers {

    private final Surveys surveys;
    private final InviteCustomer inviteCustomer;
    private final NoteInvitations noteInvitations;
    private final Postman postman;

    InviteCustomers(Surveys surveys, InviteCustomer inviteCustomer, NoteInvitations noteInvitations, Postman postman) {
        this.surveys = surveys;
        this.inviteCustomer = inviteCustomer;
        this.noteInvitations = noteInvitations;
        this.postman = postman;
    }

    /**
     * Everybody who was named, once, is either queued or not invited.
     *
     * @param queued how many will be sent a mail
     * @param notInvited how many are not, by the first reason against it
     */
    public record Invited(int queued, SortedMap<String, Integer> notInvited) {}

    /**
     * @throws dev.rapport.application.refusal.Conflict {@code email.not-configured} if nothing can be sent
     * @throws Invalid {@code invitation.invalid}, naming everything that is wrong
     * @throws dev.rapport.application.refusal.NotFound if there is no such survey
     */
    public Invited handle(Workspace workspace, SurveyId survey, List<String> userIds) {
        KnownSurvey known = surveys.require(workspace.id(), survey);
        postman.requireReady();
        List<Violation> violations = UserIds.violations(userIds);
        if (!violations.isEmpty()) {
            throw new Invalid("invitation.invalid", "nobody was invited", violations);
        }
        noteInvitations.handle(workspace.id(), known.id());
        int queued = 0;
        var notInvited = new TreeMap<String, Integer>();
        for (String userId : new LinkedHashSet<>(userIds)) {
            var reason = inviteCustomer.handle(workspace, known, Identity.user(userId));
            reason.ifPresent(why -> notInvited.merge(why, 1, Integer::sum));
            queued += reason.isEmpty() ? 1 : 0;
        }
        return new Invited(queued, notInvited);
    }
}
