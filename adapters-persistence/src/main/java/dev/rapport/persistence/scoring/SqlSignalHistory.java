package dev.rapport.persistence.scoring;

import static java.util.Comparator.comparing;

import dev.rapport.application.scoring.IncompleteSignal;
import dev.rapport.application.scoring.SignalHistory;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class SqlSignalHistory implements SignalHistory {

    // A type without events on closed days lost none.
    private static final String OPEN_FROM = """
            select t.name, w.closed_through + 1 from workspace w
            join event_type t on t.workspace_id = w.workspace_id and t.name = any (?)
            where w.workspace_id = ? and exists (
                select from event_volume v
                where v.workspace_id = t.workspace_id and v.event_type_id = t.event_type_id and v.day <= w.closed_through)
            """;

    private final Sql sql;

    SqlSignalHistory(Sql sql) {
        this.sql = sql;
    }

    /** What identifies a signal in the database. */
    private record Name(String event, String condition) {

        static Name of(Signal signal) {
            return new Name(signal.type().name(), signal.condition().canonical());
        }

        IncompleteSignal from(LocalDate day) {
            return new IncompleteSignal(event, condition, day);
        }
    }

    @Override
    public List<IncompleteSignal> incomplete(WorkspaceId workspace, Set<Signal> signals) {
        List<Name> conditional = signals.stream()
                .filter(signal -> !signal.condition().isAlways())
                .map(Name::of)
                .sorted(comparing(Name::event).thenComparing(Name::condition))
                .toList();
        List<String> types = conditional.stream().map(Name::event).distinct().toList();
        Map<String, LocalDate> open = new HashMap<>();
        if (!types.isEmpty()) {
            sql.each(Query.of(OPEN_FROM, types, workspace.number()), row -> open.put(row.text(1), row.day(2)));
        }
        if (open.isEmpty()) {
            return List.of();
        }
        Map<Name, Optional<LocalDate>> registered = registered(workspace, open.keySet());
        return conditional.stream()
                .flatMap(signal -> missing(signal, open, registered).stream())
                .toList();
    }

    private static Optional<IncompleteSignal> missing(
            Name signal, Map<String, LocalDate> open, Map<Name, Optional<LocalDate>> registered) {
        LocalDate firstOpen = open.get(signal.event());
        return firstOpen == null
                ? Optional.empty()
                : registered.getOrDefault(signal, Optional.of(firstOpen)).map(signal::from);
    }

    private Map<Name, Optional<LocalDate>> registered(WorkspaceId workspace, Set<String> types) {
        Map<Name, Optional<LocalDate>> registered = new HashMap<>();
        sql.each(
                Query.of("""
                        select t.name, s.condition, s.complete_from
                        from event_type t
                        join signal s on s.workspace_id = t.workspace_id and s.event_type_id = t.event_type_id
                        where t.workspace_id = ? and t.name = any (?) and s.condition <> ''
                        """, workspace.number(), List.copyOf(types)),
                row -> registered.put(new Name(row.text(1), row.text(2)), row.dayIfAny(3)));
        return registered;
    }
}
