package dev.rapport.application.survey;

import dev.rapport.application.access.Workspaces;
import dev.rapport.application.survey.Mailings.Candidate;
import dev.rapport.application.survey.Mailings.Mailing;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Invites the next few of everybody, and notes how far that is, together or not at all: a crash costs a repetition at most. They
 * come in the order of their numbers, so that two surveys that hold several at once never wait for each other in a circle.
 */
@ApplicationScoped
public class AdvanceMailing {

    private static final int STEP = 50;

    private final Mailings mailings;
    private final Workspaces workspaces;
    private final Surveys surveys;
    private final InviteCustomer inviteCustomer;
    private final Clock clock;

    AdvanceMailing(
            Mailings mailings, Workspaces workspaces, Surveys surveys, InviteCustomer inviteCustomer, Clock clock) {
        this.mailings = mailings;
        this.workspaces = workspaces;
        this.surveys = surveys;
        this.inviteCustomer = inviteCustomer;
        this.clock = clock;
    }

    /** @return whether there was something to do */
    @Transactional
    public boolean handle() {
        Optional<Mailing> mailing = mailings.take();
        mailing.ifPresent(this::step);
        return mailing.isPresent();
    }

    private void step(Mailing mailing) {
        Workspace workspace = workspaces.find(mailing.workspace()).orElseThrow();
        KnownSurvey known = surveys.require(mailing.workspace(), mailing.survey());
        List<Candidate> candidates = mailings.candidates(mailing, STEP);
        long queued = mailing.queued();
        var notInvited = new TreeMap<>(mailing.notInvited());
        for (Candidate candidate : candidates) {
            Optional<String> reason = inviteCustomer.handle(workspace, known, Identity.user(candidate.userId()));
            reason.ifPresent(why -> notInvited.merge(why, 1L, Long::sum));
            queued += reason.isEmpty() ? 1 : 0;
        }
        mailings.advance(new Mailing(
                mailing.workspace(),
                mailing.survey(),
                mailing.startedAt(),
                candidates.size() < STEP ? Optional.of(clock.instant()) : Optional.empty(),
                candidates.isEmpty()
                        ? mailing.afterCustomer()
                        : candidates.getLast().customer(),
                queued,
                notInvited));
    }
}
