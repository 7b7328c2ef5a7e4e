package dev.rapport.persistence.customer;

import dev.rapport.application.customer.CustomerTimelines;
import dev.rapport.application.customer.Timeline;
import dev.rapport.application.customer.Timeline.TimelineEvent;
import dev.rapport.application.customer.TimelineQuery;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Direction;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SqlCustomerTimelines implements CustomerTimelines {

    // Each identity's next ones are picked by its own key, so that a customer with a million events costs one page.
    private static final String IDENTITIES = """
            select e.happened_at, e.digest, t.name, e.value, e.foreign_currency, e.channel, e.message_id, i.name,
                   e.properties::text, e.received_at
            from customer_identity i
            cross join lateral (
                select * from event e
                where e.workspace_id = i.workspace_id and e.identity_id = i.identity_id""";

    private final Sql sql;

    SqlCustomerTimelines(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Timeline page(Workspace workspace, CustomerId customer, TimelineQuery asked) {
        int oneMore = asked.limit() + 1;
        List<Placed> found = sql.list(query(workspace, customer, asked, oneMore), row -> placed(workspace, row));
        boolean more = found.size() > asked.limit();
        List<Placed> shown = more ? found.subList(0, asked.limit()) : found;
        return new Timeline(
                shown.stream().map(Placed::event).toList(),
                more ? Optional.of(shown.getLast().place().text()) : Optional.empty());
    }

    /** From the activity: a customer with a million events has some hundred rows of it. */
    @Override
    public List<TypeCount> types(WorkspaceId workspace, CustomerId customer) {
        return sql.list(
                Query.of("""
                        select t.name, sum(a.events)
                        from customer_identity i
                        join activity a on a.workspace_id = i.workspace_id and a.identity_id = i.identity_id
                        join signal s on s.workspace_id = a.workspace_id and s.signal_id = a.signal_id
                            and s.condition = ?
                        join event_type t on t.workspace_id = s.workspace_id and t.event_type_id = s.event_type_id
                        where i.workspace_id = ? and i.customer_id = ?
                        group by t.name order by 2 desc, 1
                        """, Condition.ALWAYS.canonical(), workspace.number(), customer.number()),
                row -> new TypeCount(row.text(1), row.bigint(2)));
    }

    private static Query query(Workspace workspace, CustomerId customer, TimelineQuery asked, int rows) {
        int id = workspace.id().number();
        Direction direction = Direction.of(asked.order());
        String ordered = "order by e.happened_at %1$s, e.digest %1$s limit ?".formatted(direction.word());
        Query query = Query.of(IDENTITIES);
        asked.type()
                .ifPresent(type -> query.then(
                        "and e.event_type_id = (select event_type_id from event_type where workspace_id = ? and name = ?)",
                        id,
                        type));
        return query.thenIf(
                        asked.from()
                                .map(day -> day.atStartOfDay(workspace.zone()).toInstant()),
                        "and e.happened_at >= ?")
                .thenIf(
                        asked.to()
                                .map(day -> day.plusDays(1)
                                        .atStartOfDay(workspace.zone())
                                        .toInstant()),
                        "and e.happened_at < ?")
                .then(asked.after()
                        .map(Place::parse)
                        .map(place -> Query.of(
                                "and (e.happened_at, e.digest) " + direction.sign() + " (?, ?)",
                                place.at(),
                                place.digest()))
                        .orElse(Query.of("")))
                .then(ordered, rows)
                .then(") e join event_type t on t.workspace_id = e.workspace_id and t.event_type_id = e.event_type_id")
                .then("where i.workspace_id = ? and i.customer_id = ?", id, customer.number())
                .then(ordered, rows);
    }

    private static Placed placed(Workspace workspace, Row row) {
        Instant at = row.instant(1);
        return new Placed(
                new Place(at, row.uuid(2)),
                new TimelineEvent(
                        at,
                        workspace.dayOf(at),
                        row.text(3),
                        row.decimalIfAny(4),
                        row.textIfAny(5),
                        row.text(6),
                        row.text(7),
                        row.text(8),
                        row.textIfAny(9).map(StoredJson::readObject).orElse(Map.of()),
                        row.instant(10)));
    }

    private record Placed(Place place, TimelineEvent event) {}

    /** Where an event is in the order of the list. */
    private record Place(Instant at, UUID digest) {

        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + digest;
        }

        static Place parse(String text) {
            int end = text.indexOf('_');
            try {
                return new Place(
                        Instant.EPOCH.plus(Long.parseLong(text.substring(0, Math.max(end, 0))), ChronoUnit.MICROS),
                        UUID.fromString(text.substring(end + 1)));
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
                throw new Invalid(
                        "parameter.invalid",
                        "after is not what a page before gave: " + text,
                        List.of(new Violation("?after", "is not what a page before gave: " + text)));
            }
        }
    }
}
