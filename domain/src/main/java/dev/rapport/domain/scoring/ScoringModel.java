package dev.rapport.domain.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A recipe that turns a customer's activity into a {@link Score} for any day. */
public sealed interface ScoringModel permits PointsModel, WeightedModel {

    ModelKind kind();

    Bands bands();

    /** Whom it scores. */
    Audience audience();

    /** The signals that the model names. Without any other activity it scores the same, unless it {@link #readsAnyEvent}. */
    Set<Signal> signals();

    /** Whether events of all types count, so that the activity of every event type is needed beside {@link #signals}. */
    boolean readsAnyEvent();

    /** Whether last values count, so that they are needed beside the activity. */
    boolean readsLastValues();

    /**
     * How far back the model looks.
     *
     * @return without the activity before this day, {@code firstDay} and all days after it score the same; empty: no day is
     *     too long ago
     */
    Optional<LocalDate> needsActivityFrom(LocalDate firstDay);

    /**
     * The customer's score as it stood at the end of {@code day}, explained.
     *
     * @return empty if the customer is not scored: no event of any type on or before {@code day}, outside of the audience, or
     *     every metric left out
     */
    Optional<ScoreBreakdown> score(CustomerActivity activity, LocalDate day);

    /** The score of {@link #score}, to the last bit, without its explanation: for passes over a whole population. */
    Optional<Score> scoreOnly(CustomerActivity activity, LocalDate day);

    /**
     * The scores of many days in one pass over the activity; each is, to the last bit, what {@link #scoreOnly} says of its
     * day.
     *
     * @param days oldest first; they may repeat, and need not follow one another
     * @return one per day; empty where the customer is not scored
     */
    List<Optional<Score>> scores(CustomerActivity activity, List<LocalDate> days);

    /** Whether the customer is one to be scored on {@code day}: has had an event by then, and is in the audience. */
    default boolean concerns(CustomerActivity activity, LocalDate day) {
        return activity.hasBegunBy(day) && audience().contains(activity, day);
    }

    /**
     * What its definition alone says that a publisher of the model should know; empty if there is nothing. What its data says is
     * for {@link ModelFacts}.
     */
    List<ModelWarning> warnings();

    /**
     * How the score moved in the {@code days} days before {@code day}.
     *
     * @return empty if the customer is not scored on {@code day}
     */
    default Optional<ScoreChange> change(CustomerActivity activity, LocalDate day, int days) {
        return scoreOnly(activity, day)
                .map(now -> scoreOnly(activity, day.minusDays(days))
                        .map(earlier -> ScoreChange.between(earlier, now))
                        .orElse(new ScoreChange.New()));
    }
}
