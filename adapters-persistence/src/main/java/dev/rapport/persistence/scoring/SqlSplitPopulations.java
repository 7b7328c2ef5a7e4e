package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.SplitPopulations;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.Bands;
import dev.rapport.domain.scoring.EngagementBand;
import dev.rapport.domain.scoring.PopulationSummary;
import dev.rapport.domain.scoring.SplitBy;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import dev.rapport.persistence.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

@ApplicationScoped
class SqlSplitPopulations implements SplitPopulations {

    private static final String NEWEST = """
            select g.generation, g.version, g.day
            from score_generation g
            join scoring_model m on m.workspace_id = g.workspace_id and m.model_id = g.model_id
            where g.workspace_id = ? and g.model_id = ? and g.complete and m.retired_at is null
            order by g.generation desc
            limit 1
            """;

    private final Sql sql;

    SqlSplitPopulations(Sql sql) {
        this.sql = sql;
    }

    private record Newest(int generation, int version, LocalDate day) {}

    @Override
    public Map<CustomerId, String> groups(Workspace workspace, SplitBy by, LocalDate day) {
        var groups = new HashMap<CustomerId, String>();
        var names = new HashMap<String, String>();
        sql.each(
                CustomerGroups.of(workspace, by, day),
                row -> row.textIfAny(2)
                        .ifPresent(name ->
                                groups.put(new CustomerId(row.bigint(1)), names.computeIfAbsent(name, same -> same))));
        return groups;
    }

    @Override
    public Optional<LocalDate> newestDay(WorkspaceId workspace, ModelVersion version) {
        return sql.with(statements -> newest(statements, workspace, version)).map(Newest::day);
    }

    @Override
    public Optional<Map<Optional<String>, PopulationSummary>> cached(
            Workspace workspace, ModelVersion version, SplitBy by, LocalDate day, boolean settled) {
        return sql.inSnapshot(statements -> newest(statements, workspace.id(), version)
                .filter(newest -> newest.day().equals(day))
                .filter(_ -> !settled || isSettled(statements, workspace.id()))
                .map(newest -> summaries(statements, workspace, version, newest, by)));
    }

    private static Optional<Newest> newest(Statements statements, WorkspaceId workspace, ModelVersion version) {
        return statements
                .first(
                        Query.of(
                                NEWEST, workspace.number(), version.label().id().number()),
                        row -> new Newest(row.integer(1), row.integer(2), row.day(3)))
                .filter(newest -> newest.version() == version.label().version());
    }

    private static boolean isSettled(Statements statements, WorkspaceId workspace) {
        return statements
                .first(
                        Query.of("select from score_backlog where workspace_id = ? limit 1", workspace.number()),
                        _ -> true)
                .isEmpty();
    }

    private static Map<Optional<String>, PopulationSummary> summaries(
            Statements statements, Workspace workspace, ModelVersion version, Newest newest, SplitBy by) {
        Bands bands = version.model().bands();
        var counts = new HashMap<Optional<String>, Counts>();
        statements.each(
                Query.of("select " + CachedGroups.name(by)
                                + ", s.band, count(*), sum(s.score) from customer_score s left join (")
                        .then(CachedGroups.of(workspace, by, newest.day()))
                        .then("""
                                ) g on g.customer_id = s.customer_id
                                where s.workspace_id = ? and s.model_id = ? and s.generation = ?
                                group by g.name, s.band
                                """, workspace.id().number(), version.label().id().number(), newest.generation()),
                row -> counts.computeIfAbsent(row.textIfAny(1), _ -> new Counts(bands))
                        .add(row));
        var summaries = new HashMap<Optional<String>, PopulationSummary>();
        counts.forEach((group, found) -> summaries.put(group, found.summary()));
        return summaries;
    }

    /** The counts of one group, band by band. */
    private static final class Counts {

        private final Bands bands;
        private final long[] customers;
        private long notScored;
        private BigDecimal total = BigDecimal.ZERO;

        Counts(Bands bands) {
            this.bands = bands;
            this.customers = new long[bands.bands().size()];
        }

        void add(Row row) {
            Optional<String> band = row.textIfAny(2);
            total = total.add(row.decimalIfAny(4).orElse(BigDecimal.ZERO));
            if (band.isEmpty()) {
                notScored += row.bigint(3);
            } else {
                List<String> keys =
                        bands.bands().stream().map(EngagementBand::key).toList();
                customers[keys.indexOf(band.get())] += row.bigint(3);
            }
        }

        PopulationSummary summary() {
            return new PopulationSummary(bands, LongStream.of(customers).boxed().toList(), notScored, total);
        }
    }
}
