package dev.rapport.persistence.audit;

import dev.rapport.application.audit.Actor;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAsked;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.audit.AuditDetail.Part;
import dev.rapport.application.audit.AuditRows;
import dev.rapport.application.ids.IdText;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Direction;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

@ApplicationScoped
class SqlAuditRows implements AuditRows {

    private static final String NAMES = """
            left join person p on a.actor_kind = 'person' and p.person_id::text = a.actor_id
            left join api_key k on a.actor_kind = 'key' and k.workspace_id = a.workspace_id and k.key_id::text = a.actor_id
            """;

    private static final String ALL = """
            select a.entry_id, a.at, a.actor_kind, a.actor_id, coalesce(p.name, k.prefix, ''), a.address, a.action, a.subject,
                coalesce(about.name, used.name, itself.name, ''),
                array (select part ->> 'what' from jsonb_array_elements(a.detail) part),
                array (select part ->> 'from' from jsonb_array_elements(a.detail) part),
                array (select part ->> 'to' from jsonb_array_elements(a.detail) part)
            from audit_entry a
            left join workspace itself on itself.workspace_id = a.workspace_id and itself.workspace_id::text = a.subject
            left join person about on about.person_id::text = a.subject
            left join api_key used on used.workspace_id = a.workspace_id and used.key_id::text = a.subject
            """ + NAMES + "where a.workspace_id = ?";

    private final Sql sql;

    SqlAuditRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<AuditRow> page(WorkspaceId workspace, AuditAsked asked, Optional<Long> after, int most) {
        Direction direction = Direction.of(asked.order());
        List<AuditRow> rows = sql.list(
                asked(workspace, asked)
                        .thenIf(after, "and a.entry_id " + direction.sign() + " ?")
                        .then("order by a.entry_id " + direction.word() + " limit ?", most),
                SqlAuditRows::row);
        Map<String, String> names = names(
                workspace,
                Optional.of(rows.stream()
                        .flatMap(row -> IdText.parse(row.subject()).stream())
                        .mapToLong(Long::longValue)
                        .toArray()));
        return rows.stream().map(row -> named(row, names)).toList();
    }

    @Override
    public void each(WorkspaceId workspace, AuditAsked asked, Consumer<AuditRow> use) {
        String word = Direction.of(asked.order()).word();
        Map<String, String> names = names(workspace, Optional.empty());
        sql.each(
                asked(workspace, asked).then("order by a.entry_id " + word), row -> use.accept(named(row(row), names)));
    }

    /** Of models, surveys and imports, which entries call by their ids as users know them. @param only empty: of all */
    private Map<String, String> names(WorkspaceId workspace, Optional<long[]> only) {
        var names = new HashMap<String, String>();
        sql.each(
                Query.of("select id, name from (")
                        .then(
                                "select model_id as id, name from scoring_model where workspace_id = ?",
                                workspace.number())
                        .then("union all select survey_id, name from survey where workspace_id = ?", workspace.number())
                        .then(
                                "union all select import_id, file_name from event_import where workspace_id = ?",
                                workspace.number())
                        .then(") named")
                        .thenIf(only, "where id = any (?)"),
                row -> names.put(IdText.of(row.bigint(1)), row.text(2)));
        return names;
    }

    private static AuditRow named(AuditRow row, Map<String, String> names) {
        return row.subjectName().isEmpty() ? row.named(names.getOrDefault(row.subject(), "")) : row;
    }

    @Override
    public List<AuditActor> actors(WorkspaceId workspace) {
        return sql.list(
                Query.of("""
                        select a.actor_kind, a.actor_id, coalesce(p.name, k.prefix, '') as name
                        from (select distinct workspace_id, actor_kind, actor_id from audit_entry where workspace_id = ?) a
                        """ + NAMES + "order by name, a.actor_id", workspace.number()),
                row -> new AuditActor(kind(row.text(1)), row.text(2), row.text(3)));
    }

    private static Query asked(WorkspaceId workspace, AuditAsked asked) {
        return Query.of(ALL, workspace.number())
                .thenIf(asked.actorId(), "and a.actor_id = ?")
                .thenIf(asked.action().map(AuditAction::word), "and a.action = ?")
                .thenIf(asked.begin(), "and a.at >= ?")
                .thenIf(asked.end(), "and a.at < ?");
    }

    private static Actor.Kind kind(String word) {
        return Actor.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static AuditRow row(Row row) {
        return new AuditRow(
                row.bigint(1),
                row.instant(2),
                kind(row.text(3)),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.text(9),
                detail(row));
    }

    private static AuditDetail detail(Row row) {
        List<String> what = row.texts(10);
        List<String> from = row.texts(11);
        List<String> to = row.texts(12);
        return new AuditDetail(IntStream.range(0, what.size())
                .mapToObj(i -> new Part(what.get(i), from.get(i), to.get(i)))
                .toList());
    }
}
