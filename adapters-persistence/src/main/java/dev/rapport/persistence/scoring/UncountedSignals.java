package dev.rapport.persistence.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.Activity.LastValue;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.MessageId;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.DailyActivity;
import dev.rapport.domain.scoring.DailyLastValue;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Statements;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signals with a condition that have no activity, because no published model listens to them: counted event by event. */
final class UncountedSignals {

    // Fenced like the reading of activity.
    private static final String EVENTS = """
            select wanted.customer_id, t.name, e.happened_at, e.message_id, e.value, e.properties::text
            from unnest(?::bigint[]) as wanted (customer_id)
            cross join lateral (
                select c.identity_id from customer_identity c
                where c.workspace_id = ? and c.customer_id = wanted.customer_id
                offset 0) i
            cross join lateral (
                select r.event_type_id, r.happened_at, r.message_id, r.properties,
                    case when r.foreign_currency is null then r.value end as value
                from event r
                where r.workspace_id = ? and r.identity_id = i.identity_id
                    and r.happened_at >= coalesce(?::timestamptz, '-infinity')
                offset 0) e
            join event_type t on t.workspace_id = ? and t.event_type_id = e.event_type_id and t.name = any (?)
            """;

    private final Statements statements;
    private final Workspace workspace;
    private final Optional<Instant> from;
    private final Map<String, List<Signal>> byType;

    /** One event of such a signal. */
    record Counted(Signal signal, DailyActivity activity, Optional<LastValue> last) {}

    /** @param signals may be none */
    UncountedSignals(Statements statements, Workspace workspace, Collection<Signal> signals, Optional<LocalDate> from) {
        this.statements = statements;
        this.workspace = workspace;
        // Of closed days some events may be dropped already; published, the model counts none of them either.
        this.from = Stream.concat(from.stream(), firstOpenDay(statements, workspace).stream())
                .max(Comparator.naturalOrder())
                .map(day -> day.atStartOfDay(workspace.zone()).toInstant());
        this.byType = signals.stream()
                .collect(Collectors.groupingBy(signal -> signal.type().name()));
    }

    private static Optional<LocalDate> firstOpenDay(Statements statements, Workspace workspace) {
        return statements
                .first(
                        Query.of(
                                "select closed_through + 1 from workspace where workspace_id = ?",
                                workspace.id().number()),
                        row -> row.dayIfAny(1))
                .orElseThrow();
    }

    /** @return what adds to a customer's activity, by the number of the customer; who has none is left out */
    Map<Long, List<Counted>> of(long[] customers) {
        if (byType.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Long, List<Counted>>();
        int id = workspace.id().number();
        statements.each(
                Query.of(EVENTS, customers, id, id, from, id, List.copyOf(byType.keySet())), row -> count(row, found));
        return found;
    }

    private void count(Row row, Map<Long, List<Counted>> found) {
        Map<String, Object> properties =
                row.textIfAny(6).map(StoredJson::readObject).orElse(Map.of());
        for (Signal signal : byType.getOrDefault(row.text(2), List.of())) {
            if (signal.condition().holds(properties)) {
                found.computeIfAbsent(row.bigint(1), _ -> new ArrayList<>()).add(counted(signal, row));
            }
        }
    }

    private Counted counted(Signal signal, Row row) {
        Instant at = row.instant(3);
        Optional<BigDecimal> value = row.decimalIfAny(5);
        return new Counted(
                signal,
                new DailyActivity(workspace.dayOf(at), 1, value.isPresent() ? 1 : 0, value.orElse(BigDecimal.ZERO)),
                value.map(amount -> new LastValue(new EventValue(amount), at, new MessageId(row.text(4)))));
    }

    static void add(CustomerActivity.Builder customer, List<Counted> counted, boolean lastValues) {
        for (Counted one : counted) {
            customer.add(one.signal(), one.activity());
            if (lastValues) {
                one.last()
                        .ifPresent(last -> customer.add(
                                one.signal(), new DailyLastValue(one.activity().day(), last)));
            }
        }
    }
}
