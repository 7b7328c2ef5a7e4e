package dev.rapport.persistence.people;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.Member;
import dev.rapport.application.people.Members;
import dev.rapport.application.people.Membership;
import dev.rapport.application.people.Person;
import dev.rapport.application.people.PersonId;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Lock;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class SqlMembers implements Members {

    private final Sql sql;

    SqlMembers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Member> of(WorkspaceId workspace) {
        return sql.list(Query.of("""
                        select p.person_id, p.email, p.name, p.language, m.role, m.since,
                            (select max(s.last_used_at) from session s where s.person_id = p.person_id)
                        from member m join person p using (person_id)
                        where m.workspace_id = ?
                        order by array_position(array['owner', 'admin', 'analyst', 'viewer'], m.role), lower(p.name), p.email
                        """, workspace.number()), SqlMembers::member);
    }

    private static Member member(Row row) {
        var person = new Person(
                new PersonId(row.uuid(1)),
                new MailAddress(row.text(2)),
                row.text(3),
                Locale.forLanguageTag(row.text(4)));
        return new Member(person, role(row.text(5)), row.instant(6), row.instantIfAny(7));
    }

    @Override
    public Optional<Role> roleOf(WorkspaceId workspace, PersonId person) {
        return sql.first(
                Query.of(
                        "select role from member where workspace_id = ? and person_id = ?",
                        workspace.number(),
                        person.value()),
                row -> role(row.text(1)));
    }

    @Override
    public List<Membership> of(PersonId person) {
        return sql.list(
                Query.of("""
                        select w.workspace_id, w.name, w.zone, w.currency, w.language, m.role
                        from member m join workspace w using (workspace_id)
                        where m.person_id = ?
                        order by lower(w.name), w.workspace_id
                        """, person.value()),
                row -> new Membership(
                        new Workspace(
                                new WorkspaceId(row.integer(1)),
                                row.text(2),
                                ZoneId.of(row.text(3)),
                                Currency.getInstance(row.text(4)),
                                Locale.forLanguageTag(row.text(5))),
                        role(row.text(6))));
    }

    @Override
    public void hold(WorkspaceId workspace) {
        sql.hold(Lock.MEMBERS, workspace);
    }

    @Override
    public int owners(WorkspaceId workspace) {
        return sql.first(
                        Query.of(
                                "select count(*)::integer from member where workspace_id = ? and role = 'owner'",
                                workspace.number()),
                        row -> row.integer(1))
                .orElse(0);
    }

    @Override
    public void put(WorkspaceId workspace, PersonId person, Role role, Instant at) {
        sql.run(Query.of("""
                insert into member (workspace_id, person_id, role, since) values (?, ?, ?, ?)
                on conflict (workspace_id, person_id) do update set role = excluded.role
                """, workspace.number(), person.value(), role.word(), at));
    }

    @Override
    public void remove(WorkspaceId workspace, PersonId person) {
        sql.run(Query.of(
                "delete from member where workspace_id = ? and person_id = ?", workspace.number(), person.value()));
    }

    private static Role role(String word) {
        return Role.of(word).orElseThrow();
    }
}
