package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.survey.MailRefusals.NoMail;
import dev.rapport.application.survey.MailStop;
import dev.rapport.application.survey.MailStops;
import dev.rapport.application.survey.Respondent;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who gets no invitations by e-mail. */
@Path(UnsubscribedPage.HERE)
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class UnsubscribedPage {

    static final String HERE = SurveysPage.HERE + "/unsubscribed";

    private static final int SIZE = 50;

    /**
     * Renders templates/UnsubscribedPage/list.html.
     *
     * @param reason as the API writes it; blank: whichever
     * @param export where the same list is a file
     */
    record list(
            String search,
            String reason,
            boolean filtered,
            List<Row> rows,
            ZoneId zone,
            Sorting sorting,
            Further further,
            Address export)
            implements TemplateInstance {}

    /** @param customer Rapport's id; empty: nobody has the mailbox, and then {@code who} is empty, too */
    @TemplateData
    record Row(String customer, String who, String reason, String detail, Instant at) {

        static Row of(MailStop stop) {
            return new Row(
                    stop.respondent().map(one -> one.id().toString()).orElse(""),
                    stop.respondent().map(Respondent::title).orElse(""),
                    stop.reason().text(),
                    stop.detail(),
                    stop.at());
        }
    }

    private final CurrentWorkspace current;
    private final MailStops stops;

    UnsubscribedPage(CurrentWorkspace current, MailStops stops) {
        this.current = current;
        this.stops = stops;
    }

    @GET
    public TemplateInstance show(
            @QueryParam("q") @DefaultValue("") String search,
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam(Sorting.PARAMETER) @DefaultValue("") String sort,
            @QueryParam(Further.PARAMETER) @DefaultValue("") String after) {
        String known = reason(reason).map(NoMail::text).orElse("");
        var request = new PageRequest(SIZE, Optional.of(after).filter(text -> !text.isBlank()));
        Address list = address(HERE, search, known, sort);
        Sorting sorting = Sorting.byTime(list);
        Page<MailStop> page = stops.page(current.workspace().id(), reason(known), search, sorting.order(), request);
        return new list(
                search.strip(),
                known,
                !(search + known).isBlank(),
                page.items().stream().map(Row::of).toList(),
                current.workspace().zone(),
                sorting,
                new Further(list.with(Further.PARAMETER, after), page.next()),
                address(UnsubscribedFile.HERE, search, known, sort));
    }

    /** @return empty: whichever */
    static Optional<NoMail> reason(String text) {
        return Stream.of(NoMail.UNSUBSCRIBED, NoMail.BOUNCED)
                .filter(one -> one.text().equals(text))
                .findFirst();
    }

    static Address address(String path, String search, String reason, String sort) {
        return Address.of(path)
                .with("q", search.strip())
                .with("reason", reason)
                .with(Sorting.PARAMETER, Sorting.time(sort));
    }
}
