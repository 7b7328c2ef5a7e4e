package dev.rapport.persistence.survey;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.page.TimeOrder;
import dev.rapport.application.survey.MailRefusals.NoMail;
import dev.rapport.application.survey.MailStop;
import dev.rapport.application.survey.MailStops;
import dev.rapport.application.survey.Respondent;
import dev.rapport.application.survey.Respondents;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Database;
import dev.rapport.persistence.sql.Direction;
import dev.rapport.persistence.sql.Pattern;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class SqlMailStops implements MailStops {

    // Whoever unsubscribed by several identities is one customer. Of a mailbox only the digest is kept, so it is the
    // customers' who have such an address now: whoever has another one since is sent mails again. The limit keeps the
    // database from computing the digests of all customers.
    private static final String SELECT = """
            select s.reason, s.at, s.detail, s.customer_id, s.tie
            from (
                select 'unsubscribed' as reason, min(u.at) as at, '' as detail,
                    coalesce(i.customer_id, u.identity_id) as customer_id,
                    ('u' || coalesce(i.customer_id, u.identity_id)) collate "C" as tie
                from mail_unsubscribed u
                left join customer_identity i on i.workspace_id = u.workspace_id and i.identity_id = u.identity_id
                where u.workspace_id = ?
                group by coalesce(i.customer_id, u.identity_id)
                union all
                select 'bounced', b.at, b.reason, k.customer_id,
                    'b' || left(encode(b.address_digest, 'hex'), 16) || '-' || coalesce(k.customer_id, 0)
                from mail_bounced b
                left join lateral (
                    select c.customer_id from customer c
                    where c.workspace_id = b.workspace_id and c.email is not null
                        and mail_digest(c.email) = b.address_digest
                    limit 20) k on true
                where b.workspace_id = ?) s
            where true""";

    private static final String FOUND = """
            and s.customer_id in (
                select c.customer_id from customer c where c.workspace_id = ? and c.search_text like ?)""";

    private final Sql sql;
    private final Respondents respondents;

    SqlMailStops(Sql sql, Respondents respondents) {
        this.sql = sql;
        this.respondents = respondents;
    }

    @Override
    public Page<MailStop> page(
            WorkspaceId workspace, Optional<NoMail> reason, String search, TimeOrder order, PageRequest request) {
        Direction direction = Direction.of(order);
        if (search.indexOf('\0') >= 0) {
            // No text that is stored has one, and the database takes none.
            return new Page<>(List.of(), Optional.empty());
        }
        Query query = Query.of(SELECT, workspace.number(), workspace.number())
                .thenIf(reason.map(NoMail::text), "and s.reason = ?");
        if (!search.isBlank()) {
            query.then(
                    FOUND, workspace.number(), Pattern.containing(search.strip().toLowerCase(Locale.ROOT)));
        }
        request.after()
                .map(after -> Place.parse(after).orElseThrow(request::unknownCursor))
                .ifPresent(place ->
                        query.then("and (s.at, s.tie) " + direction.sign() + " (?, ?)", place.at(), place.tie()));
        query.then("order by s.at %1$s, s.tie %1$s limit ?".formatted(direction.word()), request.probe());
        Page<Stored> found = Page.of(
                sql.list(query, Stored::read), request, one -> one.place().text());
        Map<Long, Respondent> whose = respondents.of(
                workspace,
                found.items().stream().flatMap(one -> one.customer().stream()).toList());
        return new Page<>(found.items().stream().map(one -> one.stop(whose)).toList(), found.next());
    }

    private record Stored(NoMail reason, String detail, Optional<Long> customer, Place place) {

        static Stored read(Row row) {
            return new Stored(
                    row.text(1).equals(NoMail.BOUNCED.text()) ? NoMail.BOUNCED : NoMail.UNSUBSCRIBED,
                    row.text(3),
                    row.bigintIfAny(4),
                    new Place(row.instant(2), row.text(5)));
        }

        MailStop stop(Map<Long, Respondent> whose) {
            return new MailStop(reason, place.at(), detail, customer.map(whose::get));
        }
    }

    /** Where somebody is in the order of the list. */
    private record Place(Instant at, String tie) {

        String text() {
            return Database.micros(at) + "." + tie;
        }

        static Optional<Place> parse(String text) {
            String[] parts = text.split("\\.", 2);
            return parts.length == 2 && parts[0].matches("[0-9]{1,18}") && parts[1].matches("[ub][0-9a-f-]{1,40}")
                    ? Optional.of(new Place(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), parts[1]))
                    : Optional.empty();
        }
    }
}
