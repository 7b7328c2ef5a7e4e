package dev.rapport.persistence.survey;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.survey.MailRefusals;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class SqlMailRefusals implements MailRefusals {

    private static final String OF = """
            select true, min(u.at), '' from mail_unsubscribed u
            where u.workspace_id = ? and (u.address_digest = ? or u.identity_id in (
                select i.identity_id from customer_identity i where i.workspace_id = ? and i.customer_id = ?))
            having count(*) > 0
            union all
            select false, b.at, b.reason from mail_bounced b where b.workspace_id = ? and b.address_digest = ?
            order by 1 desc
            limit 1
            """;

    private static final String RESUBSCRIBE = """
            delete from mail_unsubscribed u
            where u.workspace_id = ? and (u.address_digest = ?::bytea or u.identity_id in (
                select i.identity_id from customer_identity i where i.workspace_id = ? and i.customer_id = ?))
            """;

    private final Sql sql;

    SqlMailRefusals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<MailRefusal> of(WorkspaceId workspace, CustomerId customer, MailAddress address) {
        return sql.first(
                Query.of(
                        OF,
                        workspace.number(),
                        address.digest(),
                        workspace.number(),
                        customer.number(),
                        workspace.number(),
                        address.digest()),
                row -> new MailRefusal(
                        row.truth(1) ? NoMail.UNSUBSCRIBED : NoMail.BOUNCED, row.instant(2), row.text(3)));
    }

    @Override
    public void unsubscribe(WorkspaceId workspace, long identity, Optional<MailAddress> address, Instant at) {
        sql.run(Query.of("""
                insert into mail_unsubscribed (workspace_id, identity_id, address_digest, at)
                values (?, ?, ?, ?)
                on conflict (workspace_id, identity_id)
                do update set address_digest = coalesce(excluded.address_digest, mail_unsubscribed.address_digest)
                """, workspace.number(), identity, address.map(MailAddress::digest), at));
    }

    @Override
    public void resubscribe(WorkspaceId workspace, CustomerId customer, Optional<MailAddress> address) {
        sql.run(Query.of(
                RESUBSCRIBE,
                workspace.number(),
                address.map(MailAddress::digest),
                workspace.number(),
                customer.number()));
    }

    @Override
    public void bounce(WorkspaceId workspace, MailAddress address, Instant at, String reason) {
        sql.run(Query.of("""
                insert into mail_bounced as b (workspace_id, address_digest, at, reason)
                values (?, ?, ?, ?)
                on conflict (workspace_id, address_digest)
                do update set at = excluded.at, reason = excluded.reason where excluded.at > b.at
                """, workspace.number(), address.digest(), at, reason));
    }
}
