package dev.rapport.application.survey;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom surveys asked, and when. */
public interface Askings {

    /** Until the transaction ends nobody else decides about this person. @param person a number that stays the same */
    void hold(WorkspaceId workspace, long person);

    /** @param since of {@link History#recently} */
    History history(WorkspaceId workspace, SurveyId survey, CustomerId customer, Instant since);

    /** The customer's present traits among {@code names}. */
    Map<String, @Nullable Object> traits(WorkspaceId workspace, CustomerId customer, Set<String> names);

    /** How a survey asked a customer, the latest first. */
    List<SurveyAsking> of(WorkspaceId workspace, SurveyId survey, CustomerId customer);

    /** The latest by which a survey asked the customer who has this identity. */
    Optional<Wave> latest(WorkspaceId workspace, SurveyId survey, long identity);

    /** When the survey asked an identity in {@code wave}. */
    Optional<Instant> find(WorkspaceId workspace, SurveyId survey, long identity, long wave);

    void add(WorkspaceId workspace, SurveyAsking asking);

    /** Notes that the customer closed what it was shown; the first time counts, and an asking that is not there is none. */
    void dismiss(WorkspaceId workspace, SurveyId survey, long identity, long wave, Instant at);

    /** @param at when it was asked */
    record Wave(long number, Instant at) {}

    /**
     * What surveys asked of a customer before.
     *
     * @param times how often this survey asked, or was answered without asking
     * @param latest the highest wave of these; 0: none
     * @param last the latest of these; empty: never
     * @param recently how often any survey asked of late
     */
    record History(int times, long latest, Optional<Instant> last, int recently) {

        public static final History NONE = new History(0, 0, Optional.empty(), 0);
    }
}
