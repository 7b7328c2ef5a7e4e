package dev.rapport.survey;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Eventually;
import dev.rapport.FirstKeys;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In Berlin, where the 29th of March 2026 has 23 hours and ends at 22:00 UTC. Expected numbers: the specification of surveys. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResultsApiTest {

    private static final int NUMBER = 511;
    private static final String EFFORT = """
            {"kind": "effort", "questions": [{"key": "easy", "text": {"en": "It was easy."}}]}""";
    private static final String CHOICES = """
            {"kind": "custom", "questions": [
              {"key": "used", "text": {"en": "What do you use?"}, "format": {
                "kind": "multiple_choice", "options": [
                  {"key": "web", "text": {"en": "Web"}}, {"key": "app", "text": {"en": "App"}},
                  {"key": "fax", "text": {"en": "Fax"}}]}},
              {"key": "again", "text": {"en": "Again?"}, "format": {"kind": "yes_no"}},
              {"key": "words", "text": {"en": "Why?"}, "format": {"kind": "long_text"}}]}""";

    @Inject
    DataSource database;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "Europe/Berlin");
    }

    @Test
    void fifty_promoters_thirty_passives_and_twenty_detractors_are_an_nps_of_30() {
        String id = SomeSurveys.open(workspace, SomeSurveys.NPS);
        answers(id, "recommend", 9, 50);
        answers(id, "recommend", 8, 30);
        answers(id, "recommend", 6, 20);

        results(id, "")
                .body("kind", equalTo("nps"))
                .body("headline.kind", equalTo("nps"))
                .body("headline.value", near(30.0))
                .body("headline.interval.low", closeTo(14.1, 0.05))
                .body("headline.interval.high", closeTo(44.2, 0.05))
                .body("headline.answers", equalTo(100))
                .body("headline.reliable", equalTo(true))
                .body("questions.key", contains("recommend", "follow-up", "comment"))
                .body("questions[0].groups.group", contains("promoter", "passive", "detractor"))
                .body("questions[0].groups.share.count", contains(50, 30, 20))
                .body("questions[0].distribution", hasSize(11))
                .body("questions[0].distribution[6].answer", equalTo("6"))
                .body("questions[0].distribution[6].share.percent", near(20.0))
                .body("questions[1].answers", equalTo(0))
                .body("split", nullValue());
    }

    @Test
    void seven_satisfied_of_twelve_are_58_percent_and_too_few_to_rely_on() {
        String id = SomeSurveys.open(workspace, SomeSurveys.EVERY_30_DAYS);
        answers(id, "satisfied", 4, 4);
        answers(id, "satisfied", 5, 3);
        answers(id, "satisfied", 3, 2);
        answers(id, "satisfied", 1, 3);

        results(id, "")
                .body("headline.value", closeTo(58.33, 0.005))
                .body("headline.interval.low", closeTo(31.95, 0.005))
                .body("headline.interval.high", closeTo(80.67, 0.005))
                .body("headline.reliable", equalTo(false));
    }

    @Test
    void effort_is_the_mean_and_a_single_answer_has_no_interval() {
        String id = SomeSurveys.open(workspace, EFFORT);
        answers(id, "easy", 3, 1);
        results(id, "").body("headline.value", near(3)).body("headline.interval", nullValue());

        answers(id, "easy", 4, 2);
        results(id, "")
                .body("headline.value", closeTo(3.67, 0.005))
                .body("headline.answers", equalTo(3))
                .body("questions[0].mean.value", closeTo(3.67, 0.005));
    }

    @Test
    void who_skips_a_question_or_takes_the_answer_back_is_not_in_its_denominator() {
        String id = SomeSurveys.open(workspace, CHOICES);
        answer(id, "\"answers\": {\"used\": [\"web\", \"app\"], \"again\": true, \"words\": \"Because\"}");
        answer(id, "\"answers\": {\"used\": [\"web\"], \"again\": true}");
        answer(id, "\"answers\": {\"again\": false}, \"finished\": false");
        answer(id, "\"key\": \"back\", \"answers\": {\"used\": [\"fax\"], \"again\": false}");
        answer(id, "\"key\": \"back\", \"answers\": {\"used\": null}");

        results(id, "")
                .body("headline", nullValue())
                .body("trend.points", empty())
                .body("responses.started", equalTo(4))
                .body("responses.finished", equalTo(3))
                .body("responses.completion.percent", near(75))
                .body("questions.answers", contains(2, 4, 1))
                .body("questions[0].distribution.answer", contains("web", "app", "fax"))
                .body("questions[0].distribution.share.count", contains(2, 1, 0))
                .body("questions[0].distribution[1].share.percent", near(50))
                .body("questions[1].distribution.answer", contains("yes", "no"))
                .body("questions[1].distribution.share.count", contains(2, 2))
                .body("questions[2].distribution", empty());
    }

    @Test
    void a_survey_without_answers_and_a_draft_have_no_result() {
        String open = SomeSurveys.open(workspace, SomeSurveys.NPS);
        results(open, "?by=channel")
                .body("headline", nullValue())
                .body("responses.started", equalTo(0))
                .body("responses.completion", nullValue())
                .body("questions[0].distribution", empty())
                .body("questions[0].groups", empty())
                .body("trend.points", empty())
                .body("split.segments", empty());

        results(SomeSurveys.draft(workspace, "{\"kind\": \"nps\", \"questions\": []}"), "")
                .body("questions", empty())
                .body("responses.started", equalTo(0));
    }

    @Test
    void a_week_is_from_monday_to_sunday_in_the_workspaces_zone_and_an_empty_one_is_no_point() {
        String id = SomeSurveys.open(workspace, SomeSurveys.NPS);
        at(id, 0, "2026-03-22T22:59:59Z");
        at(id, 9, "2026-03-22T23:00:00Z");
        at(id, 8, "2026-03-29T21:59:59Z");
        at(id, 10, "2026-03-29T22:00:00Z");
        at(id, 10, "2026-04-13T12:00:00Z");

        results(id, "")
                .body("trend.every", equalTo("week"))
                .body("trend.points.start", contains("2026-03-16", "2026-03-23", "2026-03-30", "2026-04-13"))
                .body("trend.points.headline.answers", contains(1, 2, 1, 1))
                .body("trend.points[1].headline.value", near(50))
                .body("headline.answers", equalTo(5));
        results(id, "?interval=month")
                .body("trend.points.start", contains("2026-03-01", "2026-04-01"))
                .body("trend.points.headline.answers", contains(4, 1));
        results(id, "?from=2026-03-23&to=2026-03-29")
                .body("trend.points.start", contains("2026-03-23"))
                .body("headline.answers", equalTo(2))
                .body("questions[0].answers", equalTo(2))
                .body("responses.started", equalTo(2));
        results(id, "?to=9999-12-31").body("headline.answers", equalTo(5));
    }

    @Test
    void a_segment_is_compared_with_all_others_together() {
        String id = SomeSurveys.open(workspace, SomeSurveys.EVERY_30_DAYS);
        many(id, "en", 5, 18);
        many(id, "en", 1, 2);
        many(id, "de", 5, 4);
        many(id, "de", 1, 12);

        // 90 % of 20 and 25 % of 16; z = 3.98 with the share of both, 22 of 36.
        results(id, "?by=language")
                .body("split.by", equalTo("language"))
                .body("split.segments.kind", contains("group", "group"))
                .body("split.segments.key", contains("en", "de"))
                .body("split.segments.headline.answers", contains(20, 16))
                .body("split.segments.comparison.verdict", contains("changed", "changed"))
                .body("split.segments[0].headline.value", near(90))
                .body("split.segments[0].comparison.difference", near(65))
                .body("split.segments[1].comparison.difference", near(-65));
    }

    @Test
    void a_single_channel_has_nothing_to_be_compared_with() {
        String id = SomeSurveys.open(workspace, SomeSurveys.NPS);
        answers(id, "recommend", 9, 2);
        results(id, "?by=channel")
                .body("split.segments.key", contains("api"))
                .body("split.segments[0].comparison.untested", equalTo("no_answers"))
                .body("split.segments[0].comparison.verdict", nullValue());

        String digits =
                "select response_id from survey_response where workspace_id = %d order by response_id desc limit 1";
        workspace.run(("update survey_response set channel = 'widget' where workspace_id = %d and response_id = ("
                        + digits + ")")
                .formatted(NUMBER, NUMBER));
        results(id, "?by=channel")
                .body("split.segments.key", contains("api", "widget"))
                .body("split.segments.comparison.untested", contains("too_few_answers", "too_few_answers"));
    }

    @Test
    void by_band_those_without_one_and_those_whom_nobody_knows_are_segments_of_their_own() {
        var own = OwnWorkspace.create(database, 512, "Europe/Berlin");
        own.api().body("""
                        {"name": "Sign-ins", "definition": {"rules": [{"id": "a", "event": "Signed In", "points": 100}]}}""").post("/api/v1/models").then().statusCode(201);
        own.send("/v1/track", "{\"userId\": \"ann\", \"event\": \"Signed In\"}");
        String id = SomeSurveys.open(own, SomeSurveys.NPS);
        SomeSurveys.answer(own, id, "\"userId\": \"ann\", \"answers\": {\"recommend\": 10}");
        SomeSurveys.answer(own, id, "\"answers\": {\"recommend\": 0}");
        SomeSurveys.answer(own, id, "\"answers\": {\"recommend\": 3}");

        Eventually.holds(
                "ann has a band",
                Duration.ofSeconds(60),
                () -> "group"
                        .equals(own.api()
                                .get("/api/v1/surveys/" + id + "/results?by=band")
                                .path("split.segments[0].kind")));
        own.api()
                .get("/api/v1/surveys/" + id + "/results?by=band")
                .then()
                .body("split.segments.kind", contains("group", "anonymous"))
                .body("split.segments.headline.answers", contains(1, 2))
                .body("split.segments[0].name.length()", greaterThan(0));
    }

    @Test
    void by_trait_a_customer_is_where_it_was_at_the_end_of_the_day_of_the_answer() {
        workspace.send("/v1/identify", plan("t-ann", "Free", "2026-03-01T12:00:00Z"));
        workspace.send("/v1/identify", plan("t-ann", "Pro", "2026-03-28T22:59:59Z"));
        workspace.send("/v1/identify", plan("t-ann", "Free", "2026-03-28T23:00:00Z"));
        workspace.send("/v1/identify", "{\"anonymousId\": \"t-before\", \"userId\": \"t-ann\"}");
        workspace.send("/v1/identify", plan("t-bob", "Free", "2026-03-29T22:00:00Z"));
        workspace.send("/v1/identify", """
                {"userId": "t-cid", "timestamp": "2026-03-01T12:00:00Z", "traits": {"plan": ["a", "list"]}}""");
        String id = SomeSurveys.open(workspace, SomeSurveys.NPS);
        answer(id, """
                "anonymousId": "t-before", "at": "2026-03-28T10:00:00Z", "answers": {"recommend": 10}""");
        answer(id, "\"userId\": \"t-bob\", \"at\": \"2026-03-29T21:59:59Z\", \"answers\": {\"recommend\": 0}");
        answer(id, "\"userId\": \"t-cid\", \"at\": \"2026-03-29T21:59:59Z\", \"answers\": {\"recommend\": 0}");
        at(id, 9, "2026-03-29T12:00:00Z");

        results(id, "?by=trait:plan")
                .body("split.by", equalTo("trait:plan"))
                .body("split.segments.kind", contains("group", "no_value", "anonymous"))
                .body("split.segments.key", contains("Pro", null, null))
                .body("split.segments.headline.answers", contains(1, 2, 1))
                .body("split.otherValues", equalTo(0))
                .body("split.engagement", nullValue());
        results(id, "?by=trait:nobody-has-it").body("split.segments.kind", contains("no_value", "anonymous"));
    }

    @Test
    void by_trait_the_latest_of_all_names_of_a_customer_counts() {
        workspace.send("/v1/identify", ofAnonymous("m-early", "Free", "2026-03-01T12:00:00Z", "m-1"));
        workspace.send("/v1/identify", plan("m-ann", "Pro", "2026-03-02T12:00:00Z"));
        workspace.send("/v1/identify", plan("m-bob", "Free", "2026-03-01T12:00:00Z"));
        workspace.send("/v1/identify", ofAnonymous("m-late", "Pro", "2026-03-02T12:00:00Z", "m-2"));
        // Of the same instant the greater message id is the later one.
        workspace.send("/v1/identify", ofAnonymous("m-first", "Free", "2026-03-01T12:00:00Z", "m-3"));
        workspace.send("/v1/identify", ofAnonymous("m-second", "Pro", "2026-03-01T12:00:00Z", "m-4"));
        for (String[] joined :
                new String[][] {{"m-early", "m-ann"}, {"m-late", "m-bob"}, {"m-first", "m-cid"}, {"m-second", "m-cid"}
                }) {
            workspace.send(
                    "/v1/identify", "{\"anonymousId\": \"%s\", \"userId\": \"%s\"}".formatted(joined[0], joined[1]));
        }
        String id = SomeSurveys.open(workspace, SomeSurveys.NPS);
        for (String user : List.of("m-ann", "m-bob", "m-cid")) {
            answer(
                    id,
                    "\"userId\": \"%s\", \"at\": \"2026-03-05T12:00:00Z\", \"answers\": {\"recommend\": 9}"
                            .formatted(user));
        }

        results(id, "?by=trait:plan")
                .body("split.segments.key", contains("Pro"))
                .body("split.segments.headline.answers", contains(3));
    }

    private static String ofAnonymous(String anonymous, String plan, String at, String message) {
        return """
                {"anonymousId": "%s", "timestamp": "%s", "messageId": "%s", "traits": {"plan": "%s"}}""".formatted(anonymous, at, message, plan);
    }

    @Test
    void the_values_of_a_trait_that_are_too_many_are_together() {
        String id = SomeSurveys.open(workspace, SomeSurveys.NPS);
        for (int i = 0; i < 23; i++) {
            workspace.send("/v1/identify", plan("v-" + i, "p" + (10 + i), "2026-03-01T12:00:00Z"));
            answer(
                    id,
                    "\"userId\": \"v-" + i + "\", \"at\": \"2026-03-02T12:00:00Z\", \"answers\": {\"recommend\": 9}");
        }

        results(id, "?by=trait:plan")
                .body("split.segments", hasSize(21))
                .body("split.segments[0].key", equalTo("p10"))
                .body("split.segments[20].kind", equalTo("others"))
                .body("split.segments[20].headline.answers", equalTo(3))
                .body("split.otherValues", equalTo(3));
    }

    @Test
    void bands_say_whether_engaged_customers_are_the_satisfied_ones() {
        var own = OwnWorkspace.create(database, 542, "UTC");
        own.api().body("""
                        {"name": "Sign-ins", "definition": {"rules": [{"id": "a", "event": "Signed In", "points": 100}],
                          "bands": [{"key": "quiet", "name": "Quiet", "colour": "red", "share": "not_engaged",
                                     "upTo": {"score": 50, "included": true}},
                                    {"key": "fans", "name": "Fans", "colour": "green", "share": "engaged"}]}}""").post("/api/v1/models").then().statusCode(201);
        String id = SomeSurveys.open(own, SomeSurveys.NPS);
        for (int i = 0; i < 40; i++) {
            boolean fan = i % 2 == 0;
            own.send(
                    "/v1/track",
                    "{\"userId\": \"e-%d\", \"event\": \"%s\"}".formatted(i, fan ? "Signed In" : "Looked"));
            SomeSurveys.answer(
                    own,
                    id,
                    "\"userId\": \"e-%d\", \"answers\": {\"recommend\": %d}".formatted(i, fan ? 9 + i / 2 % 2 : i % 9));
        }

        Eventually.holds(
                "all have a band",
                Duration.ofSeconds(60),
                () -> own.api()
                        .get("/api/v1/surveys/" + id + "/results?by=band")
                        .path("split.segments.headline.answers")
                        .equals(List.of(20, 20)));
        own.api()
                .get("/api/v1/surveys/" + id + "/results?by=band")
                .then()
                .body("split.segments.name", contains("Quiet", "Fans"))
                .body("split.engagement.better", contains("Fans"))
                .body("split.engagement.worse", contains("Quiet"))
                .body("split.engagement.tested", equalTo(2));
    }

    private static String plan(String user, String plan, String at) {
        return "{\"userId\": \"%s\", \"timestamp\": \"%s\", \"traits\": {\"plan\": \"%s\"}}".formatted(user, at, plan);
    }

    @Test
    void what_a_parameter_cannot_be_is_named_with_its_value() {
        String id = SomeSurveys.open(workspace, SomeSurveys.NPS);

        Map.of(
                        "interval=year", "year",
                        "by=country", "country",
                        "from=2026-02-30", "2026-02-30",
                        "from=2026-03-02&to=2026-03-01", "2026-03-02")
                .forEach((query, value) -> workspace
                        .api()
                        .get("/api/v1/surveys/" + id + "/results?" + query)
                        .then()
                        .statusCode(400)
                        .body("errors[0].pointer", equalTo("?" + query.substring(0, query.indexOf('='))))
                        .body("errors[0].detail", containsString(value)));
    }

    @Test
    void another_workspace_sees_no_results() {
        String id = SomeSurveys.open(workspace, SomeSurveys.NPS);

        RestAssured.given()
                .header("Authorization", "Bearer " + FirstKeys.secretKey())
                .get("/api/v1/surveys/" + id + "/results")
                .then()
                .statusCode(404)
                .body("code", equalTo("survey.not-found"));
    }

    private ValidatableResponse results(String id, String query) {
        return workspace
                .api()
                .config(RestAssured.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .get("/api/v1/surveys/" + id + "/results" + query)
                .then()
                .statusCode(200);
    }

    private static Matcher<Double> near(double value) {
        return closeTo(value, 1e-9);
    }

    private void answer(String id, String fields) {
        SomeSurveys.answer(workspace, id, fields).statusCode(200);
    }

    private void answers(String id, String question, int rating, int times) {
        for (int i = 0; i < times; i++) {
            answer(id, "\"answers\": {\"" + question + "\": " + rating + "}");
        }
    }

    private void many(String id, String language, int rating, int times) {
        for (int i = 0; i < times; i++) {
            answer(id, "\"language\": \"" + language + "\", \"answers\": {\"satisfied\": " + rating + "}");
        }
    }

    private void at(String id, int rating, String at) {
        answer(id, "\"at\": \"" + at + "\", \"answers\": {\"recommend\": " + rating + "}");
    }
}
