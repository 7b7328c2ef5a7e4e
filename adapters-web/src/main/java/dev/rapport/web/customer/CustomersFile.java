package dev.rapport.web.customer;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.Change;
import dev.rapport.application.scoring.CustomerOverview;
import dev.rapport.application.scoring.CustomerOverviewPage;
import dev.rapport.application.scoring.CustomerOverviewQuery;
import dev.rapport.application.scoring.CustomerOverviews;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Csv;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The list of customers as a file: the same search, filter and order, all of its pages. Scores are not rounded. */
@Path(CustomersFile.HERE)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class CustomersFile {

    static final String HERE = "/customers.csv";

    private static final List<String> HEAD = List.of(
            "id", "user_id", "name", "email", "day", "score", "band", "change_7_days", "change_30_days", "last_seen");

    private final CurrentWorkspace current;
    private final CustomerOverviews overviews;
    private final CustomerList customers;

    CustomersFile(CurrentWorkspace current, CustomerOverviews overviews, CustomerList customers) {
        this.current = current;
        this.overviews = overviews;
        this.customers = customers;
    }

    @GET
    public Response download(@Context UriInfo uri) {
        Workspace workspace = current.workspace();
        CustomersAsked given = CustomersAsked.of(uri.getQueryParameters());
        CustomersAsked asked = given.within(customers.scale(customers.models(workspace), given));
        // The first part is read before the answer begins, so that what goes wrong can still be said.
        CustomerOverviewPage first = part(workspace, asked, Optional.empty());
        return Csv.download("customers-" + first.day(), HEAD, rows -> write(workspace, asked, first, rows));
    }

    private void write(
            Workspace workspace, CustomersAsked asked, CustomerOverviewPage first, Consumer<Stream<String>> rows) {
        CustomerOverviewPage page = first;
        while (true) {
            String day = page.day().toString();
            page.customers().forEach(customer -> rows.accept(cells(customer, day)));
            if (page.next().isEmpty()) {
                return;
            }
            page = part(workspace, asked, page.next());
        }
    }

    private CustomerOverviewPage part(Workspace workspace, CustomersAsked asked, Optional<String> from) {
        return overviews.page(workspace, asked.query(CustomerOverviewQuery.MAX_LIMIT, from));
    }

    private static Stream<String> cells(CustomerOverview customer, String day) {
        return Stream.of(
                customer.id().toString(),
                Csv.text(customer.userId().orElse("")),
                Csv.text(customer.name().orElse("")),
                Csv.text(customer.email().orElse("")),
                day,
                customer.score().map(BigDecimal::toPlainString).orElse(""),
                Csv.text(customer.band().map(BandLabel::name).orElse("")),
                change(customer.change7()),
                change(customer.change30()),
                customer.lastSeen().map(Object::toString).orElse(""));
    }

    /** Empty for who is not scored, and for who was not then. */
    private static String change(Optional<Change> change) {
        return change.flatMap(Change::points).map(BigDecimal::toPlainString).orElse("");
    }
}
