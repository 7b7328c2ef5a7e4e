package dev.rapport.persistence.scoring;

import dev.rapport.application.page.Page;
import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.Change;
import dev.rapport.application.scoring.CustomerOverview;
import dev.rapport.application.scoring.CustomerOverviewQuery;
import dev.rapport.application.scoring.ScoreCache.Generation;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.Bands;
import dev.rapport.domain.scoring.EngagementBand;
import dev.rapport.persistence.sql.Pattern;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Statements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One page of the list of customers, read from one generation of scores. */
final class OverviewList {

    private static final String SELECT = """
            select c.customer_id, c.user_id, c.name, c.email, c.last_at, s.score, s.band, s.change_7, s.change_30, (%s)::text as key
            from customer_score s
            join customer c on c.workspace_id = s.workspace_id and c.customer_id = s.customer_id
            where s.workspace_id = ? and s.model_id = ? and s.generation = ?""";

    private final WorkspaceId workspace;
    private final Generation generation;
    private final Map<String, BandLabel> bands;
    private final CustomerOverviewQuery asked;
    private final Key key;

    /** What the list is sorted by. */
    private record Key(String column, String type, String id) {}

    OverviewList(WorkspaceId workspace, Generation generation, Bands bands, CustomerOverviewQuery asked) {
        this.workspace = workspace;
        this.generation = generation;
        this.bands = bands.bands().stream().collect(Collectors.toMap(EngagementBand::key, BandLabel::of));
        this.asked = asked;
        this.key = switch (asked.sort()) {
            case SCORE -> new Key("score", "numeric", "s.customer_id");
            case CHANGE_7 -> new Key("change_7", "numeric", "s.customer_id");
            case CHANGE_30 -> new Key("change_30", "numeric", "s.customer_id");
            case NAME -> new Key("sort_name", "text", "c.customer_id");
            case LAST_SEEN -> new Key("last_at", "timestamptz", "c.customer_id");
        };
    }

    /** @return empty if the generation is not the newest complete one any more */
    Optional<Page<CustomerOverview>> read(Statements statements) {
        boolean there = statements
                .first(
                        Query.of(
                                """
                                select from score_generation
                                where workspace_id = ? and model_id = ? and generation = ? and not exists (
                                    select from score_generation newer
                                    where newer.workspace_id = ? and newer.model_id = ? and newer.generation > ?
                                        and newer.complete)
                                """,
                                workspace.number(),
                                generation.model().number(),
                                generation.number(),
                                workspace.number(),
                                generation.model().number(),
                                generation.number()),
                        _ -> true)
                .isPresent();
        return there ? Optional.of(page(statements)) : Optional.empty();
    }

    private Page<CustomerOverview> page(Statements statements) {
        int wanted = asked.limit() + 1;
        Optional<OverviewPlace> after = asked.after().map(OverviewPlace::parse);
        var found = new ArrayList<Placed>();
        if (after.flatMap(OverviewPlace::key).isPresent() || after.isEmpty()) {
            found.addAll(statements.list(withKey(after, wanted), this::placed));
        }
        if (found.size() < wanted) {
            // Who has no such value comes last in either direction.
            Optional<OverviewPlace> place = after.filter(last -> last.key().isEmpty());
            found.addAll(statements.list(withoutKey(place, wanted - found.size()), this::placed));
        }
        boolean more = found.size() > asked.limit();
        List<Placed> shown = more ? found.subList(0, asked.limit()) : found;
        return new Page<>(
                shown.stream().map(Placed::customer).toList(),
                more ? Optional.of(shown.getLast().place().text()) : Optional.empty());
    }

    private Query withKey(Optional<OverviewPlace> after, int rows) {
        Query query = filtered().then("and " + key.column() + " is not null");
        after.ifPresent(place -> query.then(
                "and (" + key.column() + ", " + key.id() + ") " + beyond() + " (?::" + key.type() + ", ?)",
                place.key().orElseThrow(),
                place.customer()));
        return query.then("order by " + key.column() + direction() + ", " + key.id() + direction() + " limit ?", rows);
    }

    private Query withoutKey(Optional<OverviewPlace> after, int rows) {
        Query query = filtered().then("and " + key.column() + " is null");
        after.ifPresent(place -> query.then("and " + key.id() + " " + beyond() + " ?", place.customer()));
        return query.then("order by " + key.id() + direction() + " limit ?", rows);
    }

    private String beyond() {
        return asked.descending() ? "<" : ">";
    }

    private String direction() {
        return asked.descending() ? " desc" : "";
    }

    private Query filtered() {
        Query query = Query.of(
                SELECT.formatted(key.column()),
                workspace.number(),
                generation.model().number(),
                generation.number());
        asked.band().ifPresent(band -> {
            if (band.equals(CustomerOverviewQuery.NOT_SCORED)) {
                query.then("and s.score is null");
            } else {
                query.then("and s.band = ?", band);
            }
        });
        if (!asked.search().isBlank()) {
            // Not strpos: of a pattern the planner can tell whether it fits few customers or most.
            query.then(
                    "and c.search_text like ?",
                    Pattern.containing(asked.search().strip().toLowerCase(Locale.ROOT)));
        }
        asked.userId().ifPresent(userId -> query.then("""
                        and c.customer_id = (
                            select customer_id from customer_identity
                            where workspace_id = ? and kind = 'user' and name = ?)
                        """, workspace.number(), userId));
        return query;
    }

    private record Placed(OverviewPlace place, CustomerOverview customer) {}

    private Placed placed(Row row) {
        Optional<BigDecimal> score = row.decimalIfAny(6);
        var customer = new CustomerOverview(
                new CustomerId(row.bigint(1)),
                row.textIfAny(2),
                row.textIfAny(3),
                row.textIfAny(4),
                row.instantIfAny(5),
                score,
                row.textIfAny(7).map(bands::get),
                score.map(_ -> new Change(row.decimalIfAny(8))),
                score.map(_ -> new Change(row.decimalIfAny(9))));
        return new Placed(new OverviewPlace(row.textIfAny(10), row.bigint(1)), customer);
    }
}
