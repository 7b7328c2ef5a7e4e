package dev.rapport.persistence.survey;

import dev.rapport.application.survey.Invitations;
import dev.rapport.application.survey.SurveyAsking;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class SqlInvitations implements Invitations {

    // Nobody waits for whoever is sending: what is held is passed over.
    private static final String TAKE = """
            select v.workspace_id, v.survey_id, v.identity_id, i.kind, i.name, v.wave, v.tries
            from survey_invitation v
            join customer_identity i on i.workspace_id = v.workspace_id and i.identity_id = v.identity_id
            where v.next_try_at <= ?
            order by v.next_try_at
            limit 1
            for update of v skip locked
            """;

    private final Sql sql;

    SqlInvitations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void queue(WorkspaceId workspace, SurveyAsking asking) {
        sql.run(Query.of(
                """
                insert into survey_invitation (workspace_id, survey_id, identity_id, wave, state, next_try_at)
                values (?, ?, ?, ?, 'queued', ?)
                """, workspace.number(), asking.survey().number(), asking.identity(), asking.wave(), asking.at()));
    }

    @Override
    public Optional<Invitation> take(Instant now) {
        return sql.first(Query.of(TAKE, now), SqlInvitations::read);
    }

    private static Invitation read(Row row) {
        return new Invitation(
                new WorkspaceId(row.integer(1)),
                new SurveyId(row.bigint(2)),
                row.bigint(3),
                new Identity(Identity.Kind.valueOf(row.text(4).toUpperCase(Locale.ROOT)), row.text(5)),
                row.bigint(6),
                row.integer(7));
    }

    @Override
    public void settle(Invitation invitation, State state, String note, Instant at) {
        sql.run(Query.of(
                        "update survey_invitation"
                                + " set state = ?, tries = tries + 1, next_try_at = null, settled_at = ?, note = ?",
                        state.text(),
                        at,
                        note)
                .then(key(invitation)));
    }

    @Override
    public void postpone(Invitation invitation, String note, Instant next) {
        sql.run(Query.of("update survey_invitation set tries = tries + 1, next_try_at = ?, note = ?", next, note)
                .then(key(invitation)));
    }

    private static Query key(Invitation invitation) {
        return Query.of(
                "where workspace_id = ? and survey_id = ? and identity_id = ? and wave = ?",
                invitation.workspace().number(),
                invitation.survey().number(),
                invitation.number(),
                invitation.wave());
    }

    @Override
    public Map<State, Long> count(WorkspaceId workspace, SurveyId survey) {
        var counts = new EnumMap<State, Long>(State.class);
        sql.each(
                Query.of(
                        "select state, count(*) from survey_invitation"
                                + " where workspace_id = ? and survey_id = ? group by state",
                        workspace.number(),
                        survey.number()),
                row -> counts.put(State.valueOf(row.text(1).toUpperCase(Locale.ROOT)), row.bigint(2)));
        return counts;
    }
}
