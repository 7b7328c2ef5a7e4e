package dev.rapport.persistence.transfer;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.ImportOverview;
import dev.rapport.application.transfer.ImportOverviews;
import dev.rapport.application.transfer.ImportState;
import dev.rapport.application.transfer.ImportsAsked;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Direction;
import dev.rapport.persistence.sql.Pattern;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SqlImportOverviews implements ImportOverviews {

    private static final String SELECT = """
            select import_id, file_name, state, mapping::text, delimiter, created_at, ended_at, bytes, bytes_read, rows_total,
                rows_done, accepted, duplicates, refused, undone, failure, taken_at, taken_from
            from event_import where workspace_id = ?
            """;

    private final Sql sql;

    SqlImportOverviews(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<ImportOverview> page(WorkspaceId workspace, ImportsAsked asked, PageRequest request, Instant now) {
        if (asked.search().indexOf('\0') >= 0) {
            // No text that is stored has one, and the database takes none.
            return new Page<>(List.of(), Optional.empty());
        }
        Query query =
                Query.of(SELECT, workspace.number()).thenIf(asked.state().map(ImportState::toString), "and state = ?");
        if (!asked.search().isEmpty()) {
            query.then("and lower(file_name) like lower(?)", Pattern.containing(asked.search()));
        }
        ImportPlace.Column column = ImportPlace.Column.of(asked.sort());
        Direction direction = asked.descending() ? Direction.BACKWARD : Direction.FORWARD;
        request.after()
                .map(after -> ImportPlace.parse(after, column).orElseThrow(request::unknownCursor))
                .ifPresent(place -> query.then(
                        "and (" + column.sql() + ", import_id) " + direction.sign() + " (" + column.mark() + ", ?)",
                        place.key(),
                        place.id().number()));
        query.then(
                "order by " + column.sql() + " %1$s, import_id %1$s limit ?".formatted(direction.word()),
                request.probe());
        return Page.of(
                sql.list(query, row -> read(row, now)),
                request,
                overview -> ImportPlace.of(overview, column).text());
    }

    @Override
    public ImportOverview one(WorkspaceId workspace, ImportId id, Instant now) {
        return sql.first(
                        Query.of(SELECT, workspace.number()).then("and import_id = ?", id.number()),
                        row -> read(row, now))
                .orElseThrow(() -> new NotFound("import", id));
    }

    @Override
    public List<String> header(WorkspaceId workspace, ImportId id) {
        return sql.first(
                        Query.of(
                                "select header::text from event_import where workspace_id = ? and import_id = ?",
                                workspace.number(),
                                id.number()),
                        row -> StoredMapping.readTexts(row.text(1)))
                .orElseThrow(() -> new NotFound("import", id));
    }

    private static ImportOverview read(Row row, Instant now) {
        ImportState state = ImportState.parse(row.text(3));
        Optional<Long> rows = row.bigintIfAny(10);
        long rowsDone = row.bigint(11);
        long accepted = row.bigint(12);
        long undone = row.bigint(15);
        Optional<Instant> since = row.instantIfAny(17);
        long from = row.bigint(18);
        Optional<Duration> remaining = switch (state) {
            case RUNNING -> rows.flatMap(all -> remaining(all, rowsDone, from, since, now));
            case UNDOING -> remaining(accepted, undone, from, since, now);
            case UPLOADED, DONE, FAILED, UNDONE -> Optional.empty();
        };
        return new ImportOverview(
                new ImportId(row.bigint(1)),
                row.text(2),
                state,
                StoredMapping.read(row.text(4)),
                row.text(5).charAt(0),
                row.instant(6),
                row.instantIfAny(7),
                row.bigint(8),
                row.bigint(9),
                rows,
                rowsDone,
                accepted,
                row.bigint(13),
                row.bigint(14),
                undone,
                row.textIfAny(16),
                remaining);
    }

    /** As if it went on as it went since it was last taken up. */
    private static Optional<Duration> remaining(long all, long done, long from, Optional<Instant> since, Instant now) {
        if (since.isEmpty() || done <= from || all < done) {
            return Optional.empty();
        }
        double secondsEach = Duration.between(since.get(), now).toMillis() / 1000.0 / (done - from);
        return Optional.of(Duration.ofSeconds(Math.max(0, Math.round(secondsEach * (all - done)))));
    }
}
