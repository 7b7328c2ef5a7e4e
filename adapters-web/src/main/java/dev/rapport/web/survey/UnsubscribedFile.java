package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.survey.MailStop;
import dev.rapport.application.survey.MailStops;
import dev.rapport.application.survey.Respondent;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Csv;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Who gets no invitations by e-mail, as a file. */
@Path(UnsubscribedFile.HERE)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class UnsubscribedFile {

    static final String HERE = UnsubscribedPage.HERE + ".csv";

    private static final List<String> HEAD =
            List.of("since", "reason", "detail", "customer", "user_id", "name", "email");

    private final CurrentWorkspace current;
    private final MailStops stops;

    UnsubscribedFile(CurrentWorkspace current, MailStops stops) {
        this.current = current;
        this.stops = stops;
    }

    @GET
    public Response download(
            @QueryParam("q") @DefaultValue("") String search, @QueryParam("reason") @DefaultValue("") String reason) {
        // The first part is read before the answer begins, so that what goes wrong can still be said.
        Page<MailStop> first = part(search, reason, Optional.empty());
        return Csv.download("unsubscribed", HEAD, rows -> write(search, reason, first, rows));
    }

    private void write(String search, String reason, Page<MailStop> first, Consumer<Stream<String>> rows) {
        Page<MailStop> page = first;
        while (true) {
            page.items().forEach(one -> rows.accept(cells(one)));
            if (page.next().isEmpty()) {
                return;
            }
            page = part(search, reason, page.next());
        }
    }

    private static Stream<String> cells(MailStop stop) {
        return Stream.of(
                stop.at().toString(),
                stop.reason().text(),
                Csv.text(stop.detail()),
                stop.respondent().map(one -> one.id().toString()).orElse(""),
                Csv.text(stop.respondent().flatMap(Respondent::userId).orElse("")),
                Csv.text(stop.respondent().flatMap(Respondent::name).orElse("")),
                Csv.text(stop.respondent().flatMap(Respondent::email).orElse("")));
    }

    private Page<MailStop> part(String search, String reason, Optional<String> behind) {
        return stops.page(
                current.workspace().id(),
                UnsubscribedPage.reason(reason),
                search,
                new PageRequest(PageRequest.MAX_LIMIT, behind));
    }
}
