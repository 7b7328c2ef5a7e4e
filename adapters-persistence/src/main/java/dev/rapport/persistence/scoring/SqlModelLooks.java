package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelLooks;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

@ApplicationScoped
class SqlModelLooks implements ModelLooks {

    // In the order of the keys, so that two nodes that keep the same looks don't wait for each other in a circle.
    private static final String KEEP = """
            insert into model_look as l (workspace_id, model_id, day)
            select * from unnest(?::integer[], ?::bigint[], ?::date[]) as noted (workspace_id, model_id, day)
            order by noted.workspace_id, noted.model_id
            on conflict (workspace_id, model_id) do update set day = excluded.day where l.day < excluded.day
            """;

    private final Sql sql;
    private final Map<Looked, LocalDate> noted = new ConcurrentHashMap<>();
    private final Map<Looked, LocalDate> kept = new ConcurrentHashMap<>();

    private record Looked(WorkspaceId workspace, ModelId model) {}

    SqlModelLooks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void note(WorkspaceId workspace, ModelId model, LocalDate day) {
        var looked = new Looked(workspace, model);
        if (!day.equals(kept.get(looked))) {
            noted.put(looked, day);
        }
    }

    @Override
    public void keep() {
        List<Map.Entry<Looked, LocalDate>> now =
                noted.entrySet().stream().map(Map.Entry::copyOf).toList();
        if (now.isEmpty()) {
            return;
        }
        sql.run(Query.of(
                KEEP,
                now.stream().map(look -> look.getKey().workspace().number()).toList(),
                now.stream().map(look -> look.getKey().model().number()).toList(),
                now.stream().map(Map.Entry::getValue).toList()));
        for (Map.Entry<Looked, LocalDate> look : now) {
            kept.put(look.getKey(), look.getValue());
            noted.remove(look.getKey(), look.getValue());
        }
    }

    @Override
    public Optional<LocalDate> last(WorkspaceId workspace, ModelId model) {
        Optional<LocalDate> stored = sql.first(
                Query.of(
                        "select day from model_look where workspace_id = ? and model_id = ?",
                        workspace.number(),
                        model.number()),
                row -> row.day(1));
        return Stream.of(stored, Optional.ofNullable(noted.get(new Looked(workspace, model))))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
