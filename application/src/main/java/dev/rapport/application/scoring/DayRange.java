package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Checks a range of days that a caller asks for. */
final class DayRange {

    private DayRange() {}

    static void check(LocalDate from, LocalDate to, int mostDays) {
        checkOrder(from, to);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days > mostDays) {
            throw invalid("from " + from + " to " + to + " is more than " + mostDays + " days: " + days);
        }
    }

    static void checkOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw invalid("to must not be before from: " + to + " is before " + from);
        }
    }

    private static Invalid invalid(String detail) {
        return new Invalid("parameter.invalid", detail, List.of(new Violation("?to", detail)));
    }
}
