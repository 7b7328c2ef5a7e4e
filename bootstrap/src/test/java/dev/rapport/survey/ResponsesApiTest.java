package dev.rapport.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers, and the events that they are. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResponsesApiTest {

    private static final int NUMBER = 502;

    @Inject
    DataSource database;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
    }

    @Test
    void an_answer_is_an_event_of_the_customer() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        answer(survey, """
                "userId": "ann", "at": "2026-03-01T10:00:00Z", "answers": {"recommend": 9, "comment": "Lovely"}""");

        workspace
                .api()
                .get("/api/v1/customers/ann/events")
                .then()
                .statusCode(200)
                .body("events", hasSize(1))
                .body("events[0].type", equalTo("nps_answered"))
                .body("events[0].value", equalTo(9F))
                .body("events[0].happenedAt", equalTo("2026-03-01T10:00:00Z"))
                .body("events[0].properties.group", equalTo("promoter"))
                .body("events[0].properties.comment", nullValue());
    }

    @Test
    void an_answer_that_is_changed_counts_once_with_its_latest_value() throws SQLException {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        String first = answer(survey, "\"userId\": \"bob\", \"answers\": {\"recommend\": 2}");

        String second = answer(survey, "\"userId\": \"bob\", \"answers\": {\"recommend\": 10}");
        answer(survey, "\"userId\": \"bob\", \"answers\": {\"recommend\": 10}");

        assertThat(second).isEqualTo(first);
        workspace
                .api()
                .get("/api/v1/customers/bob/events")
                .then()
                .body("events", hasSize(1))
                .body("events[0].value", equalTo(10F));
        assertThat(activity("bob")).containsExactly("nps_answered 1 10.000000 10.000000");
        assertThat(volume("nps_answered")).isEqualTo(events("nps_answered"));
        assertThat(count(
                        "survey_answer a join survey_response r using (workspace_id, survey_id, response_id)",
                        "r.response_id = " + Long.parseLong(first, 32)))
                .isEqualTo(2);
    }

    @Test
    void an_answer_that_is_taken_back_is_as_if_it_had_never_been_given() throws SQLException {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        answer(survey, "\"userId\": \"cid\", \"answers\": {\"recommend\": 2, \"comment\": \"No\"}");

        answer(survey, "\"userId\": \"cid\", \"answers\": {\"recommend\": null}");

        workspace.api().get("/api/v1/customers/cid/events").then().body("events", hasSize(0));
        assertThat(activity("cid")).isEmpty();
        answer(survey, "\"userId\": \"cid\", \"answers\": {\"recommend\": 3}");
        assertThat(activity("cid")).containsExactly("nps_answered 1 3.000000 3.000000");
        assertThat(count("customer_identity", "name = 'cid' and first_day is not null"))
                .isEqualTo(1);
    }

    @Test
    void other_events_of_the_same_day_stay_when_an_answer_is_changed() throws SQLException {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        answer(survey, "\"userId\": \"dan\", \"answers\": {\"recommend\": 2}, \"at\": \"2026-03-01T10:00:00Z\"");
        workspace.send("/v1/track", """
                {"userId": "dan", "event": "nps_answered", "messageId": "elsewhere", "timestamp": "2026-03-01T09:00:00Z",
                 "properties": {"value": 7}}""");

        answer(survey, "\"userId\": \"dan\", \"answers\": {\"recommend\": 5}, \"at\": \"2026-03-02T10:00:00Z\"");

        assertThat(activity("dan"))
                .containsExactly("nps_answered 1 7.000000 7.000000", "nps_answered 1 5.000000 5.000000");
    }

    @Test
    void what_comes_late_does_not_replace_a_later_answer() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        answer(survey, "\"userId\": \"eve\", \"answers\": {\"recommend\": 9}, \"at\": \"2026-03-02T10:00:00Z\"");

        SomeSurveys.answer(workspace, survey, """
                "userId": "eve", "answers": {"recommend": 1, "comment": "Early"}, "at": "2026-03-01T10:00:00Z\"""")
                .statusCode(200)
                .body("answers.recommend", equalTo(9))
                .body("answers.comment", equalTo("Early"))
                .body("startedAt", equalTo("2026-03-01T10:00:00Z"));
    }

    @Test
    void a_clock_that_would_ask_again_makes_another_wave() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.EVERY_30_DAYS);

        assertThat(wave(survey, "2026-01-01T10:00:00Z", 3)).isEqualTo(1);
        assertThat(wave(survey, "2026-01-30T10:00:00Z", 4)).isEqualTo(1);
        assertThat(wave(survey, "2026-01-31T10:00:00Z", 5)).isEqualTo(2);
        workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/responses")
                .then()
                .body("items.answers.satisfied", equalTo(List.of(5, 4)));
    }

    private int wave(String survey, String at, int rating) {
        return SomeSurveys.answer(
                        workspace,
                        survey,
                        "\"userId\": \"fay\", \"at\": \"%s\", \"answers\": {\"satisfied\": %d}".formatted(at, rating))
                .statusCode(200)
                .extract()
                .path("wave");
    }

    @Test
    void nobodys_answer_is_found_by_its_key_and_is_no_event_until_somebody_is_known() throws SQLException {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        long before = count("event", "true");

        String id = answer(survey, "\"key\": \"k1\", \"finished\": false, \"answers\": {\"recommend\": 4}");
        assertThat(answer(survey, "\"key\": \"k1\", \"answers\": {\"comment\": \"Later\"}"))
                .isEqualTo(id);
        assertThat(count("event", "true")).isEqualTo(before);

        assertThat(answer(survey, "\"key\": \"k1\", \"userId\": \"gus\", \"answers\": {}"))
                .isEqualTo(id);
        workspace
                .api()
                .get("/api/v1/customers/gus/events")
                .then()
                .body("events", hasSize(1))
                .body("events[0].value", equalTo(4F));
        assertThat(answer(survey, "\"key\": \"k1\", \"userId\": \"hal\", \"answers\": {\"recommend\": 8}"))
                .isNotEqualTo(id);
    }

    @Test
    void a_response_that_is_begun_is_finished_once_and_stays_so() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        SomeSurveys.answer(
                        workspace, survey, "\"userId\": \"ida\", \"finished\": false, \"answers\": {\"recommend\": 4}")
                .body("finishedAt", nullValue());
        SomeSurveys.answer(workspace, survey, "\"userId\": \"ida\", \"answers\": {\"comment\": \"Done\"}")
                .body("finishedAt", notNullValue());
        SomeSurveys.answer(
                        workspace, survey, "\"userId\": \"ida\", \"finished\": false, \"answers\": {\"recommend\": 5}")
                .body("finishedAt", notNullValue());
    }

    @Test
    void answers_of_an_anonymous_visitor_follow_the_customer_that_the_visitor_turns_out_to_be() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        answer(survey, "\"anonymousId\": \"anon-1\", \"answers\": {\"recommend\": 6}");

        workspace.send("/v1/identify", "{\"userId\": \"jan\", \"anonymousId\": \"anon-1\", \"messageId\": \"join-1\"}");

        workspace
                .api()
                .get("/api/v1/customers/jan/events")
                .then()
                .body("events", hasSize(1))
                .body("events[0].value", equalTo(6F));
    }

    @Test
    void a_hundred_at_once_fill_a_quota_of_fifty_to_the_last_place_and_no_further() throws Exception {
        String survey = SomeSurveys.open(
                workspace,
                SomeSurveys.NPS.replace("\"kind\": \"nps\",", "\"kind\": \"nps\", \"asking\": {\"quota\": 50},"));
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(32)) {
            List<Future<Integer>> sent = IntStream.range(0, 100)
                    .mapToObj(i -> pool.submit(() -> SomeSurveys.answer(
                                    workspace,
                                    survey,
                                    "\"userId\": \"many-%d\", \"answers\": {\"recommend\": %d}".formatted(i, i % 11))
                            .extract()
                            .statusCode()))
                    .toList();
            for (Future<Integer> one : sent) {
                statuses.add(one.get());
            }
        }

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(50);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(50);
        assertThat(count("survey_response", "survey_id = " + Long.parseLong(survey, 32)))
                .isEqualTo(50);
        assertThat(count("event e join customer_identity i using (workspace_id, identity_id)", "i.name like 'many-%'"))
                .isEqualTo(50);
        SomeSurveys.answer(workspace, survey, "\"answers\": {\"recommend\": 1}")
                .statusCode(409)
                .body("code", equalTo("survey.quota-reached"));
    }

    @Test
    void the_same_customer_answering_at_once_has_one_response_and_one_event() throws Exception {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> sent = IntStream.range(0, 40)
                    .mapToObj(i -> pool.submit(() -> SomeSurveys.answer(
                                    workspace,
                                    survey,
                                    "\"userId\": \"busy\", \"answers\": {\"recommend\": %d}".formatted(i % 11))
                            .extract()
                            .statusCode()))
                    .toList();
            for (Future<Integer> one : sent) {
                assertThat(one.get()).isIn(200, 503);
            }
        }

        assertThat(count("survey_response", "survey_id = " + Long.parseLong(survey, 32)))
                .isEqualTo(1);
        assertThat(activity("busy")).hasSize(1).first().asString().startsWith("nps_answered 1 ");
        assertThat(volume("nps_answered")).isEqualTo(events("nps_answered"));
    }

    private String answer(String survey, String fields) {
        return SomeSurveys.answer(workspace, survey, fields)
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** Events, sum and last value of the signals without a condition, by day. */
    private List<String> activity(String userId) throws SQLException {
        return texts("""
                select t.name || ' ' || a.events || ' ' || a.value_sum || ' ' || a.last_value
                from activity a
                join customer_identity i using (workspace_id, identity_id)
                join signal s using (workspace_id, signal_id)
                join event_type t using (workspace_id, event_type_id)
                where a.workspace_id = %d and i.name = '%s' and s.condition = '' order by a.day
                """.formatted(NUMBER, userId));
    }

    private long volume(String type) throws SQLException {
        return Long.parseLong(texts("""
                select coalesce(sum(v.events), 0)::text from event_volume v
                join event_type t using (workspace_id, event_type_id)
                where v.workspace_id = %d and t.name = '%s'
                """.formatted(NUMBER, type)).getFirst());
    }

    private long events(String type) throws SQLException {
        return count("event e join event_type t using (workspace_id, event_type_id)", "t.name = '" + type + "'");
    }

    private long count(String from, String where) throws SQLException {
        return Long.parseLong(
                texts("select count(*)::text from %s where workspace_id = %d and %s".formatted(from, NUMBER, where))
                        .getFirst());
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
