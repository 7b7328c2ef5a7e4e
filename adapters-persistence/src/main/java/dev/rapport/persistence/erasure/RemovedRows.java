package dev.rapport.persistence.erasure;

import dev.rapport.application.erasure.Holdings;
import dev.rapport.application.erasure.KnownCustomer;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Deletes the rows of a customer, table by table. Which tables, and what stays: docs/adr/0014-erasing-a-customer.md. */
@ApplicationScoped
class RemovedRows {

    // With a quota, the places of the customer's responses are free again.
    private static final String FREE_PLACES = """
            update survey s set admitted = greatest(0, s.admitted - gone.responses)
            from (
                select survey_id, count(*) as responses from survey_response
                where workspace_id = ? and identity_id = any (?) and import_id is null
                group by survey_id) gone
            where s.workspace_id = ? and s.survey_id = gone.survey_id and s.quota is not null
            """;

    private static final String KEEP_KEYS = """
            insert into erased_response_key (workspace_id, survey_id, key_digest, import_id)
            select workspace_id, survey_id, key_digest, import_id from survey_response
            where workspace_id = ? and identity_id = any (?) and import_id is not null and key_digest is not null
            on conflict do nothing
            """;

    private static final String ANSWERS = """
            delete from survey_answer a using survey_response r
            where r.workspace_id = ? and r.identity_id = any (?)
                and a.workspace_id = r.workspace_id and a.survey_id = r.survey_id and a.response_id = r.response_id
            """;

    private static final String INVITATIONS = """
            delete from survey_invitation v using survey_asking a
            where a.workspace_id = ? and a.identity_id = any (?) and v.workspace_id = a.workspace_id
                and v.survey_id = a.survey_id and v.identity_id = a.identity_id and v.wave = a.wave
            """;

    // Somebody else may have the same mailbox, and is not to be sent what it can't take.
    private static final String BOUNCE = """
            delete from mail_bounced b where b.workspace_id = ? and b.address_digest = ? and not exists (
                select from customer c
                where c.workspace_id = b.workspace_id and lower(c.email) = ? and c.customer_id <> all (?))
            """;

    // The account's traits stay, also those that this customer's calls brought; what a client put into the ids of these
    // calls need not.
    private static final String ACCOUNT_TRAITS = """
            update account_trait t set message_id = 'erased:' || encode(sha256(convert_to(message_id, 'UTF8')), 'hex')
            where t.workspace_id = ?
                and t.account_id in (
                    select account_id from account_member where workspace_id = ? and identity_id = any (?))
                and exists (select from unnest(?::text[]) as name where strpos(lower(t.message_id), lower(name)) > 0)
            """;

    private static final String SCORES = """
            delete from customer_score s using score_generation g
            where g.workspace_id = ? and s.workspace_id = g.workspace_id and s.model_id = g.model_id
                and s.generation = g.generation and s.customer_id = any (?)
            """;

    // How far the scoring of all is: up to the customer before, then.
    private static final String PROGRESS = """
            update score_generation g set built_to_customer = coalesce(
                (select max(c.customer_id) from customer c
                    where c.workspace_id = g.workspace_id and c.customer_id < g.built_to_customer),
                -1)
            where g.workspace_id = ? and g.built_to_customer = any (?)
            """;

    private final Sql sql;

    RemovedRows(Sql sql) {
        this.sql = sql;
    }

    Holdings plainEvents(WorkspaceId workspace, KnownCustomer customer) {
        return events(run(workspace, customer, """
                delete from event where workspace_id = ? and identity_id = any (?) and foreign_currency is null"""));
    }

    Holdings answers(WorkspaceId workspace, KnownCustomer customer) {
        List<Long> identities = customer.numbers();
        sql.run(Query.of(FREE_PLACES, workspace.number(), identities, workspace.number()));
        run(workspace, customer, KEEP_KEYS);
        long answers = run(workspace, customer, ANSWERS);
        long responses = run(workspace, customer, deleteFrom("survey_response"));
        long invitations = run(workspace, customer, INVITATIONS);
        long askings = run(workspace, customer, deleteFrom("survey_asking"));
        // Without an address it says nothing to anybody but the customer.
        run(workspace, customer, deleteFrom("mail_unsubscribed") + " and address_digest is null");
        for (String email : customer.emails()) {
            Optional<MailAddress> address = MailAddress.parse(email);
            address.ifPresent(mailbox -> sql.run(Query.of(
                    BOUNCE,
                    workspace.number(),
                    mailbox.digest(),
                    mailbox.text().toLowerCase(Locale.ROOT),
                    identities)));
        }
        return new Holdings(0, 0, 0, 0, responses, answers, askings, invitations, 0, 0);
    }

    Holdings rest(WorkspaceId workspace, KnownCustomer customer) {
        List<Long> identities = customer.numbers();
        long events = run(workspace, customer, deleteFrom("event"));
        run(workspace, customer, deleteFrom("activity"));
        long traits = run(workspace, customer, deleteFrom("trait"));
        sql.run(Query.of(ACCOUNT_TRAITS, workspace.number(), workspace.number(), identities, said(customer)));
        long memberships = run(workspace, customer, deleteFrom("account_member"));
        sql.run(Query.of("""
                delete from identity_join
                where workspace_id = ? and (from_identity_id = any (?) or to_identity_id = any (?))
                """, workspace.number(), identities, identities));
        run(workspace, customer, SCORES);
        run(workspace, customer, "delete from customer where workspace_id = ? and customer_id = any (?)");
        run(workspace, customer, PROGRESS);
        long names = run(workspace, customer, deleteFrom("customer_identity"));
        return new Holdings(names, events, traits, memberships, 0, 0, 0, 0, 0, 0);
    }

    private static List<String> said(KnownCustomer customer) {
        return Stream.concat(customer.identities().values().stream().map(Identity::name), customer.emails().stream())
                .distinct()
                .toList();
    }

    private static String deleteFrom(String table) {
        return "delete from " + table + " where workspace_id = ? and identity_id = any (?)";
    }

    private long run(WorkspaceId workspace, KnownCustomer customer, String statement) {
        return sql.run(Query.of(statement, workspace.number(), customer.numbers()));
    }

    private static Holdings events(long number) {
        return new Holdings(0, number, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
