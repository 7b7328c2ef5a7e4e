package dev.rapport.web.customer;

import dev.rapport.application.access.Roles;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Whom the search at the top of every page suggests while somebody writes. */
@Path("/find")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FindPage {

    /**
     * Renders templates/FindPage/found.html, a part of a page.
     *
     * @param asked what was written; blank: nothing yet
     * @param more whether more than {@code customers} match
     * @param all where they are listed
     */
    record found(String asked, List<FoundCustomer> customers, boolean more, Address all) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final CustomerList customers;

    FindPage(CurrentWorkspace current, CustomerList customers) {
        this.current = current;
        this.customers = customers;
    }

    @GET
    public Response find(
            @QueryParam("q") @DefaultValue("") String text, @HeaderParam("HX-Request") @DefaultValue("") String part) {
        String asked = text.strip();
        Address all = Address.of("/customers").with("q", asked);
        if (part.isEmpty()) {
            return Response.seeOther(URI.create(all.toString())).build();
        }
        CustomerList.Found found = customers.find(current.workspace(), asked);
        return Response.ok(new found(asked, found.customers(), found.more(), all))
                .build();
    }
}
