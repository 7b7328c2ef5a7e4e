package dev.rapport.web.survey;

import dev.rapport.application.survey.ResultsAsked;
import dev.rapport.application.survey.ResultsAsked.By;
import dev.rapport.application.survey.ResultsAsked.Period;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Given;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Which results the page is asked for. What can't be read is as if it were left out.
 *
 * @param from and {@code to}: days as the form writes them, or nothing
 */
@TemplateData
record ResultsWanted(String from, String to, String interval, String by) {

    private static final int LAST_YEAR = 9_999;

    static ResultsWanted of(MultivaluedMap<String, String> parameters) {
        return new ResultsWanted(
                day(Given.first(parameters, "from")).map(LocalDate::toString).orElse(""),
                day(Given.first(parameters, "to")).map(LocalDate::toString).orElse(""),
                Period.of(Given.first(parameters, "interval"))
                        .orElse(Period.WEEK)
                        .text(),
                By.of(Given.first(parameters, "by")).map(By::text).orElse(""));
    }

    ResultsAsked asked() {
        return new ResultsAsked(day(from), day(to), Period.of(interval).orElse(Period.WEEK), By.of(by));
    }

    /** Whether it is split by what customers wrote themselves, which is shown as it is. */
    public boolean isByTrait() {
        return by.startsWith(By.TRAIT);
    }

    /** Whether only some days are shown. */
    public boolean isFiltered() {
        return !from.isEmpty() || !to.isEmpty();
    }

    Address address(String path) {
        return days(path).with("interval", interval).with("by", by);
    }

    /** Another page with the same days. */
    Address days(String path) {
        return Address.of(path).with("from", from).with("to", to);
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
