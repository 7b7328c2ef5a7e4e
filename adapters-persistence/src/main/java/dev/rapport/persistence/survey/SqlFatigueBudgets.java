package dev.rapport.persistence.survey;

import dev.rapport.application.survey.FatigueBudgets;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.survey.FatigueBudget;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SqlFatigueBudgets implements FatigueBudgets {

    private final Sql sql;

    SqlFatigueBudgets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public FatigueBudget of(WorkspaceId workspace) {
        return sql.first(
                        Query.of(
                                "select fatigue_surveys, fatigue_days from workspace where workspace_id = ?",
                                workspace.number()),
                        row -> new FatigueBudget(row.integer(1), row.integer(2)))
                .orElseThrow();
    }

    @Override
    public void set(WorkspaceId workspace, FatigueBudget budget) {
        sql.run(Query.of(
                "update workspace set fatigue_surveys = ?, fatigue_days = ? where workspace_id = ?",
                budget.surveys(),
                budget.days(),
                workspace.number()));
    }
}
