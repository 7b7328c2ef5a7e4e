package dev.rapport.application.survey;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.FatigueBudget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;

/** Changes how often a workspace's customers may be asked by all surveys together. */
@ApplicationScoped
public class SetFatigueBudget {

    private final FatigueBudgets budgets;
    private final Audit audit;

    SetFatigueBudget(FatigueBudgets budgets, Audit audit) {
        this.budgets = budgets;
        this.audit = audit;
    }

    /** @throws Invalid {@code fatigue-budget.invalid}, naming everything that is wrong */
    @Transactional
    public FatigueBudget handle(Workspace workspace, int surveys, int days) {
        var violations = new ArrayList<Violation>();
        if (surveys < 1 || surveys > FatigueBudget.MOST_SURVEYS) {
            violations.add(
                    new Violation("/surveys", "surveys must be 1 to " + FatigueBudget.MOST_SURVEYS + ": " + surveys));
        }
        if (days < 1 || days > FatigueBudget.MOST_DAYS) {
            violations.add(new Violation("/days", "days must be 1 to " + FatigueBudget.MOST_DAYS + ": " + days));
        }
        if (!violations.isEmpty()) {
            throw new Invalid("fatigue-budget.invalid", "a fatigue budget must be in its bounds", violations);
        }
        var budget = new FatigueBudget(surveys, days);
        FatigueBudget present = budgets.of(workspace.id());
        budgets.set(workspace.id(), budget);
        audit.note(
                workspace.id(),
                AuditAction.FATIGUE_BUDGET_CHANGED,
                workspace.id().number(),
                AuditDetail.NONE
                        .changed(AuditAspect.SURVEYS, present.surveys(), budget.surveys())
                        .changed(AuditAspect.DAYS, present.days(), budget.days()));
        return budget;
    }
}
