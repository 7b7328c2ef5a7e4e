package dev.rapport.web.overview;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.BandCountsOfDay.IndexShares;
import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.ScoreSplit;
import dev.rapport.application.scoring.ScoreSplit.Counts;
import dev.rapport.application.scoring.ScoreSplits;
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
import java.util.function.Function;
import java.util.stream.Stream;

/** The breakdown as a file: the same groups, a column for each band. Means are not rounded. */
@Path(BreakdownFile.HERE)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class BreakdownFile {

    static final String HERE = "/breakdown.csv";

    private final CurrentWorkspace current;
    private final ScoreSplits splits;

    BreakdownFile(CurrentWorkspace current, ScoreSplits splits) {
        this.current = current;
        this.splits = splits;
    }

    @GET
    public Response download(@Context UriInfo uri) {
        BreakdownAsked asked = BreakdownAsked.of(uri.getQueryParameters());
        ScoreSplit split = splits.cached(current.workspace(), asked.choice(), asked.by(), asked.day())
                .split()
                .run();
        List<String> head = Stream.of(
                        Stream.of("day", split.by(), "kind", "customers", "scored", "not_scored"),
                        split.bands().stream().map(BandLabel::key),
                        Stream.of("engaged_percent", "responsive_percent", "not_engaged_percent", "mean"))
                .flatMap(Function.identity())
                .toList();
        return Csv.download("breakdown", head, rows -> {
            split.groups()
                    .forEach(group -> rows.accept(
                            cells(split, group.key(), group.key().isPresent() ? "group" : "unknown", group.counts())));
            split.others().ifPresent(others -> rows.accept(cells(split, Optional.empty(), "others", others.counts())));
            rows.accept(cells(split, Optional.empty(), "total", split.total()));
        });
    }

    private static Stream<String> cells(ScoreSplit split, Optional<String> key, String kind, Counts counts) {
        return Stream.of(
                        Stream.of(split.day().toString(), Csv.text(key.orElse("")), kind),
                        Stream.of(counts.customers(), counts.scored(), counts.notScored())
                                .map(Object::toString),
                        counts.bands().values().stream().map(Object::toString),
                        Stream.<Function<IndexShares, BigDecimal>>of(
                                        IndexShares::engaged, IndexShares::responsive, IndexShares::notEngaged)
                                .map(share -> counts.index()
                                        .map(share)
                                        .map(BigDecimal::toPlainString)
                                        .orElse("")),
                        Stream.of(counts.mean().map(BigDecimal::toPlainString).orElse("")))
                .flatMap(Function.identity());
    }
}
