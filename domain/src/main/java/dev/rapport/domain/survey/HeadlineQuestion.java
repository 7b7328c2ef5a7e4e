package dev.rapport.domain.survey;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Interval;
import dev.rapport.domain.measure.Share;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The main question of a survey whose kind has a fixed scale: what its answers come to, whoever they are of.
 *
 * @param key under which its answers are stored
 * @param kind one with a fixed scale
 */
public record HeadlineQuestion(String key, SurveyKind kind, Scale scale, Polarity polarity) {

    public HeadlineQuestion {
        if (!kind.hasFixedScale()) {
            throw new IllegalArgumentException("a survey of the kind " + kind + " has no headline");
        }
    }

    /** @return empty if the survey's kind has no headline */
    public static Optional<HeadlineQuestion> of(Survey survey) {
        return survey.kind().hasFixedScale() && survey.main().format() instanceof AnswerFormat.Rating format
                ? Optional.of(
                        new HeadlineQuestion(survey.main().key(), survey.kind(), format.scale(), format.polarity()))
                : Optional.empty();
    }

    /**
     * @param ratings on the scale
     * @return empty if there are no answers
     */
    public Optional<Headline> headline(Ratings ratings) {
        return switch (kind) {
            case NPS ->
                NpsResult.of(ratings).map(nps -> headline(nps.points(), Optional.of(nps.interval()), nps.answers()));
            case CSAT ->
                SatisfactionResult.of(ratings, scale.low())
                        .map(csat -> headline(csat.percent(), Optional.of(csat.percentInterval()), csat.answers()));
            case EFFORT ->
                EffortResult.of(ratings, polarity)
                        .map(effort ->
                                headline(effort.mean().value(), effort.mean().interval(), effort.answers()));
            case MICRO, CUSTOM -> Optional.empty();
        };
    }

    private Headline headline(double value, Optional<Interval> interval, long answers) {
        return new Headline(kind, value, interval, answers);
    }

    /** The second headline less the first, in the headline's unit: for CSAT in points of percent. */
    public Comparison compare(Ratings first, Ratings second) {
        return switch (kind) {
            case NPS -> NpsResult.compare(first, second);
            case CSAT -> inPercent(SatisfactionResult.compare(first, second, scale.low()));
            case EFFORT, MICRO, CUSTOM -> EffortResult.compare(first, second);
        };
    }

    /** Whether a headline that is so much higher is the better one: where 1 is easy, a lower effort is. */
    public boolean isBetter(double difference) {
        boolean lowIsGood = kind == SurveyKind.EFFORT && polarity == Polarity.LOW_IS_GOOD;
        return lowIsGood ? difference < 0 : difference > 0;
    }

    private static Comparison inPercent(Comparison ofShares) {
        return ofShares instanceof Comparison.Tested it
                ? new Comparison.Tested(
                        it.test(),
                        100 * it.difference(),
                        Interval.of(
                                100 * it.interval().low(), 100 * it.interval().high()),
                        it.pValue(),
                        it.adjustedPValue())
                : ofShares;
    }

    /** How many of those who answered are in each group, the best first; empty if there are no answers. */
    public List<GroupShare> groups(Ratings ratings) {
        long answers = ratings.answers();
        return answers == 0
                ? List.of()
                : AnswerGroup.of(kind).stream()
                        .map(group -> new GroupShare(group, new Share(count(ratings, group), answers)))
                        .toList();
    }

    private long count(Ratings ratings, AnswerGroup group) {
        return ratings.counts().entrySet().stream()
                .filter(entry -> AnswerGroup.of(kind, polarity, entry.getKey()).equals(Optional.of(group)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** @param share of all who answered */
    public record GroupShare(AnswerGroup group, Share share) {}
}
