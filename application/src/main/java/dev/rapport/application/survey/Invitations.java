package dev.rapport.application.survey;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The invitations by e-mail of all workspaces, each of which belongs to an asking. */
public interface Invitations {

    /** Waits to be sent from now on. */
    void queue(WorkspaceId workspace, SurveyAsking asking);

    /**
     * The one that has waited the longest of those that are due. Until the transaction ends nobody else takes it; what others have
     * taken is passed over.
     */
    Optional<Invitation> take(Instant now);

    /** Is over. @param note why, for whoever asks; without personal data */
    void settle(Invitation invitation, State state, String note, Instant at);

    /** Was tried in vain, and is due again at {@code next}. */
    void postpone(Invitation invitation, String note, Instant next);

    /** How many of a survey's invitations are in which state; what is none of any is left out. */
    Map<State, Long> count(WorkspaceId workspace, SurveyId survey);

    /**
     * @param number of {@code identity}
     * @param tries so far
     */
    record Invitation(WorkspaceId workspace, SurveyId survey, long number, Identity identity, long wave, int tries) {}

    /** What became of an invitation. */
    enum State {
        QUEUED,
        /** A mail server took it. */
        SENT,
        /** The mail server of the customer's address wants nothing for it. */
        BOUNCED,
        /** The mail server wants nothing of the kind, or could not be reached for days. */
        FAILED,
        /** The customer unsubscribed, or the survey closed, while it waited. */
        DROPPED;

        /** The name in lower case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
