package dev.rapport.persistence.audit;

import dev.rapport.application.audit.AuditDetail.Part;
import dev.rapport.application.audit.AuditEntry;
import dev.rapport.application.audit.AuditLog;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

@ApplicationScoped
class SqlAuditLog implements AuditLog {

    private final Sql sql;

    SqlAuditLog(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void append(AuditEntry entry) {
        sql.run(Query.of(
                """
                insert into audit_entry (workspace_id, at, actor_kind, actor_id, address, action, subject, detail)
                select ?, ?, ?, ?, ?, ?, ?, jsonb_agg(
                    jsonb_build_object('what', what, 'from', before, 'to', after) order by place)
                from unnest(?::text[], ?::text[], ?::text[]) with ordinality as told (what, before, after, place)
                """,
                entry.workspace().number(),
                entry.at(),
                entry.actor().kind().name().toLowerCase(Locale.ROOT),
                entry.actor().id(),
                entry.address(),
                entry.action().word(),
                entry.subject(),
                told(entry, Part::what),
                told(entry, Part::from),
                told(entry, Part::to)));
    }

    private static List<String> told(AuditEntry entry, Function<Part, String> column) {
        return entry.detail().parts().stream().map(column).toList();
    }
}
