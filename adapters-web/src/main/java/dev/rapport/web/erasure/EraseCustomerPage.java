package dev.rapport.web.erasure;

import dev.rapport.application.access.Roles;
import dev.rapport.application.customer.CustomerProfiles;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.erasure.CustomerTraces;
import dev.rapport.application.erasure.EraseCustomer;
import dev.rapport.application.erasure.Holdings;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Me;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Erasing a customer, after saying what is lost. */
@Path("/customers/{id}/erase")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class EraseCustomerPage {

    /** Renders templates/EraseCustomerPage/ask.html. */
    record ask(String name, String home, Holdings holdings) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final CustomerReferences references;
    private final CustomerProfiles profiles;
    private final CustomerTraces traces;
    private final EraseCustomer eraseCustomer;
    private final Me me;
    private final Flash flash;

    EraseCustomerPage(
            CurrentWorkspace current,
            CustomerReferences references,
            CustomerProfiles profiles,
            CustomerTraces traces,
            EraseCustomer eraseCustomer,
            Me me,
            Flash flash) {
        this.current = current;
        this.references = references;
        this.profiles = profiles;
        this.traces = traces;
        this.eraseCustomer = eraseCustomer;
        this.me = me;
        this.flash = flash;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        CustomerId customer = references.resolve(workspace.id(), id);
        return new ask(
                profiles.one(workspace.id(), customer).title(),
                "/customers/" + customer,
                traces.count(workspace.id(), customer));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        eraseCustomer.handle(
                workspace,
                references.resolve(workspace.id(), id),
                Optional.of(me.signedIn().person().id().toString()));
        return flash.redirect(Address.of("/customers"), Notice.REMOVED);
    }
}
