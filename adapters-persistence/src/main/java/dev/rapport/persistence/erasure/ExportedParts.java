package dev.rapport.persistence.erasure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of an exported file, in their order, each a list of what one statement finds of the workspace and the identities that it is
 * given. Rows become JSON in the database, so that no two shapes have to be kept alike.
 */
final class ExportedParts {

    private static final String OF = """
             from customer_identity i join %s t on t.workspace_id = i.workspace_id and t.identity_id = i.identity_id
            """;
    private static final String WHERE = " where i.workspace_id = ? and i.identity_id = any (?) order by ";

    private ExportedParts() {}

    static Map<String, String> inOrder() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("identities", """
                select json_build_object('kind', i.kind, 'name', i.name, 'shown', i.identity_id = i.customer_id,
                    'firstDay', i.first_day, 'firstDroppedAt', AT(i.first_dropped_at), 'lastDroppedAt', AT(i.last_dropped_at))
                from customer_identity i""" + WHERE + "i.identity_id");
        parts.put("joins", """
                select json_build_object('from', i.name, 'to', o.name, 'kind', t.kind, 'at', AT(t.joined_at),
                    'messageId', t.message_id)
                from customer_identity i
                join identity_join t on t.workspace_id = i.workspace_id and t.from_identity_id = i.identity_id
                join customer_identity o on o.workspace_id = t.workspace_id and o.identity_id = t.to_identity_id
                """ + WHERE + "t.joined_at, t.message_id");
        parts.put("traits", """
                select json_build_object('name', t.name, 'value', t.value, 'at', AT(t.happened_at),
                    'messageId', t.message_id, 'identity', i.name)""" + OF.formatted("trait") + WHERE + "t.name, t.happened_at, t.message_id");
        parts.put(
                "accounts",
                "select json_build_object('account', a.name, 'since', AT(t.since), 'identity', i.name)"
                        + OF.formatted("account_member")
                        + " join account a on a.workspace_id = t.workspace_id and a.account_id = t.account_id"
                        + WHERE + "a.name, i.identity_id");
        parts.put("activity", """
                select json_build_object('eventType', y.name, 'condition', s.condition, 'day', t.day, 'events', t.events,
                    'valuedEvents', t.valued_events, 'valueSum', t.value_sum, 'lastAt', AT(t.last_at), 'identity', i.name)
                """ + OF.formatted("activity") + """
                 join signal s on s.workspace_id = t.workspace_id and s.signal_id = t.signal_id
                 join event_type y on y.workspace_id = s.workspace_id and y.event_type_id = s.event_type_id
                """ + WHERE + "i.identity_id, t.signal_id, t.day");
        parts.put("events", """
                select json_build_object('type', y.name, 'happenedAt', AT(t.happened_at), 'receivedAt', AT(t.received_at),
                    'value', t.value, 'foreignCurrency', t.foreign_currency, 'channel', t.channel,
                    'messageId', t.message_id, 'identity', i.name, 'properties', t.properties)
                """ + OF.formatted("event") + """
                 join event_type y on y.workspace_id = t.workspace_id and y.event_type_id = t.event_type_id
                """ + WHERE + "i.identity_id, t.happened_at, t.digest");
        surveys(parts);
        parts.replaceAll((_, statement) -> statement.replaceAll(
                "AT\\(([a-z_.]+)\\)", "to_char($1 at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
        return parts;
    }

    private static void surveys(Map<String, String> parts) {
        String survey = " join survey s on s.workspace_id = t.workspace_id and s.survey_id = t.survey_id";
        parts.put("responses", """
                select json_build_object('survey', s.name, 'response', t.response_id::text, 'wave', t.wave,
                    'channel', t.channel, 'language', t.language, 'startedAt', AT(t.started_at),
                    'answeredAt', AT(t.answered_at), 'finishedAt', AT(t.finished_at), 'identity', i.name)
                """ + OF.formatted("survey_response") + survey + WHERE + "t.started_at, t.response_id");
        parts.put(
                "answers",
                """
                select json_build_object('survey', s.name, 'response', t.response_id::text, 'question', a.question,
                    'revision', a.revision, 'current', a.is_current, 'answeredAt', AT(a.answered_at),
                    'rating', a.rating, 'options', a.options, 'words', a.words, 'yes', a.yes)
                """ + OF.formatted("survey_response") + survey + """
                 join survey_answer a on a.workspace_id = t.workspace_id and a.survey_id = t.survey_id
                    and a.response_id = t.response_id
                """ + WHERE
                        + "t.started_at, t.response_id, a.question, a.revision");
        parts.put("askings", """
                select json_build_object('survey', s.name, 'wave', t.wave, 'channel', t.channel,
                    'askedAt', AT(t.asked_at), 'dismissedAt', AT(t.dismissed_at), 'decision', t.decision::json,
                    'identity', i.name)
                """ + OF.formatted("survey_asking") + survey + WHERE + "t.asked_at, t.survey_id");
        parts.put("invitations", """
                select json_build_object('survey', s.name, 'wave', t.wave, 'state', t.state, 'tries', t.tries,
                    'settledAt', AT(t.settled_at), 'note', t.note, 'identity', i.name)
                from customer_identity i
                join survey_asking k on k.workspace_id = i.workspace_id and k.identity_id = i.identity_id
                join survey_invitation t on t.workspace_id = k.workspace_id and t.survey_id = k.survey_id
                    and t.identity_id = k.identity_id and t.wave = k.wave
                """ + survey + WHERE + "t.survey_id, t.wave");
        parts.put(
                "unsubscribed",
                "select json_build_object('at', AT(t.at), 'identity', i.name)" + OF.formatted("mail_unsubscribed")
                        + WHERE + "t.at, i.name");
    }
}
