package dev.rapport.persistence.survey;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.survey.ResponseId;
import dev.rapport.application.survey.ResponseLists;
import dev.rapport.application.survey.ResponsesAsked;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.SurveyResponse;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.survey.Answer;
import dev.rapport.persistence.sql.Database;
import dev.rapport.persistence.sql.Pattern;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class SqlResponseLists implements ResponseLists {

    /** Below every scale, which begin at 0 or 1. */
    private static final int UNRATED = -1;

    private static final String RATED = "coalesce(m.rating, " + UNRATED + ")";

    private static final String FOUND = """
            and r.identity_id in (
                select i.identity_id from customer c
                join customer_identity i on i.workspace_id = c.workspace_id and i.customer_id = c.customer_id
                where c.workspace_id = ? and c.search_text like ?)""";

    private final Sql sql;
    private final ResponseTable table;

    SqlResponseLists(Sql sql, ResponseTable table) {
        this.sql = sql;
        this.table = table;
    }

    @Override
    public Page<SurveyResponse> page(
            Workspace workspace, SurveyId survey, Optional<String> rated, ResponsesAsked asked, PageRequest request) {
        Query query = filtered(workspace, survey, rated, asked);
        Optional<Place> after =
                request.after().map(text -> Place.parse(text, asked.sort()).orElseThrow(request::unknownCursor));
        ordered(query, asked, after).then("limit ?", request.probe());
        return Page.of(
                table.read(workspace.id(), survey, query),
                request,
                one -> Place.of(one, asked.sort(), rated).text(asked.sort()));
    }

    @Override
    public List<Long> waves(WorkspaceId workspace, SurveyId survey) {
        return sql.list(Query.of("""
                        select distinct wave from survey_response
                        where workspace_id = ? and survey_id = ? and identity_id is not null and wave > 0
                        order by wave limit 50
                        """, workspace.number(), survey.number()), row -> row.bigint(1));
    }

    private static Query filtered(Workspace workspace, SurveyId survey, Optional<String> rated, ResponsesAsked asked) {
        Query query = Query.of("select " + ResponseTable.COLUMNS + " from survey_response r");
        if (asked.sort() == ResponsesAsked.Sort.RATING) {
            query.then("""
                    left join survey_answer m on m.workspace_id = r.workspace_id and m.survey_id = r.survey_id
                        and m.response_id = r.response_id and m.question = ?::text and m.is_current
                        and m.rating is not null""", rated);
        }
        query.then(
                        "where r.workspace_id = ? and r.survey_id = ?",
                        workspace.id().number(),
                        survey.number())
                .thenIf(asked.channel(), "and r.channel = ?")
                .thenIf(asked.finished(), "and (r.finished_at is not null) = ?")
                .thenIf(asked.wave(), "and r.wave = ?")
                .thenIf(asked.from().map(day -> startOf(workspace, day)), "and r.answered_at >= ?")
                .thenIf(asked.to().map(day -> startOf(workspace, day.plusDays(1))), "and r.answered_at < ?");
        if (!asked.search().isBlank()) {
            query.then(
                    FOUND,
                    workspace.id().number(),
                    Pattern.containing(asked.search().strip().toLowerCase(Locale.ROOT)));
        }
        return query;
    }

    private static Query ordered(Query query, ResponsesAsked asked, Optional<Place> after) {
        List<String> columns = switch (asked.sort()) {
            case RECEIVED -> List.of("r.response_id");
            case ANSWERED -> List.of("r.answered_at", "r.response_id");
            case RATING -> List.of(RATED, "r.response_id");
        };
        String all = String.join(", ", columns);
        after.ifPresent(place -> query.then(
                "and (%s) %s (%s)".formatted(all, asked.descending() ? "<" : ">", columns.size() == 1 ? "?" : "?, ?"),
                place.values(asked.sort())));
        return query.then("order by " + (asked.descending() ? String.join(" desc, ", columns) + " desc" : all));
    }

    private static Instant startOf(Workspace workspace, LocalDate day) {
        return day.atStartOfDay(workspace.zone()).toInstant();
    }

    /**
     * Where a response is in the order of the list.
     *
     * @param key the number, the microseconds since 1970 or the rating that the list is ordered by
     */
    private record Place(long key, long response) {

        static Place of(SurveyResponse one, ResponsesAsked.Sort sort, Optional<String> rated) {
            long number = one.id().number();
            return switch (sort) {
                case RECEIVED -> new Place(number, number);
                case ANSWERED -> new Place(Database.micros(one.answeredAt()), number);
                case RATING -> new Place(rating(one, rated), number);
            };
        }

        private static int rating(SurveyResponse one, Optional<String> rated) {
            return rated.flatMap(one.plain()::to)
                    .map(answer -> answer instanceof Answer.Rating(int rating) ? rating : UNRATED)
                    .orElse(UNRATED);
        }

        Object[] values(ResponsesAsked.Sort sort) {
            return switch (sort) {
                case RECEIVED -> new Object[] {response};
                case ANSWERED -> new Object[] {Instant.EPOCH.plus(key, ChronoUnit.MICROS), response};
                case RATING -> new Object[] {key, response};
            };
        }

        String text(ResponsesAsked.Sort sort) {
            String id = new ResponseId(response).toString();
            return sort == ResponsesAsked.Sort.RECEIVED ? id : key + "." + id;
        }

        static Optional<Place> parse(String text, ResponsesAsked.Sort sort) {
            String[] parts = text.split("\\.", 2);
            if (sort == ResponsesAsked.Sort.RECEIVED) {
                return ResponseId.parse(text).map(id -> new Place(id.number(), id.number()));
            }
            return parts.length < 2 || !parts[0].matches("-?[0-9]{1,18}")
                    ? Optional.empty()
                    : ResponseId.parse(parts[1]).map(id -> new Place(Long.parseLong(parts[0]), id.number()));
        }
    }
}
