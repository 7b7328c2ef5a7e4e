package dev.rapport.persistence.audit;

import dev.rapport.application.audit.AuditEntry;
import dev.rapport.application.audit.AuditLog;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

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
                insert into audit_entry (workspace_id, at, actor_kind, actor_id, address, action, subject)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                entry.workspace().number(),
                entry.at(),
                entry.actor().kind().name().toLowerCase(Locale.ROOT),
                entry.actor().id(),
                entry.address(),
                entry.action().word(),
                entry.subject()));
    }
}
