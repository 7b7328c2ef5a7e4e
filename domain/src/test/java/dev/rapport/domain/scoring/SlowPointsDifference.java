package dev.rapport.domain.scoring;

import dev.rapport.domain.scoring.SomeScoring.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The causes of docs/formulas.md once more, day by day instead of step by step: what each day with events lost or gained, and
 * for which reason.
 */
record SlowPointsDifference(LocalDate from, LocalDate to, List<Event> events) {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000");

    Map<ChangeCause, BigDecimal> causes(Optional<Rule> before, Optional<Rule> after) {
        var causes = new EnumMap<ChangeCause, BigDecimal>(ChangeCause.class);
        BigDecimal start = BigDecimal.ZERO;
        BigDecimal end = BigDecimal.ZERO;
        var days = new TreeSet<LocalDate>();
        events.forEach(event -> days.add(event.day()));
        for (LocalDate day : days) {
            BigDecimal wasBefore = before.map(rule -> worth(rule, day, from)).orElse(BigDecimal.ZERO);
            BigDecimal was = after.map(rule -> worth(rule, day, from)).orElse(BigDecimal.ZERO);
            BigDecimal is = after.map(rule -> worth(rule, day, to)).orElse(BigDecimal.ZERO);
            start = start.add(wasBefore);
            end = end.add(is);
            if (day.isAfter(from)) {
                causes.merge(ChangeCause.NEW_EVENTS, is, BigDecimal::add);
                continue;
            }
            causes.merge(ChangeCause.VERSION, was.subtract(wasBefore), BigDecimal::add);
            boolean stays = after.isPresent() && isSeen(after.get(), day, to);
            causes.merge(stays ? ChangeCause.FADED : ChangeCause.LEFT_WINDOW, is.subtract(was), BigDecimal::add);
        }
        causes.put(ChangeCause.CAP, cut(before, start).subtract(cut(after, end)));
        causes.values().removeIf(points -> points.signum() == 0);
        causes.replaceAll((_, points) -> points.setScale(9));
        return causes;
    }

    private static BigDecimal cut(Optional<Rule> rule, BigDecimal sum) {
        return rule.map(has -> sum.subtract(
                        SlowReference.atMost(new Cap.AtMost(LIMIT), SlowReference.atMost(has.totalCap(), sum))))
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal worth(Rule rule, LocalDate day, LocalDate asked) {
        return isSeen(rule, day, asked)
                ? SlowReference.faded(
                        rule.fading(),
                        SlowReference.atMost(rule.dailyCap(), SlowReference.onDay(rule, events, day)),
                        ChronoUnit.DAYS.between(day, asked))
                : BigDecimal.ZERO;
    }

    static boolean isSeen(Rule rule, LocalDate day, LocalDate asked) {
        return !day.isAfter(asked)
                && !(rule.window() instanceof Window.LastDays(int days) && day.isBefore(asked.minusDays(days - 1L)));
    }

    EventMovement movement(Rule rule) {
        long entered = 0;
        long left = 0;
        for (Event event : events) {
            if (event.signal().equals(rule.signal())) {
                boolean was = isSeen(rule, event.day(), from);
                boolean is = isSeen(rule, event.day(), to);
                entered += event.day().isAfter(from) && is ? 1 : 0;
                left += was && !is ? 1 : 0;
            }
        }
        return new EventMovement(entered, left);
    }
}
