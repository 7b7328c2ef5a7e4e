package dev.rapport.rest.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.survey.FatigueBudgets;
import dev.rapport.application.survey.SetFatigueBudget;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.survey.FatigueBudget;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/workspace/fatigue-budget")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.SURVEYS)
@RunOnVirtualThread
@Tag(name = "Surveys")
class FatigueBudgetResource {

    private final CurrentWorkspace current;
    private final FatigueBudgets budgets;
    private final SetFatigueBudget setFatigueBudget;

    FatigueBudgetResource(CurrentWorkspace current, FatigueBudgets budgets, SetFatigueBudget setFatigueBudget) {
        this.current = current;
        this.budgets = budgets;
        this.setFatigueBudget = setFatigueBudget;
    }

    /**
     * @param surveys the most that a customer is asked by all surveys together, 1 to 100
     * @param days in so many days, today included, 1 to 3650
     */
    record BudgetJson(int surveys, int days) {

        static BudgetJson of(FatigueBudget budget) {
            return new BudgetJson(budget.surveys(), budget.days());
        }
    }

    @GET
    @Operation(operationId = "getFatigueBudget", summary = "How often a customer may be asked by all surveys together")
    public BudgetJson get() {
        return BudgetJson.of(budgets.of(current.id()));
    }

    @PUT
    @RolesAllowed(Roles.ANALYST)
    @Operation(operationId = "setFatigueBudget", summary = "Changes how often a customer may be asked; from now on")
    public BudgetJson set(BudgetJson body) {
        return BudgetJson.of(setFatigueBudget.handle(current.workspace(), body.surveys(), body.days()));
    }
}
