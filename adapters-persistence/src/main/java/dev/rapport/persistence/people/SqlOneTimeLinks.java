package dev.rapport.persistence.people;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.OneTimeLink;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.people.OneTimeLinks;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SqlOneTimeLinks implements OneTimeLinks {

    private static final String ALL =
            "select link_id, token, kind, workspace_id, email, role, made_at, expires_at from one_time_link";

    private final Sql sql;

    SqlOneTimeLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(OneTimeLink link) {
        sql.run(Query.of(
                """
                insert into one_time_link (link_id, token, kind, workspace_id, email, role, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                link.id(),
                link.token().bytes(),
                word(link.kind()),
                link.workspace().number(),
                link.email().map(MailAddress::text),
                link.role().word(),
                link.madeAt(),
                link.expiresAt()));
    }

    @Override
    public Optional<OneTimeLink> find(Kind kind, KeyHash token, Instant now) {
        return sql.first(
                Query.of(ALL).then("where kind = ? and token = ? and expires_at > ?", word(kind), token.bytes(), now),
                SqlOneTimeLinks::link);
    }

    @Override
    public boolean use(OneTimeLink link) {
        return sql.run(Query.of("delete from one_time_link where link_id = ?", link.id())) == 1;
    }

    @Override
    public List<OneTimeLink> invitations(WorkspaceId workspace) {
        return sql.list(
                Query.of(ALL)
                        .then("where kind = 'invitation' and workspace_id = ?", workspace.number())
                        .then("order by made_at, link_id"),
                SqlOneTimeLinks::link);
    }

    @Override
    public void removeInvitation(WorkspaceId workspace, UUID id) {
        sql.run(Query.of(
                "delete from one_time_link where kind = 'invitation' and workspace_id = ? and link_id = ?",
                workspace.number(),
                id));
    }

    @Override
    public void removeAll(Kind kind, MailAddress email) {
        sql.run(Query.of(
                "delete from one_time_link where kind = ? and lower(email) = ?",
                word(kind),
                email.text().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void removeAll(Kind kind) {
        sql.run(Query.of("delete from one_time_link where kind = ?", word(kind)));
    }

    @Override
    public void clear(Kind kind, Instant now) {
        sql.run(Query.of("delete from one_time_link where kind = ? and expires_at <= ?", word(kind), now));
    }

    private static OneTimeLink link(Row row) {
        return new OneTimeLink(
                row.uuid(1),
                KeyHash.of(row.bytes(2)),
                Kind.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
                new WorkspaceId(row.integer(4)),
                row.textIfAny(5).map(MailAddress::new),
                Role.of(row.text(6)).orElseThrow(),
                row.instant(7),
                row.instant(8));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
