package dev.rapport.application.survey;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.application.survey.Invitations.Invitation;
import dev.rapport.application.survey.Invitations.State;
import dev.rapport.application.survey.MailRecipients.MailRecipient;
import dev.rapport.application.survey.Postman.Delivery;
import dev.rapport.domain.survey.Openness;
import dev.rapport.domain.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends the invitation that has waited the longest. It is held while it is sent, so that of all nodes one sends it; a crash between
 * the mail server's yes and our note of it lets it be sent once more, with the same message id.
 */
@ApplicationScoped
public class SendInvitation {

    /** With these pauses, for two days. */
    private static final int MOST_TRIES = 12;

    private static final int FACTOR = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final Invitations invitations;
    private final Surveys surveys;
    private final CustomerReferences customers;
    private final MailRecipients recipients;
    private final MailRefusals refusals;
    private final WriteLetter writeLetter;
    private final Postman postman;
    private final Clock clock;

    SendInvitation(
            Invitations invitations,
            Surveys surveys,
            CustomerReferences customers,
            MailRecipients recipients,
            MailRefusals refusals,
            WriteLetter writeLetter,
            Postman postman,
            Clock clock) {
        this.invitations = invitations;
        this.surveys = surveys;
        this.customers = customers;
        this.recipients = recipients;
        this.refusals = refusals;
        this.writeLetter = writeLetter;
        this.postman = postman;
        this.clock = clock;
    }

    /** How it went. */
    public enum Outcome {
        NOTHING_DUE,
        SETTLED,
        POSTPONED
    }

    @Transactional
    public Outcome handle() {
        if (!postman.isReady()) {
            return Outcome.NOTHING_DUE;
        }
        return invitations.take(clock.instant()).map(this::tried).orElse(Outcome.NOTHING_DUE);
    }

    /** What nobody foresaw must not stand in the way of all that wait behind it. */
    private Outcome tried(Invitation invitation) {
        try {
            return send(invitation);
        } catch (StorageFailure failure) {
            throw failure;
        } catch (RuntimeException failure) {
            return postpone(invitation, failure.getClass().getSimpleName());
        }
    }

    private Outcome send(Invitation invitation) {
        KnownSurvey known = surveys.require(invitation.workspace(), invitation.survey());
        MailRecipient recipient = customers
                .of(invitation.workspace(), invitation.identity())
                .map(customer -> recipients.of(invitation.workspace(), customer))
                .orElse(MailRecipient.UNKNOWN);
        Optional<String> against = closed(known).or(() -> recipient.against().map(MailRefusals.NoMail::text));
        if (against.isPresent()) {
            return settle(invitation, State.DROPPED, against.get());
        }
        MailAddress to = recipient.address().orElseThrow();
        return switch (postman.deliver(writeLetter.to(to, recipient.language(), known, invitation))) {
            case Delivery.Accepted _ -> settle(invitation, State.SENT, "");
            case Delivery.NoSuchMailbox(String reply) -> {
                refusals.bounce(invitation.workspace(), to, clock.instant(), reply);
                yield settle(invitation, State.BOUNCED, reply);
            }
            case Delivery.Refused(String reply) -> settle(invitation, State.FAILED, reply);
            case Delivery.NotNow(String reason) -> postpone(invitation, reason);
        };
    }

    /** Who got a mail already is told by the page; who did not need not get one. */
    private Optional<String> closed(KnownSurvey known) {
        if (known.state() == SurveyState.DRAFT) {
            return Optional.of(Openness.DRAFT.text());
        }
        Openness openness = known.survey().asking().openness(known.state(), clock.instant(), 0);
        return openness == Openness.OPEN ? Optional.empty() : Optional.of(openness.text());
    }

    private Outcome settle(Invitation invitation, State state, String note) {
        invitations.settle(invitation, state, note, clock.instant());
        return Outcome.SETTLED;
    }

    private Outcome postpone(Invitation invitation, String reason) {
        if (invitation.tries() + 1 >= MOST_TRIES) {
            invitations.settle(invitation, State.FAILED, reason, clock.instant());
        } else {
            invitations.postpone(invitation, reason, next(invitation.tries()));
        }
        return Outcome.POSTPONED;
    }

    /** After 1, 5, 25 and 125 minutes, and then every 6 hours: long enough for a server that lets strangers wait. */
    private Instant next(int tries) {
        var pause = Duration.ofMinutes((long) Math.pow(FACTOR, tries));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
