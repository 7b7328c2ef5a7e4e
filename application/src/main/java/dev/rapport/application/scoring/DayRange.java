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
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1) {
            throw invalid("to must not be before from: " + to + " is before " + from);
        }
        if (days > mostDays) {
            throw invalid("from " + from + " to " + to + " is more than " + mostDays + " days: " + days);
        }
    }

    private static Invalid invalid(String detail) {
        return new Invalid("parameter.invalid", detail, List.of(new Violation("?to", detail)));
    }
}
