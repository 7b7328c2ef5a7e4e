package dev.rapport.web.customer;

import dev.rapport.application.scoring.ExplainedScore;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.Bar;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A customer's score, what it is made of, and how it came about.
 *
 * @param weighted whether lines are metrics of a weighted model, not rules
 * @param lines of the rules that counted something, or the metrics that are not left out; what adds the most comes first
 * @param silent the other rules or metrics, in words
 * @param history oldest first
 * @param versions to choose from
 */
@TemplateData
record ScoreSection(
        ExplainedScore score,
        Optional<Band> band,
        boolean weighted,
        List<Line> lines,
        List<String> silent,
        List<Day> history,
        List<Version> versions) {

    /** Whether there is a score to explain, or one of an earlier day to draw. */
    public boolean shows() {
        return score.scored() || history.stream().anyMatch(day -> day.score().isPresent());
    }

    /**
     * What one rule or metric adds.
     *
     * @param href to the events behind it
     * @param weighing of a metric
     * @param withoutCap what it would have added; empty where the cap changed nothing
     * @param days with events, newest first; before the cap they add up to {@code points}
     */
    @TemplateData
    record Line(
            String rule,
            long events,
            String href,
            BigDecimal points,
            Optional<Weighing> weighing,
            Optional<BigDecimal> withoutCap,
            Bar bar,
            List<DayBehind> days) {

        public boolean loses() {
            return points.signum() < 0;
        }
    }

    /**
     * How a metric comes to its points.
     *
     * @param measured empty: missing, and {@code normalised} is what the model says of that
     * @param normalised 0 to 100
     * @param weights percent of all metrics that count, together
     */
    @TemplateData
    record Weighing(Optional<BigDecimal> measured, BigDecimal normalised, int weight, int weights) {

        public boolean rescaled() {
            return weights < 100;
        }
    }

    /**
     * What one day adds to a line.
     *
     * @param earned by the day's events, cut to the daily cap where {@code capped}
     * @param remaining the share of it that fading leaves, 0 to 1
     */
    @TemplateData
    record DayBehind(
            LocalDate day,
            long events,
            BigDecimal value,
            BigDecimal earned,
            boolean capped,
            BigDecimal remaining,
            BigDecimal points) {

        public boolean faded() {
            return remaining.compareTo(BigDecimal.ONE) < 0;
        }
    }

    /** @param note what happened on the day; may be empty */
    @TemplateData
    record Day(LocalDate day, Optional<BigDecimal> score, String note) {}

    @TemplateData
    record Version(String key, ModelLabel label, boolean chosen) {}
}
