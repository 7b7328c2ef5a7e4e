package dev.rapport.domain.scoring;

import dev.rapport.domain.ingestion.EventType;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of a points model: what an event is worth, and for how long. {@link RuleFormula} computes it.
 *
 * @param points per event, or per unit of the event's value; may be negative (a complaint) or 0 (counted and shown,
 *     worth nothing); below 10¹² in size, at most 6 digits after the point
 * @param perUnitOfValue whether {@code points} are multiplied by the value of events instead of their number; an event
 *     without a value then adds nothing
 * @param dailyCap of the points of each day, before they fade
 * @param totalCap of the sum over all days
 */
public record Rule(
        RuleId id,
        Signal signal,
        BigDecimal points,
        boolean perUnitOfValue,
        Window window,
        Fading fading,
        Cap dailyCap,
        Cap totalCap) {

    public Rule {
        Optional<String> problem = Decimals.problem(points);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("points " + problem.get() + ": " + points);
        }
        points = Decimals.plain(points);
    }

    /** So many points per event of the last 30 days, neither fading nor capped. */
    public static Rule perEvent(String id, String eventType, String points) {
        return new Rule(
                new RuleId(id),
                Signal.of(new EventType(eventType)),
                new BigDecimal(points),
                false,
                Window.DEFAULT,
                new Fading.None(),
                Cap.none(),
                Cap.none());
    }

    /** So many points per unit of the value of events of the last 30 days, neither fading nor capped. */
    public static Rule perUnitOfValue(String id, String eventType, String points) {
        Rule rule = perEvent(id, eventType, points);
        return new Rule(
                rule.id, rule.signal, rule.points, true, rule.window, rule.fading, rule.dailyCap, rule.totalCap);
    }

    public Rule listeningTo(Signal other) {
        return new Rule(id, other, points, perUnitOfValue, window, fading, dailyCap, totalCap);
    }

    public Rule inLastDays(int days) {
        return new Rule(id, signal, points, perUnitOfValue, new Window.LastDays(days), fading, dailyCap, totalCap);
    }

    public Rule ofAllTime() {
        return new Rule(id, signal, points, perUnitOfValue, new Window.AllTime(), fading, dailyCap, totalCap);
    }

    public Rule fading(Fading other) {
        return new Rule(id, signal, points, perUnitOfValue, window, other, dailyCap, totalCap);
    }

    public Rule cappedPerDay(String most) {
        return new Rule(id, signal, points, perUnitOfValue, window, fading, Cap.of(most), totalCap);
    }

    public Rule cappedInAll(String most) {
        return new Rule(id, signal, points, perUnitOfValue, window, fading, dailyCap, Cap.of(most));
    }

    /** Whether what the rule adds gets smaller again when nothing happens. */
    boolean forgets() {
        return !(window instanceof Window.AllTime && fading instanceof Fading.None);
    }
}
