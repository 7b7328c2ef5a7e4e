package dev.rapport.application.survey;

import dev.rapport.application.ingestion.Identities;
import dev.rapport.application.survey.DecideAsking.Decided;
import dev.rapport.application.survey.DecideAsking.Person;
import dev.rapport.application.survey.MailRecipients.MailRecipient;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.survey.AskingDecision.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Invites one customer by e-mail if that is due: decided, noted and queued at once, so that nobody is sent two. */
@ApplicationScoped
class InviteCustomer {

    private final DecideAsking decideAsking;
    private final Askings askings;
    private final MailRecipients recipients;
    private final Invitations invitations;
    private final Identities identities;
    private final Clock clock;

    InviteCustomer(
            DecideAsking decideAsking,
            Askings askings,
            MailRecipients recipients,
            Invitations invitations,
            Identities identities,
            Clock clock) {
        this.decideAsking = decideAsking;
        this.askings = askings;
        this.recipients = recipients;
        this.invitations = invitations;
        this.identities = identities;
        this.clock = clock;
    }

    /** @return why not; empty: the customer is invited */
    @Transactional
    public Optional<String> handle(Workspace workspace, KnownSurvey known, Identity identity) {
        identities.keepAll(workspace.id());
        Person person = decideAsking.person(workspace, identity);
        askings.hold(workspace.id(), person.number());
        Decided decided = decideAsking.decide(workspace, known, person);
        if (!decided.decision().asks()) {
            return Optional.of(reason(decided.decision().steps().getLast()));
        }
        MailRecipient recipient = person.customer()
                .map(customer -> recipients.of(workspace.id(), customer))
                .orElse(MailRecipient.UNKNOWN);
        if (recipient.against().isPresent()) {
            return recipient.against().map(MailRefusals.NoMail::text);
        }
        var asking = new SurveyAsking(
                known.id(),
                Objects.requireNonNull(identities
                        .resolve(workspace.id(), Set.of(identity), Map.of())
                        .get(identity)),
                decided.wave(),
                Submission.Channel.EMAIL,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                decided.decision());
        askings.add(workspace.id(), asking);
        invitations.queue(workspace.id(), asking);
        return Optional.empty();
    }

    private static String reason(Step step) {
        return switch (step) {
            case Step.Open(var openness) -> openness.text();
            case Step.InAudience _ -> "audience";
            case Step.Due _ -> "clock";
            case Step.WithinBudget _ -> "budget";
            case Step.InShare _ -> "share";
        };
    }
}
