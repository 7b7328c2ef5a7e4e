package dev.rapport.persistence.survey;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.survey.CommentsAsked;
import dev.rapport.application.survey.ResponseId;
import dev.rapport.application.survey.SurveyComments;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.Language;
import dev.rapport.persistence.sql.Database;
import dev.rapport.persistence.sql.Direction;
import dev.rapport.persistence.sql.Pattern;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

@ApplicationScoped
class SqlSurveyComments implements SurveyComments {

    private static final String SELECT = """
            select a.response_id, a.question, a.words, a.answered_at, m.rating, r.language, r.channel, r.identity_id
            from survey_answer a
            join survey_response r on r.workspace_id = a.workspace_id and r.survey_id = a.survey_id
                and r.response_id = a.response_id
            left join survey_answer m on m.workspace_id = a.workspace_id and m.survey_id = a.survey_id
                and m.response_id = a.response_id and m.question = ?::text and m.is_current
            where a.workspace_id = ? and a.survey_id = ? and a.is_current and a.words is not null""";

    private final Sql sql;

    SqlSurveyComments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Written> page(Workspace workspace, SurveyId survey, Wanted wanted, PageRequest request) {
        CommentsAsked asked = wanted.asked();
        Direction direction = Direction.of(asked.order());
        Query query = Query.of(SELECT, wanted.rating(), workspace.id().number(), survey.number())
                .thenIf(wanted.ratings(), "and m.rating = any (?)")
                .thenIf(asked.language().map(Language::tag), "and r.language = ?")
                .thenIf(asked.channel(), "and r.channel = ?")
                .thenIf(asked.question(), "and a.question = ?")
                .thenIf(asked.from().map(day -> startOf(workspace, day)), "and a.answered_at >= ?")
                .thenIf(asked.to().map(day -> startOf(workspace, day.plusDays(1))), "and a.answered_at < ?");
        if (!asked.search().isBlank()) {
            // Both in the database, so that both are put into lower case by the same rules.
            query.then(
                    "and lower(a.words) like lower(?)",
                    Pattern.containing(asked.search().strip()));
        }
        request.after()
                .map(after -> Place.parse(after).orElseThrow(request::unknownCursor))
                .ifPresent(place -> query.then(
                        "and (a.answered_at, a.response_id, a.question) " + direction.sign() + " (?, ?, ?)",
                        place.at(),
                        place.response(),
                        place.question()));
        query.then(
                "order by a.answered_at %1$s, a.response_id %1$s, a.question %1$s limit ?".formatted(direction.word()),
                request.probe());
        return Page.of(
                sql.list(query, SqlSurveyComments::read),
                request,
                one -> Place.of(one).text());
    }

    private static Instant startOf(Workspace workspace, LocalDate day) {
        return day.atStartOfDay(workspace.zone()).toInstant();
    }

    private static Written read(Row row) {
        return new Written(
                new ResponseId(row.bigint(1)),
                row.text(2),
                row.text(3),
                row.instant(4),
                row.integerIfAny(5),
                Language.of(row.text(6)).orElseThrow(),
                row.text(7),
                row.bigintIfAny(8));
    }

    /** Where written answers are in the order of the list. */
    private record Place(Instant at, long response, String question) {

        static Place of(Written one) {
            return new Place(one.at(), one.response().number(), one.question());
        }

        String text() {
            return Database.micros(at) + "." + new ResponseId(response) + "." + question;
        }

        static Optional<Place> parse(String text) {
            String[] parts = text.split("\\.", 3);
            if (parts.length < 3 || !parts[0].matches("[0-9]{1,18}") || parts[2].indexOf('\0') >= 0) {
                return Optional.empty();
            }
            Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            return ResponseId.parse(parts[1]).map(id -> new Place(at, id.number(), parts[2]));
        }
    }
}
