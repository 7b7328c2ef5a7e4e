package dev.rapport.domain.survey;

import dev.rapport.domain.condition.Condition;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom a survey asks, when, and how often.
 *
 * @param opensAt not before this instant, in the years 1970 to 9999 as the other one; empty: as soon as it is opened
 * @param closesAt not from this instant on; empty: until it is closed
 * @param quota the most responses that are taken, 1 to 1,000,000,000; empty: any number
 * @param share of people that are asked, in percent, 1 to 100
 * @param audience on the customer's traits
 * @param unsigned what a link whose signature is forged or expired gives
 */
public record Asking(
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        Optional<Integer> quota,
        int share,
        AskingClock clock,
        Condition audience,
        UnsignedLinks unsigned) {

    static final int MOST_RESPONSES = 1_000_000_000;

    /** PostgreSQL and browsers know no instants as late as Java does. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** Everybody, once, without an end. */
    public static final Asking EVERYBODY_ONCE = new Asking(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            100,
            new AskingClock.Once(),
            Condition.ALWAYS,
            UnsignedLinks.ANONYMOUS);

    public Asking {
        if (share < 1 || share > 100) {
            throw new IllegalArgumentException("the share of people that are asked is 1 to 100 percent: " + share);
        }
        if (quota.filter(most -> most < 1 || most > MOST_RESPONSES).isPresent()) {
            throw new IllegalArgumentException("a quota is 1 to 1000000000 responses: " + quota);
        }
        if (opensAt.filter(at -> !isPossible(at)).isPresent()
                || closesAt.filter(at -> !isPossible(at)).isPresent()) {
            throw new IllegalArgumentException(
                    "a survey opens and closes in the years 1970 to 9999: " + opensAt + ", " + closesAt);
        }
        if (opensAt.isPresent() && closesAt.isPresent() && !closesAt.get().isAfter(opensAt.get())) {
            throw new IllegalArgumentException("a survey closes after it opens: " + opensAt + ", " + closesAt);
        }
    }

    static boolean isPossible(Instant at) {
        return !at.isBefore(EARLIEST) && at.isBefore(END);
    }

    /** What a link gives whose signature cannot be trusted. */
    public enum UnsignedLinks {
        /** The survey, as if the link had no signature: the answer belongs to nobody. */
        ANONYMOUS,
        /** A page that says so. */
        REFUSE;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whether answers are taken.
     *
     * @param responses how many there are
     */
    public Openness openness(SurveyState state, Instant now, long responses) {
        if (state != SurveyState.OPEN) {
            return state == SurveyState.DRAFT ? Openness.DRAFT : Openness.CLOSED;
        }
        if (opensAt.filter(now::isBefore).isPresent()) {
            return Openness.NOT_YET;
        }
        if (closesAt.filter(end -> !now.isBefore(end)).isPresent()) {
            return Openness.CLOSED;
        }
        return quota.filter(most -> responses >= most).isPresent() ? Openness.QUOTA_REACHED : Openness.OPEN;
    }
}
