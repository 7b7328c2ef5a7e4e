package dev.rapport.persistence.scoring;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import java.time.LocalDate;

/** Marks stored band counts that the events have overtaken. */
final class BandStaleness {

    private BandStaleness() {}

    static void from(Sql sql, WorkspaceId workspace, LocalDate day) {
        sql.run(Query.of("""
                update band_history set stale = true, revision = revision + 1
                where workspace_id = ? and day >= ?
                """, workspace.number(), day));
    }
}
