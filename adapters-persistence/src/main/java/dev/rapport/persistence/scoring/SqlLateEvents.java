package dev.rapport.persistence.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.rapport.application.scoring.Activities.Need;
import dev.rapport.application.scoring.LateEvents;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.DailyActivity;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SqlLateEvents implements LateEvents {

    private static final int MOST = 10_000;

    // Limited before anything else is done with them, so that a customer with a million events costs no more than one
    // with
    // ten thousand. Properties are read only where a condition asks for them.
    private static final String SELECT = """
            select t.name, e.happened_at, e.received_at, case when t.name = any (?) then e.properties::text end
            from (
                select e.event_type_id, e.happened_at, e.received_at, e.properties
                from customer_identity i
                cross join lateral (
                    select * from event e
                    where e.workspace_id = i.workspace_id and e.identity_id = i.identity_id
                        and e.happened_at >= ? and e.happened_at < ?
                    offset 0) e
                where i.workspace_id = ? and i.customer_id = ?
                limit ?) e
            join event_type t on t.workspace_id = ? and t.event_type_id = e.event_type_id
            """;

    private final Sql sql;

    SqlLateEvents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<CustomerActivity> of(
            Workspace workspace, CustomerId customer, Need need, LocalDate first, LocalDate last) {
        var late = new Late(workspace, need);
        if (!last.isBefore(first)) {
            int id = workspace.id().number();
            sql.each(
                    Query.of(
                            SELECT,
                            List.copyOf(late.withCondition()),
                            start(workspace, first),
                            start(workspace, last.plusDays(1)),
                            id,
                            customer.number(),
                            MOST + 1,
                            id),
                    late::look);
        }
        return late.looked <= MOST ? Optional.of(late.activity.build()) : Optional.empty();
    }

    private static Instant start(Workspace workspace, LocalDate day) {
        return day.atStartOfDay(workspace.zone()).toInstant();
    }

    /** Folds what comes late. */
    private static final class Late {

        private final Workspace workspace;
        private final Need need;
        private final Map<String, List<Signal>> signals;
        private final CustomerActivity.Builder activity = CustomerActivity.builder();
        private int looked;

        Late(Workspace workspace, Need need) {
            this.workspace = workspace;
            this.need = need;
            this.signals = need.signals().stream()
                    .collect(groupingBy(signal -> signal.type().name()));
        }

        Set<String> withCondition() {
            return need.signals().stream()
                    .filter(signal -> !signal.condition().isAlways())
                    .map(signal -> signal.type().name())
                    .collect(toSet());
        }

        void look(Row row) {
            looked++;
            LocalDate day = workspace.dayOf(row.instant(2));
            if (workspace.dayOf(row.instant(3)).isAfter(day)) {
                String type = row.text(1);
                Map<String, ? extends @Nullable Object> properties =
                        row.textIfAny(4).map(StoredJson::readObject).orElse(Map.of());
                var counting = new HashSet<Signal>();
                signals.getOrDefault(type, List.of()).stream()
                        .filter(signal -> signal.condition().holds(properties))
                        .forEach(counting::add);
                if (need.anyEvent()) {
                    counting.add(Signal.of(new EventType(type)));
                }
                counting.forEach(signal -> activity.add(signal, new DailyActivity(day, 1, 0, BigDecimal.ZERO)));
            }
        }
    }
}
