package dev.rapport.domain.survey;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Interval;
import dev.rapport.domain.measure.Normal;
import dev.rapport.domain.measure.SignificanceTest;
import java.util.Optional;

/**
 * A Net Promoter Score: the share of promoters (9 or 10) less the share of detractors (0 to 6), in points from −100 to
 * 100.
 *
 * <p>Both shares are of the people who <em>answered</em>; who saw the question and skipped it is not in the
 * denominator. No answers is no result, not a result of 0.
 *
 * @see <a href="https://hbr.org/2003/12/the-one-number-you-need-to-grow">Reichheld, HBR, December 2003</a>
 * @param promoters answers of 9 or 10
 * @param passives answers of 7 or 8
 * @param detractors answers of 0 to 6
 */
public record NpsResult(long promoters, long passives, long detractors) {

    public NpsResult {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException(
                    "counts must not be negative: " + promoters + ", " + passives + ", " + detractors);
        }
        if (Math.addExact(Math.addExact(promoters, passives), detractors) == 0) {
            throw new IllegalArgumentException("an NPS needs at least one answer");
        }
    }

    /**
     * @param ratings each 0 to 10
     * @return empty if there are no answers
     */
    public static Optional<NpsResult> of(Ratings ratings) {
        return ratings.onScale("an NPS rating", 0, 10).answers() == 0
                ? Optional.empty()
                : Optional.of(new NpsResult(
                        ratings.countBetween(9, 10), ratings.countBetween(7, 8), ratings.countBetween(0, 6)));
    }

    public long answers() {
        return promoters + passives + detractors;
    }

    public boolean isReliable() {
        return answers() >= Ratings.RELIABLE_ANSWERS;
    }

    /** −100 (all detractors) to 100 (all promoters), not adjusted and not rounded. */
    public double points() {
        return 100.0 * (promoters - detractors) / answers();
    }

    /**
     * The adjusted Wald interval, in points, within −100 to 100.
     *
     * <pre>
     * n′ = n + 3,  p₊ = (promoters + ¾) / n′,  p₋ = (detractors + ¾) / n′
     * 100 · (p₊ − p₋ ± 1.96 · √((p₊ + p₋ − (p₊ − p₋)²) / n′))
     * </pre>
     *
     * <p>It is centred on the adjusted score, which is closer to 0 than {@link #points()}. A single answer of a
     * promoter or a detractor is the one case in which the headline lies outside.
     *
     * @see <a href="https://doi.org/10.1080/00031305.2016.1158124">Rocks, Interval Estimation for the “Net Promoter
     *     Score”, 2016</a>
     */
    public Interval interval() {
        return Normal.interval(adjustedPoints(), Math.sqrt(squaredError())).within(-100, 100);
    }

    /**
     * Whether two scores differ: z with the adjusted values and variances of {@link #interval}.
     *
     * <pre>
     * z        = (adjusted₂ − adjusted₁) / √(e₁² + e₂²)             this is 1, {@code other} is 2
     * interval = adjusted₂ − adjusted₁ ± 1.96 · √(e₁² + e₂²)        within −200 to 200
     * </pre>
     *
     * <p>The difference that is shown is that of the two headlines, so that a reader can check it; test and interval
     * are of the adjusted scores. A single answer on a side can't be tested: it moves so far when adjusted that it
     * would be told from a thousand answers that say the same.
     *
     * @see <a href="https://measuringu.com/nps-significance-test/">Lewis and Sauro, How to Statistically Compare Two
     *     Net Promoter Scores</a>
     */
    public Comparison differenceTo(NpsResult other) {
        if (answers() < 2 || other.answers() < 2) {
            return new Comparison.Untested(Comparison.Reason.TOO_FEW_ANSWERS);
        }
        double difference = other.adjustedPoints() - adjustedPoints();
        double error = Math.sqrt(squaredError() + other.squaredError());
        return new Comparison.Tested(
                SignificanceTest.TWO_NPS_Z,
                other.points() - points(),
                Normal.interval(difference, error).within(-200, 200),
                Normal.pValue(difference, error));
    }

    /** The second score less the first, from the answers; says so if there are none. */
    public static Comparison compare(Ratings first, Ratings second) {
        return of(first)
                .flatMap(one -> of(second).map(one::differenceTo))
                .orElse(new Comparison.Untested(Comparison.Reason.NO_ANSWERS));
    }

    private double adjustedPoints() {
        return 100.0 * (promoters - detractors) / adjustedAnswers();
    }

    /**
     * The variance of the adjusted score, in points squared; positive, because nobody is without neighbours once ¾ are
     * added.
     */
    private double squaredError() {
        double net = (promoters - detractors) / adjustedAnswers();
        return 100 * 100 * ((promoters + detractors + 1.5) / adjustedAnswers() - net * net) / adjustedAnswers();
    }

    private double adjustedAnswers() {
        return answers() + 3.0;
    }
}
