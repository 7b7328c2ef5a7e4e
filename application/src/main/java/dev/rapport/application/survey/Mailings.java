package dev.rapport.application.survey;

import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** How far surveys have come with inviting everybody. */
public interface Mailings {

    /** Begins one, or else leaves the survey's that is under way alone. */
    void begin(WorkspaceId workspace, SurveyId survey, Instant at);

    /** The survey's latest. */
    Optional<Mailing> find(WorkspaceId workspace, SurveyId survey);

    /**
     * The one that is under way for the longest. Until the transaction ends nobody else takes it; what others have taken is passed
     * over.
     */
    Optional<Mailing> take();

    /** The next customers with a trait {@code email} and a userId, by their numbers; at most {@code most}. */
    List<Candidate> candidates(Mailing mailing, int most);

    void advance(Mailing mailing);

    /** @param userId one of the customer's */
    record Candidate(long customer, String userId) {}

    /**
     * @param finishedAt empty: it is under way
     * @param afterCustomer those up to this one are decided
     * @param queued how many will be or were sent a mail
     * @param notInvited how many are not, by the first reason against it
     */
    record Mailing(
            WorkspaceId workspace,
            SurveyId survey,
            Instant startedAt,
            Optional<Instant> finishedAt,
            long afterCustomer,
            long queued,
            SortedMap<String, Long> notInvited) {}
}
