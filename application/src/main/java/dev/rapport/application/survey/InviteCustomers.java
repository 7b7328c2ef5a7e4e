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
    private final InviteFirstCustomer inviteFirstCustomer;
    private final InviteCustomer inviteCustomer;
    private final Postman postman;

    InviteCustomers(
            Surveys surveys, InviteFirstCustomer inviteFirstCustomer, InviteCustomer inviteCustomer, Postman postman) {
        this.surveys = surveys;
        this.inviteFirstCustomer = inviteFirstCustomer;
        this.inviteCustomer = inviteCustomer;
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
        int queued = 0;
        var notInvited = new TreeMap<String, Integer>();
        var named = new LinkedHashSet<>(userIds);
        for (String userId : named) {
            Identity identity = Identity.user(userId);
            var reason = queued == 0
                    ? inviteFirstCustomer.handle(workspace, known, identity, named.size())
                    : inviteCustomer.handle(workspace, known, identity);
            reason.ifPresent(why -> notInvited.merge(why, 1, Integer::sum));
            queued += reason.isEmpty() ? 1 : 0;
        }
        return new Invited(queued, notInvited);
    }
}
