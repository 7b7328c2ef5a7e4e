package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.FatigueBudgets;
import dev.rapport.application.survey.SetFatigueBudget;
import dev.rapport.domain.survey.FatigueBudget;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How often all surveys together may ask one customer. */
@Path("/fatigue-budget")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FatigueBudgetPage {

    /** Renders templates/FatigueBudgetPage/form.html. @param wrong the fields that are out of their bounds */
    record form(String surveys, String days, boolean surveysWrong, boolean daysWrong) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final FatigueBudgets budgets;
    private final SetFatigueBudget setFatigueBudget;
    private final Flash flash;

    FatigueBudgetPage(
            CurrentWorkspace current, FatigueBudgets budgets, SetFatigueBudget setFatigueBudget, Flash flash) {
        this.current = current;
        this.budgets = budgets;
        this.setFatigueBudget = setFatigueBudget;
        this.flash = flash;
    }

    @GET
    public TemplateInstance ask() {
        FatigueBudget budget = budgets.of(current.workspace().id());
        return new form(String.valueOf(budget.surveys()), String.valueOf(budget.days()), false, false);
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @FormParam("surveys") @DefaultValue("") String surveys, @FormParam("days") @DefaultValue("") String days) {
        try {
            setFatigueBudget.handle(current.workspace(), number(surveys), number(days));
            return flash.redirect(Address.of(SurveysPage.HERE), Notice.SAVED);
        } catch (Invalid refusal) {
            return Response.ok(new form(surveys, days, names(refusal, "/surveys"), names(refusal, "/days")))
                    .build();
        }
    }

    private static boolean names(Invalid refusal, String field) {
        return refusal.violations().stream().anyMatch(one -> one.pointer().equals(field));
    }

    /** What is no number is out of bounds. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
