package dev.rapport.web.customer;

import dev.rapport.application.customer.TimelineQuery;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Given;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a customer's page was asked to show. What can't be read is left out rather than refused.
 *
 * @param day whose score is explained
 * @param model a model's id, a point, and a version; or blank: the primary one
 * @param days how long the history is
 * @param change which change is explained
 * @param type of the events in the timeline; blank: all
 */
@TemplateData
record CustomerAsked(
        CustomerId customer,
        LocalDate day,
        boolean today,
        String model,
        int days,
        ChangeAsked change,
        String type,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String sort,
        String after) {

    static final int QUARTER = 90;
    static final int YEAR = 365;

    static CustomerAsked of(CustomerId customer, MultivaluedMap<String, String> given, LocalDate today) {
        LocalDate day = day(Given.first(given, "day")).orElse(today);
        return new CustomerAsked(
                customer,
                day,
                day.equals(today),
                Given.first(given, "model"),
                Given.first(given, "days").equals(Integer.toString(YEAR)) ? YEAR : QUARTER,
                new ChangeAsked(
                        Given.first(given, "why").equals("30"),
                        day(Given.first(given, "since")),
                        day(Given.first(given, "until")),
                        version(Given.first(given, "sinceVersion"))),
                Given.first(given, "type").replace("\0", ""),
                day(Given.first(given, "from")),
                day(Given.first(given, "to")),
                Sorting.time(Given.first(given, Sorting.PARAMETER)),
                Given.first(given, Further.PARAMETER));
    }

    /** The same view, from the timeline's beginning. */
    Address address() {
        return explaining(change);
    }

    private Address explaining(ChangeAsked other) {
        return other.in(Address.of("/customers/" + customer)
                        .with("day", today ? "" : day.toString())
                        .with("model", model)
                        .with("days", days == QUARTER ? "" : Integer.toString(days)))
                .with("type", type)
                .with("from", from.map(LocalDate::toString).orElse(""))
                .with("to", to.map(LocalDate::toString).orElse(""))
                .with(Sorting.PARAMETER, sort);
    }

    Sorting sorting() {
        return Sorting.byTime(address());
    }

    TimelineQuery query(int limit, Optional<String> behind) {
        return new TimelineQuery(
                Optional.of(type).filter(text -> !text.isEmpty()),
                from,
                to,
                sorting().order(),
                limit,
                behind);
    }

    /** Where the same events are a file. */
    Address file() {
        return Address.of("/customers/" + customer + "/events.csv")
                .with("type", type)
                .with("from", from.map(LocalDate::toString).orElse(""))
                .with("to", to.map(LocalDate::toString).orElse(""))
                .with(Sorting.PARAMETER, sort);
    }

    /** The same view, at the same place of the timeline. */
    Address here() {
        return address().with(Further.PARAMETER, after);
    }

    /** The same with these events in the timeline. */
    Address events(String ofType, Optional<LocalDate> firstDay, LocalDate lastDay) {
        return address()
                .with("type", ofType)
                .with("from", firstDay.map(LocalDate::toString).orElse(""))
                .with("to", lastDay.toString());
    }

    public String allEvents() {
        return address().with("type", "").with("from", "").with("to", "").toString();
    }

    public String quarter() {
        return address().with("days", "").toString();
    }

    public String year() {
        return address().with("days", Integer.toString(YEAR)).toString();
    }

    public String changeOfWeek() {
        return explaining(change.ofWeek()) + "#why";
    }

    public String changeOfMonth() {
        return explaining(change.ofMonth()) + "#why";
    }

    public boolean filtered() {
        return !type.isEmpty() || from.isPresent() || to.isPresent();
    }

    ModelChoice choice() {
        int point = model.indexOf('.');
        Optional<ModelId> id = ModelId.parse(point < 0 ? model : model.substring(0, point));
        return new ModelChoice(id, id.flatMap(_ -> version(model.substring(point + 1))));
    }

    static String text(ModelLabel label) {
        return label.id() + "." + label.version();
    }

    private static Optional<Integer> version(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
