package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.BandHistory;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.Bands;
import dev.rapport.domain.scoring.PopulationSummary;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;

@ApplicationScoped
class SqlBandHistory implements BandHistory {

    private static final String SELECT = """
            select h.day, h.customers, h.score_sum
            from band_history h
            where h.workspace_id = ? and h.model_id = ? and h.version = ? and h.day between ? and ?
                and cardinality(h.customers) > 0""";

    private static final String FRESH = """
            and not h.stale
            and not exists (select from score_backlog b where b.workspace_id = h.workspace_id and b.from_day <= h.day)
            """;

    // One statement, so that the scores and what they have yet to follow are seen as of one instant.
    private static final String SCORES = """
            with generation as (
                select g.generation, g.day
                from score_generation g
                join scoring_model m on m.workspace_id = g.workspace_id and m.model_id = g.model_id
                where g.workspace_id = ? and g.model_id = ? and g.complete and m.retired_at is null
                order by g.generation desc
                limit 1)
            select g.day, s.band, count(*), sum(s.score)
            from score_generation g
            join customer_score s
                on s.workspace_id = g.workspace_id and s.model_id = g.model_id and s.generation = g.generation
            where g.workspace_id = ? and g.model_id = ? and g.generation = (select generation from generation)
                and g.version = ? and g.day between ? and ?""";

    private static final String SETTLED =
            "and not exists (select from score_backlog b where b.workspace_id = g.workspace_id)";

    private final Sql sql;

    SqlBandHistory(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<LocalDate, PopulationSummary> fresh(
            WorkspaceId workspace, ModelVersion version, LocalDate from, LocalDate to) {
        return read(workspace, version, from, to, FRESH, SETTLED);
    }

    @Override
    public Map<LocalDate, PopulationSummary> kept(
            WorkspaceId workspace, ModelVersion version, LocalDate from, LocalDate to) {
        return read(workspace, version, from, to, "", "");
    }

    private Map<LocalDate, PopulationSummary> read(
            WorkspaceId workspace,
            ModelVersion version,
            LocalDate from,
            LocalDate to,
            String ofHistory,
            String ofScores) {
        Bands bands = version.model().bands();
        long model = version.label().id().number();
        int number = version.label().version();
        List<Counted> counted = sql.list(
                Query.of(SELECT, workspace.number(), model, number, from, to).then(ofHistory),
                row -> new Counted(
                        row.day(1), LongStream.of(row.bigints(2)).boxed().toList(), row.decimal(3)));
        var scores = new Today(bands);
        sql.each(
                Query.of(SCORES, workspace.number(), model, workspace.number(), model, number, from, to)
                        .then(ofScores)
                        .then("group by g.day, s.band"),
                row -> scores.add(row.day(1), row.textIfAny(2), row.bigint(3), row.decimalIfAny(4)));
        var counts = new TreeMap<LocalDate, PopulationSummary>();
        if (!counted.isEmpty()) {
            long everybody = scores.everybody().orElseGet(() -> CustomerChunks.count(sql, workspace));
            counted.forEach(day -> counts.put(day.day(), day.of(bands, everybody)));
        }
        scores.into(counts);
        return counts;
    }

    /** @param customers by band */
    private record Counted(LocalDate day, List<Long> customers, BigDecimal total) {

        PopulationSummary of(Bands bands, long everybody) {
            long scored = customers.stream().mapToLong(Long::longValue).sum();
            return new PopulationSummary(bands, customers, Math.max(0, everybody - scored), total);
        }
    }

    @Override
    public void staleFrom(WorkspaceId workspace, LocalDate day) {
        BandStaleness.from(sql, workspace, day);
    }

    @Override
    public List<Wanted> want(WorkspaceId workspace, ModelVersion version, List<LocalDate> days) {
        long model = version.label().id().number();
        int number = version.label().version();
        sql.run(Query.of("""
                insert into band_history
                    (workspace_id, model_id, version, day, customers, score_sum, stale, revision)
                select ?, ?, ?, day, '{}', 0, true, 0 from unnest(?::date[]) as day
                on conflict do nothing
                """, workspace.number(), model, number, days));
        return sql.list(
                Query.of("""
                        select day, revision from band_history
                        where workspace_id = ? and model_id = ? and version = ? and day = any (?::date[]) and stale
                        order by day
                        """, workspace.number(), model, number, days), row -> new Wanted(row.day(1), row.integer(2)));
    }

    @Override
    public void keep(WorkspaceId workspace, ModelVersion version, Wanted wanted, PopulationSummary count) {
        sql.run(Query.of(
                """
                update band_history set customers = ?, score_sum = ?, stale = false
                where workspace_id = ? and model_id = ? and version = ? and day = ? and revision = ?
                """,
                count.customers(),
                count.total(),
                workspace.number(),
                version.label().id().number(),
                version.label().version(),
                wanted.day(),
                wanted.revision()));
    }

    @Override
    public void sweep(WorkspaceId workspace, Instant followed) {
        sql.run(Query.of("""
                delete from band_history h
                where h.workspace_id = ? and (
                    exists (
                        select from scoring_model m
                        where m.workspace_id = h.workspace_id and m.model_id = h.model_id
                            and m.retired_at is not null)
                    or exists (
                        select from scoring_model_version v
                        where v.workspace_id = h.workspace_id and v.model_id = h.model_id and v.version > h.version
                            and v.published_at < ?
                            and not exists (
                                select from signal s
                                where s.workspace_id = v.workspace_id and s.signal_id = any (v.signals)
                                    and not s.ready)))
                """, workspace.number(), followed));
    }

    /** The counts of one day, band by band. */
    private static final class Today {

        private final Bands bands;
        private final long[] customers;
        private Optional<LocalDate> day = Optional.empty();
        private long notScored;
        private BigDecimal total = BigDecimal.ZERO;

        Today(Bands bands) {
            this.bands = bands;
            this.customers = new long[bands.bands().size()];
        }

        void add(LocalDate ofDay, Optional<String> band, long number, Optional<BigDecimal> sum) {
            day = Optional.of(ofDay);
            total = total.add(sum.orElse(BigDecimal.ZERO));
            if (band.isEmpty()) {
                notScored += number;
            }
            for (int i = 0; i < customers.length; i++) {
                if (band.equals(Optional.of(bands.bands().get(i).key()))) {
                    customers[i] += number;
                }
            }
        }

        /** @return empty if the day is not asked for, or not counted yet */
        OptionalLong everybody() {
            return day.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(notScored + LongStream.of(customers).sum());
        }

        void into(Map<LocalDate, PopulationSummary> counts) {
            day.ifPresent(there -> counts.put(
                    there,
                    new PopulationSummary(
                            bands, LongStream.of(customers).boxed().toList(), notScored, total)));
        }
    }
}
