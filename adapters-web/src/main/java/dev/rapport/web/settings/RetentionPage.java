package dev.rapport.web.settings;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.retention.ChangeRetention;
import dev.rapport.application.retention.EventRetention;
import dev.rapport.application.retention.ForeseeRetention;
import dev.rapport.application.retention.ForeseeRetention.Loss;
import dev.rapport.application.retention.Retentions;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.Retention;
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
import java.util.List;
import java.util.Optional;

/** For how long the workspace keeps its events. What is lost by it is shown before, and has to be agreed to. */
@Path(RetentionPage.PATH)
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RetentionPage {

    static final String PATH = "/settings/retention";

    /**
     * Renders templates/RetentionPage/form.html.
     *
     * @param days as written; blank: for ever
     * @param wrong whether so many days can't be kept
     */
    record form(String days, boolean wrong, int fewest, int most, EventRetention present) implements TemplateInstance {}

    /** Renders templates/RetentionPage/confirm.html. */
    record confirm(int days, Loss loss) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Retentions retentions;
    private final ForeseeRetention foreseeRetention;
    private final ChangeRetention changeRetention;
    private final Flash flash;

    RetentionPage(
            CurrentWorkspace current,
            Retentions retentions,
            ForeseeRetention foreseeRetention,
            ChangeRetention changeRetention,
            Flash flash) {
        this.current = current;
        this.retentions = retentions;
        this.foreseeRetention = foreseeRetention;
        this.changeRetention = changeRetention;
        this.flash = flash;
    }

    @GET
    public TemplateInstance show() {
        EventRetention present = retentions.of(current.workspace().id());
        return page(present.kept().map(kept -> String.valueOf(kept.days())).orElse(""), false);
    }

    /** @param agreed the last day that the person has agreed to have closed; blank: none yet */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @FormParam("days") @DefaultValue("") String days, @FormParam("agreed") @DefaultValue("") String agreed) {
        Workspace workspace = current.workspace();
        try {
            Optional<Integer> wanted = days.isBlank() ? Optional.empty() : Optional.of(number(days));
            Optional<Loss> loss = foreseeRetention.handle(workspace, wanted);
            if (loss.isPresent() && !loss.get().closes().toString().equals(agreed)) {
                return Response.ok(new confirm(wanted.orElseThrow(), loss.get()))
                        .build();
            }
            changeRetention.handle(workspace.id(), wanted);
            return flash.redirect(Address.of(PATH), Notice.SAVED);
        } catch (Invalid refusal) {
            return Response.ok(page(days, true)).build();
        }
    }

    private form page(String days, boolean wrong) {
        EventRetention present = retentions.of(current.workspace().id());
        return new form(days, wrong, Retention.FEWEST, Retention.MOST, present);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Invalid("retention.invalid", "not a number of days: " + text, List.of());
        }
    }
}
