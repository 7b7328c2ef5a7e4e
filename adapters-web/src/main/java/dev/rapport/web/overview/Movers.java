package dev.rapport.web.overview;

import static java.util.Objects.requireNonNull;

import dev.rapport.application.scoring.ScoreChanges;
import dev.rapport.application.scoring.ScoreChanges.Cause;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.RuleId;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.BandScale;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who rose and who fell the most in a week.
 *
 * @param day up to which
 */
record Movers(LocalDate day, List<Mover> rises, List<Mover> drops) {

    /** @param score empty: not scored any more, and so has no band */
    @TemplateData
    record Mover(
            CustomerId id,
            String name,
            Optional<BigDecimal> score,
            Optional<Band> band,
            BigDecimal points,
            Optional<Why> why) {}

    /**
     * @param from the event type whose rule moved the score; the rule or metric in words if it listens to several
     * @param cause a key of {@link dev.rapport.domain.scoring.ChangeCause}
     */
    @TemplateData
    record Why(BigDecimal points, String from, String cause) {}

    /** @param said what each rule of the model says */
    static Movers of(ScoreChanges changes, BandScale scale, Map<RuleId, String> said) {
        return new Movers(
                changes.day(),
                changes.rises().stream().map(each -> mover(each, scale, said)).toList(),
                changes.drops().stream().map(each -> mover(each, scale, said)).toList());
    }

    private static Mover mover(ScoreChanges.Mover mover, BandScale scale, Map<RuleId, String> said) {
        return new Mover(
                mover.customer().id(),
                mover.customer().title(),
                mover.customer().score(),
                mover.customer().band().map(scale::band),
                mover.points(),
                mover.cause().map(cause -> why(cause, said)));
    }

    private static Why why(Cause cause, Map<RuleId, String> said) {
        return new Why(
                cause.points(),
                cause.eventTypes().size() == 1
                        ? cause.eventTypes().getFirst()
                        : requireNonNull(said.get(new RuleId(cause.rule()))),
                cause.why());
    }
}
