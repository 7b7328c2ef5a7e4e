package dev.rapport.domain.scoring;

import dev.rapport.domain.scoring.SomeScoring.Event;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The definition of docs/formulas.md once more, event by event and day by day, sharing no code with the product's. */
final class SlowReference {

    private SlowReference() {}

    static BigDecimal score(PointsModel model, List<Event> events, LocalDate asked) {
        BigDecimal score = new BigDecimal("0.000000000");
        for (Rule rule : model.rules()) {
            score = score.add(rule(rule, events, asked));
        }
        return score;
    }

    private static BigDecimal rule(Rule rule, List<Event> events, LocalDate asked) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = LocalDate.of(2017, 12, 1); !day.isAfter(asked); day = day.plusDays(1)) {
            long age = ChronoUnit.DAYS.between(day, asked);
            if (rule.window() instanceof Window.LastDays(int days) && age > days - 1) {
                continue;
            }
            sum = sum.add(faded(rule.fading(), atMost(rule.dailyCap(), onDay(rule, events, day)), age));
        }
        return atMost(new Cap.AtMost(new BigDecimal("1000000000")), atMost(rule.totalCap(), sum));
    }

    static BigDecimal onDay(Rule rule, List<Event> events, LocalDate day) {
        BigDecimal points = BigDecimal.ZERO;
        for (Event event : events) {
            if (event.day().equals(day) && event.signal().equals(rule.signal())) {
                BigDecimal times = rule.perUnitOfValue() ? event.value().orElse(BigDecimal.ZERO) : BigDecimal.ONE;
                points = points.add(rule.points().multiply(times));
            }
        }
        return points;
    }

    static BigDecimal faded(Fading fading, BigDecimal points, long age) {
        return switch (fading) {
            case Fading.None _ -> points.setScale(9, RoundingMode.HALF_EVEN);
            case Fading.HalfLife(int days) ->
                new BigDecimal(StrictMath.pow(2.0, -1.0 * age / days))
                        .multiply(points)
                        .setScale(9, RoundingMode.HALF_EVEN);
            case Fading.Linear(int days) when age >= days -> BigDecimal.ZERO;
            case Fading.Linear(int days) ->
                points.multiply(new BigDecimal(days - age)).divide(new BigDecimal(days), 9, RoundingMode.HALF_EVEN);
        };
    }

    static BigDecimal atMost(Cap cap, BigDecimal points) {
        return cap instanceof Cap.AtMost(BigDecimal most) ? points.min(most).max(most.negate()) : points;
    }
}
