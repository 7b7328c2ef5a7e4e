package dev.rapport.domain.survey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an answer to the main question says of the one who gave it. */
public enum AnswerGroup {
    PROMOTER,
    PASSIVE,
    DETRACTOR,
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    EASY,
    NEITHER,
    HARD;

    /** As users write it: the name in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AnswerGroup> parse(String text) {
        return Written.parse(values(), AnswerGroup::text, text);
    }

    /** The groups that answers to the main question of {@code kind} fall into, the best first; none where it has no fixed scale. */
    public static List<AnswerGroup> of(SurveyKind kind) {
        return switch (kind) {
            case NPS -> List.of(PROMOTER, PASSIVE, DETRACTOR);
            case CSAT -> List.of(POSITIVE, NEUTRAL, NEGATIVE);
            case EFFORT -> List.of(EASY, NEITHER, HARD);
            case MICRO, CUSTOM -> List.of();
        };
    }

    /**
     * <pre>
     * NPS:    9–10 promoter, 7–8 passive, 0–6 detractor
     * CSAT:   4–5 positive, 3 neutral, 0–2 negative
     * effort: 5–7 easy, 4 neither, 1–3 hard (7 is easy); the other way round where 1 is easy
     * </pre>
     *
     * @param rating on the scale of the main question
     * @return empty where the main question has no fixed scale
     */
    public static Optional<AnswerGroup> of(SurveyKind kind, Polarity polarity, int rating) {
        return switch (kind) {
            case NPS -> Optional.of(rating >= 9 ? PROMOTER : rating >= 7 ? PASSIVE : DETRACTOR);
            case CSAT -> Optional.of(rating >= 4 ? POSITIVE : rating == 3 ? NEUTRAL : NEGATIVE);
            case EFFORT -> {
                int ease = polarity == Polarity.HIGH_IS_GOOD ? rating : Scale.EFFORT.high() + 1 - rating;
                yield Optional.of(ease >= 5 ? EASY : ease == 4 ? NEITHER : HARD);
            }
            case MICRO, CUSTOM -> Optional.empty();
        };
    }
}
