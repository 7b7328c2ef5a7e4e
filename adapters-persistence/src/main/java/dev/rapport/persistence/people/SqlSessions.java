package dev.rapport.persistence.people;

import dev.rapport.application.people.PersonId;
import dev.rapport.application.people.Session;
import dev.rapport.application.people.Sessions;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SqlSessions implements Sessions {

    private static final String ALL =
            "select token, person_id, workspace_id, began_at, last_used_at, address, browser from session";

    private final Sql sql;

    SqlSessions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void begin(Session session) {
        sql.run(Query.of(
                """
                insert into session (token, person_id, workspace_id, began_at, last_used_at, address, browser)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                session.token().bytes(),
                session.person().value(),
                session.workspace().number(),
                session.beganAt(),
                session.lastUsedAt(),
                session.address(),
                session.browser()));
    }

    @Override
    public Optional<Session> find(KeyHash token) {
        return sql.first(Query.of(ALL).then("where token = ?", token.bytes()), SqlSessions::session);
    }

    @Override
    public List<Session> of(PersonId person, Instant now) {
        return sql
                .list(
                        Query.of(ALL).then("where person_id = ? order by last_used_at desc, token", person.value()),
                        SqlSessions::session)
                .stream()
                .filter(session -> !session.hasEnded(now))
                .toList();
    }

    private static Session session(Row row) {
        return new Session(
                KeyHash.of(row.bytes(1)),
                new PersonId(row.uuid(2)),
                new WorkspaceId(row.integer(3)),
                row.instant(4),
                row.instant(5),
                row.text(6),
                row.text(7));
    }

    @Override
    public void noteUse(KeyHash token, Instant at) {
        sql.run(Query.of(
                "update session set last_used_at = greatest(last_used_at, ?) where token = ?", at, token.bytes()));
    }

    @Override
    public void moveTo(KeyHash token, WorkspaceId workspace) {
        sql.run(Query.of("update session set workspace_id = ? where token = ?", workspace.number(), token.bytes()));
    }

    @Override
    public void end(KeyHash token) {
        sql.run(Query.of("delete from session where token = ?", token.bytes()));
    }

    @Override
    public void endAll(PersonId person, Optional<KeyHash> except) {
        sql.run(Query.of("delete from session where person_id = ?", person.value())
                .thenIf(except.map(KeyHash::bytes), "and token <> ?"));
    }

    @Override
    public void clear(Instant now) {
        sql.run(Query.of(
                "delete from session where began_at <= ? or last_used_at <= ?",
                now.minus(Session.LONGEST),
                now.minus(Session.IDLE)));
    }
}
