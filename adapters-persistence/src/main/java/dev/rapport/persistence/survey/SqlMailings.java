package dev.rapport.persistence.survey;

import dev.rapport.application.survey.Mailings;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

@ApplicationScoped
class SqlMailings implements Mailings {

    private static final String COLUMNS = """
            select workspace_id, survey_id, started_at, finished_at, after_customer, queued, not_invited
            from survey_mailing
            """;

    private static final String CANDIDATES = """
            select i.customer_id, min(i.name)
            from customer_identity i
            where i.workspace_id = ? and i.customer_id > ? and i.kind = 'user'
                and exists (
                    select 1 from customer_identity s
                    join trait t on t.workspace_id = s.workspace_id and t.identity_id = s.identity_id
                    where s.workspace_id = i.workspace_id and s.customer_id = i.customer_id and t.name = 'email')
            group by i.customer_id
            order by i.customer_id
            limit ?
            """;

    private final Sql sql;

    SqlMailings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void begin(WorkspaceId workspace, SurveyId survey, Instant at) {
        sql.run(Query.of("""
                insert into survey_mailing as m
                    (workspace_id, survey_id, started_at, after_customer, queued, not_invited)
                values (?, ?, ?, -1, 0, '{}')
                on conflict (workspace_id, survey_id) do update set
                    started_at = excluded.started_at, finished_at = null, after_customer = excluded.after_customer,
                    queued = excluded.queued, not_invited = excluded.not_invited
                where m.finished_at is not null
                """, workspace.number(), survey.number(), at));
    }

    @Override
    public Optional<Mailing> find(WorkspaceId workspace, SurveyId survey) {
        return sql.first(
                Query.of(COLUMNS + "where workspace_id = ? and survey_id = ?", workspace.number(), survey.number()),
                SqlMailings::read);
    }

    @Override
    public Optional<Mailing> take() {
        return sql.first(
                Query.of(COLUMNS + "where finished_at is null order by started_at limit 1 for update skip locked"),
                SqlMailings::read);
    }

    private static Mailing read(Row row) {
        var notInvited = new TreeMap<String, Long>();
        StoredJson.readObject(row.text(7)).forEach((reason, customers) -> {
            if (customers instanceof BigDecimal number) {
                notInvited.put(reason, number.longValueExact());
            }
        });
        return new Mailing(
                new WorkspaceId(row.integer(1)),
                new SurveyId(row.bigint(2)),
                row.instant(3),
                row.instantIfAny(4),
                row.bigint(5),
                row.bigint(6),
                notInvited);
    }

    @Override
    public List<Candidate> candidates(Mailing mailing, int most) {
        return sql.list(
                Query.of(CANDIDATES, mailing.workspace().number(), mailing.afterCustomer(), most),
                row -> new Candidate(row.bigint(1), row.text(2)));
    }

    @Override
    public void advance(Mailing mailing) {
        sql.run(Query.of(
                """
                update survey_mailing set finished_at = ?, after_customer = ?, queued = ?, not_invited = ?
                where workspace_id = ? and survey_id = ?
                """,
                mailing.finishedAt(),
                mailing.afterCustomer(),
                mailing.queued(),
                StoredJson.write(mailing.notInvited()),
                mailing.workspace().number(),
                mailing.survey().number()));
    }
}
