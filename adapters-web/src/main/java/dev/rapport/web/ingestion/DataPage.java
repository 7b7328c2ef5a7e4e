package dev.rapport.web.ingestion;

import dev.rapport.application.access.Roles;
import dev.rapport.application.ingestion.EventVolumes;
import dev.rapport.application.ingestion.EventVolumes.DayVolume;
import dev.rapport.application.ingestion.EventVolumes.TypeVolume;
import dev.rapport.application.ingestion.RejectedItems;
import dev.rapport.application.ingestion.RejectedItems.ReasonCount;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.chart.Sparkline;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Csv;
import dev.rapport.web.list.ShortList;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

@Path("/data")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class DataPage {

    private static final String HERE = "/data";
    private static final int DAYS = 30;
    private static final int WEEK = 7;

    /**
     * Renders templates/DataPage/incoming.html.
     *
     * @param refused by reason, since ever
     */
    record incoming(
            Volume volume,
            ShortList<TypeVolume> types,
            List<TypeRow> rows,
            List<Reason> refused,
            Address export,
            LocalDate today,
            ZoneId zone)
            implements TemplateInstance {}

    /** @param week events of the last 7 days, today's included */
    record Volume(long events, long week, long types, long refused) {}

    /** @param foreign share of the events whose value is in another currency, 0 to 1; empty: none */
    record TypeRow(String name, long count, Optional<BigDecimal> foreign, Instant last, Sparkline line) {}

    private final CurrentWorkspace current;
    private final EventVolumes volumes;
    private final RejectedItems rejected;
    private final Clock clock;

    DataPage(CurrentWorkspace current, EventVolumes volumes, RejectedItems rejected, Clock clock) {
        this.current = current;
        this.volumes = volumes;
        this.rejected = rejected;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance incoming(@Context UriInfo uri) {
        Workspace workspace = current.workspace();
        LocalDate today = workspace.dayOf(clock.instant());
        List<TypeVolume> all = volumes.byType(workspace.id());
        ShortList<TypeVolume> types = EventTypes.of(all, uri.getQueryParameters(), HERE);
        List<ReasonCount> reasons = rejected.byReason(workspace.id());
        return new incoming(
                volume(workspace, all, reasons, today),
                types,
                rows(workspace, types.shown(), today),
                reasons.stream().map(Reason::of).toList(),
                types.at(HERE + "/event-types.csv"),
                today,
                workspace.zone());
    }

    @GET
    @Path("/event-types.csv")
    @Produces("text/csv")
    public Response file(@Context UriInfo uri) {
        Workspace workspace = current.workspace();
        ShortList<TypeVolume> types = EventTypes.of(volumes.byType(workspace.id()), uri.getQueryParameters(), HERE);
        return Csv.download(
                "event-types",
                List.of("event_type", "events", "events_in_another_currency", "last"),
                rows -> types.found()
                        .forEach(type -> rows.accept(Stream.of(
                                Csv.text(type.name()),
                                Long.toString(type.count()),
                                Long.toString(type.foreignCurrencyCount()),
                                type.last().toString()))));
    }

    private Volume volume(Workspace workspace, List<TypeVolume> all, List<ReasonCount> reasons, LocalDate today) {
        List<DayVolume> week = volumes.byDay(workspace.id(), today.minusDays(WEEK - 1L), today);
        return new Volume(
                all.stream().mapToLong(TypeVolume::count).sum(),
                week.stream().mapToLong(DayVolume::count).sum(),
                all.size(),
                reasons.stream().mapToLong(ReasonCount::count).sum());
    }

    private List<TypeRow> rows(Workspace workspace, List<TypeVolume> shown, LocalDate today) {
        Map<String, List<Long>> lines = volumes.byTypeAndDay(
                workspace.id(), shown.stream().map(TypeVolume::name).toList(), today.minusDays(DAYS - 1L), today);
        return shown.stream()
                .map(type -> new TypeRow(
                        type.name(),
                        type.count(),
                        type.foreignCurrencyCount() == 0
                                ? Optional.empty()
                                : Optional.of(BigDecimal.valueOf(EventTypes.foreignShare(type))),
                        type.last(),
                        line(lines.getOrDefault(type.name(), List.of()))))
                .toList();
    }

    private static Sparkline line(List<Long> counts) {
        return Sparkline.of(counts.stream().map(OptionalDouble::of).toList(), 96, 24);
    }
}
