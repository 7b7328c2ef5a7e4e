package dev.rapport.persistence.erasure;

import dev.rapport.application.erasure.Erasure;
import dev.rapport.application.erasure.ErasureId;
import dev.rapport.application.erasure.Erasures;
import dev.rapport.application.erasure.Holdings;
import dev.rapport.application.ingestion.ErasedNames;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.page.TimeOrder;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import dev.rapport.persistence.sql.Direction;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class SqlErasures implements Erasures, ErasedNames {

    private static final String SELECT = """
            select e.erasure_id, e.erased_at, e.requested_by, e.identities, e.events, e.traits, e.memberships,
                e.responses, e.answers, e.askings, e.invitations, e.rejected_events, e.refused_rows
            from erasure e where e.workspace_id = ?""";

    private final Sql sql;
    private final NameDigests digests;

    SqlErasures(Sql sql, NameDigests digests) {
        this.sql = sql;
        this.digests = digests;
    }

    @Override
    public void add(WorkspaceId workspace, Erasure proof, Collection<Identity> erased) {
        Holdings removed = proof.removed();
        sql.run(Query.of(
                """
                insert into erasure (workspace_id, erasure_id, erased_at, requested_by, identities, events, traits,
                    memberships, responses, answers, askings, invitations, rejected_events, refused_rows)
                values (?, ?, ?, ?::text, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                workspace.number(),
                proof.id().number(),
                proof.erasedAt(),
                proof.requestedBy(),
                removed.identities(),
                removed.events(),
                removed.traits(),
                removed.memberships(),
                removed.responses(),
                removed.answers(),
                removed.askings(),
                removed.invitations(),
                removed.rejectedEvents(),
                removed.refusedRows()));
        sql.run(Query.of(
                """
                insert into erased_name (workspace_id, digest, erasure_id)
                select ?, decode(digest, 'hex'), ? from unnest(?::text[]) as digest
                """,
                workspace.number(),
                proof.id().number(),
                List.copyOf(digests.of(workspace, erased).keySet())));
    }

    @Override
    public Page<Erasure> page(WorkspaceId workspace, Optional<String> userId, TimeOrder order, PageRequest request) {
        Direction direction = Direction.of(order);
        Query query = Query.of(SELECT, workspace.number());
        userId.ifPresent(user -> query.then("""
                and exists (
                    select from erased_name n
                    where n.workspace_id = e.workspace_id and n.erasure_id = e.erasure_id
                        and n.digest = decode(?, 'hex'))
                """, digest(workspace, user)));
        request.after()
                .map(after -> ErasureId.parse(after).orElseThrow(request::unknownCursor))
                .ifPresent(after -> query.then("and e.erasure_id " + direction.sign() + " ?", after.number()));
        query.then("order by e.erasure_id " + direction.word() + " limit ?", request.probe());
        return Page.of(
                sql.list(query, SqlErasures::read), request, proof -> proof.id().toString());
    }

    private String digest(WorkspaceId workspace, String userId) {
        return digests.of(workspace, List.of(Identity.user(userId)))
                .keySet()
                .iterator()
                .next();
    }

    @Override
    public Optional<Erasure> find(WorkspaceId workspace, ErasureId id) {
        return sql.first(
                Query.of(SELECT, workspace.number()).then("and e.erasure_id = ?", id.number()), SqlErasures::read);
    }

    private static Erasure read(Row row) {
        return new Erasure(
                new ErasureId(row.bigint(1)),
                row.instant(2),
                row.textIfAny(3),
                new Holdings(
                        row.bigint(4),
                        row.bigint(5),
                        row.bigint(6),
                        row.bigint(7),
                        row.bigint(8),
                        row.bigint(9),
                        row.bigint(10),
                        row.bigint(11),
                        row.bigint(12),
                        row.bigint(13)));
    }

    @Override
    public Set<Identity> sinceUpload(WorkspaceId workspace, long importId, Collection<Identity> names) {
        if (names.isEmpty() || !anySinceUpload(workspace, importId)) {
            return Set.of();
        }
        Map<String, Identity> byDigest = digests.of(workspace, names);
        var erased = new HashSet<Identity>();
        sql.each(
                Query.of("""
                        select distinct encode(n.digest, 'hex')
                        from event_import i
                        join erasure e on e.workspace_id = i.workspace_id and e.erased_at >= i.created_at
                        join erased_name n on n.workspace_id = e.workspace_id and n.erasure_id = e.erasure_id
                            and n.digest in (select decode(d, 'hex') from unnest(?::text[]) as d)
                        where i.workspace_id = ? and i.import_id = ?
                        """, List.copyOf(byDigest.keySet()), workspace.number(), importId),
                row -> erased.add(Objects.requireNonNull(byDigest.get(row.text(1)))));
        return erased;
    }

    private boolean anySinceUpload(WorkspaceId workspace, long importId) {
        return sql.first(Query.of("""
                                select 1 from event_import i
                                join erasure e on e.workspace_id = i.workspace_id and e.erased_at >= i.created_at
                                where i.workspace_id = ? and i.import_id = ? limit 1
                                """, workspace.number(), importId), row -> row.integer(1))
                .isPresent();
    }
}
