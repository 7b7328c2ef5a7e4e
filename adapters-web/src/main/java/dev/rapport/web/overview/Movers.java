package dev.rapport.web.overview;

import dev.rapport.application.scoring.ScoreChanges;
import dev.rapport.application.scoring.ScoreChanges.Cause;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.BandScale;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

    static Movers of(ScoreChanges changes, BandScale scale) {
        return new Movers(
                changes.day(),
                changes.rises().stream().map(each -> mover(each, scale)).toList(),
                changes.drops().stream().map(each -> mover(each, scale)).toList());
    }

    private static Mover mover(ScoreChanges.Mover mover, BandScale scale) {
        return new Mover(
                mover.customer().id(),
                mover.customer().title(),
                mover.customer().score(),
                mover.customer().band().map(scale::band),
                mover.points(),
                mover.cause().map(Movers::why));
    }

    private static Why why(Cause cause) {
        return new Why(
                cause.points(),
                cause.eventTypes().size() == 1 ? cause.eventTypes().getFirst() : cause.description(),
                cause.why());
    }
}
