package dev.rapport.web.customer;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.CustomerOverviewPage;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.chart.BandScale;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

@Path("/customers")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class CustomersPage {

    private static final String HERE = "/customers";

    /**
     * Renders templates/CustomersPage/list.html.
     *
     * @param models to choose from; the choice is shown if there are more than one
     * @param export where the same list is a file
     */
    record list(
            CustomersAsked asked,
            CustomerOverviewPage page,
            List<CustomerRow> rows,
            BandScale scale,
            List<ModelLabel> models,
            Sorting sorting,
            Further further,
            Address export)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final CustomerList customers;

    CustomersPage(CurrentWorkspace current, CustomerList customers) {
        this.current = current;
        this.customers = customers;
    }

    @GET
    public TemplateInstance list(@Context UriInfo uri) {
        Workspace workspace = current.workspace();
        List<ModelVersion> models = customers.models(workspace);
        CustomersAsked given = CustomersAsked.of(uri.getQueryParameters());
        BandScale scale = customers.scale(models, given);
        CustomersAsked asked = given.within(scale);
        CustomerOverviewPage page = customers.page(workspace, asked);
        Address start = asked.address(HERE);
        return new list(
                asked,
                page,
                customers.rows(workspace, page, scale),
                scale,
                models.stream().map(ModelVersion::label).toList(),
                asked.sorting(start),
                new Further(start.with(Further.PARAMETER, asked.after()), page.next()),
                asked.address(CustomersFile.HERE));
    }
}
