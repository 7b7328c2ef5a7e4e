package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.page.TimeOrder;
import dev.rapport.application.survey.MailRefusals.NoMail;
import dev.rapport.application.survey.MailStop;
import dev.rapport.application.survey.MailStops;
import dev.rapport.application.survey.Respondent;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Csv;
import dev.rapport.web.list.Sorting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
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
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam(Sorting.PARAMETER) @DefaultValue("") String sort) {
        WorkspaceId workspace = current.workspace().id();
        Optional<NoMail> known = UnsubscribedPage.reason(reason);
        TimeOrder order = Sorting.byTime(UnsubscribedPage.address(HERE, search, reason, sort))
                .order();
        return Csv.parts(
                "unsubscribed",
                HEAD,
                behind -> stops.page(workspace, known, search, order, new PageRequest(PageRequest.MAX_LIMIT, behind)),
                UnsubscribedFile::cells);
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
}
