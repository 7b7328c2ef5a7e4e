package dev.rapport.web.overview;

import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.domain.scoring.SplitBy;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Given;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What the breakdown is asked for. What can't be read is as if it were left out.
 *
 * @param day empty: the one that lists show
 */
@TemplateData
record BreakdownAsked(SplitBy by, Optional<ModelId> model, Optional<LocalDate> day) {

    private static final int LAST_YEAR = 9_999;

    static BreakdownAsked of(MultivaluedMap<String, String> parameters) {
        return new BreakdownAsked(
                SplitBy.of(Given.first(parameters, "by")).orElse(SplitBy.CHANNEL),
                ModelId.parse(Given.first(parameters, "model")),
                day(Given.first(parameters, "day")));
    }

    ModelChoice choice() {
        return new ModelChoice(model, Optional.empty());
    }

    Address address(String path) {
        return Address.of(path)
                .with("by", by.key())
                .with("model", model.map(ModelId::toString).orElse(""))
                .with("day", day.map(LocalDate::toString).orElse(""));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
