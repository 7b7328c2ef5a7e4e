package dev.rapport.persistence.transfer;

import dev.rapport.application.transfer.StoredEvents;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class SqlStoredEvents implements StoredEvents {

    private final Sql sql;

    SqlStoredEvents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int countEqual(Workspace workspace, List<Sighting> events) {
        if (events.isEmpty()) {
            return 0;
        }
        int id = workspace.id().number();
        return sql.first(
                        Query.of(
                                """
                                select count(*)::integer
                                from unnest(?, ?, ?, ?::timestamptz[], ?::numeric[]) as seen (kind, name, type, at, value)
                                where exists (
                                    select 1 from customer_identity i
                                    join event_type t on t.workspace_id = i.workspace_id and t.name = seen.type
                                    join event e on e.workspace_id = i.workspace_id and e.identity_id = i.identity_id
                                        and e.happened_at = seen.at and e.event_type_id = t.event_type_id
                                        and e.value is not distinct from seen.value
                                    where i.workspace_id = ? and i.kind = seen.kind and i.name = seen.name)
                                """,
                                events.stream()
                                        .map(event -> event.of().kind().name().toLowerCase(Locale.ROOT))
                                        .toList(),
                                events.stream().map(event -> event.of().name()).toList(),
                                events.stream()
                                        .map(event -> event.type().name())
                                        .toList(),
                                events.stream().map(Sighting::at).toList(),
                                events.stream()
                                        .map(event -> Optional.ofNullable(event.value())
                                                .map(EventValue::amount))
                                        .toList(),
                                id),
                        row -> row.integer(1))
                .orElse(0);
    }
}
