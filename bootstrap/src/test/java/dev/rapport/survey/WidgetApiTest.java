package dev.rapport.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the in-page widget calls. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WidgetApiTest {

    private static final int NUMBER = 561;
    private static final int OTHER = 562;
    private static final int MOST_BYTES = 10_000;
    private static final String SIGNED_ONLY =
            SomeSurveys.NPS.replace("\"kind\": \"nps\",", "\"kind\": \"nps\", \"asking\": {\"unsigned\": \"refuse\"},");

    @Inject
    DataSource database;

    private OwnWorkspace workspace;
    private OwnWorkspace other;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
        other = OwnWorkspace.once(database, OTHER, "UTC");
    }

    @Test
    void the_script_is_small_keeps_its_name_and_says_which_version_it_is() {
        var answer = given().get("/widget.js").then().statusCode(200).extract();

        assertThat(answer.body().asByteArray()).hasSizeLessThan(MOST_BYTES);
        assertThat(answer.contentType()).contains("javascript");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Last-Modified")).isNull();
        assertThat(answer.cookies()).isEmpty();
        given().header("If-None-Match", answer.header("ETag"))
                .get("/widget.js")
                .then()
                .statusCode(304)
                .header("ETag", answer.header("ETag"));
        given().header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                .get("/widget.js")
                .then()
                .statusCode(200);
        given().header("Accept-Encoding", "gzip")
                .head("/widget.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=3600");
    }

    @Test
    void asking_shows_the_survey_in_the_visitors_language_and_changes_nothing() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        for (int i = 0; i < 2; i++) {
            call("ask", survey, "\"userId\": \"ann\", \"language\": \"de-AT\"")
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", nullValue())
                    .body("ask", equalTo(true))
                    .body("why", nullValue())
                    .body("survey.language", equalTo("de"))
                    .body("survey.questions.key", contains("recommend", "follow-up", "comment"))
                    .body("survey.questions.kind", contains("numbers", "lines", "lines"))
                    .body("survey.questions[0].text", equalTo("Empfehlen Sie uns?"))
                    .body("survey.questions[0].scale.low", equalTo(0))
                    .body("survey.questions[0].scale.high", equalTo(10))
                    .body("survey.questions[1].text", equalTo("Why?"))
                    .body("survey.questions[1].instead.ratings", contains(List.of(0, 1, 2, 3, 4, 5, 6)))
                    .body("survey.questions[1].instead.text", contains("What is the main reason?"));
        }
        workspace.api().get("/api/v1/customers/ann").then().statusCode(404);
        // What the main question isn't in would be a mix of two.
        call("ask", survey, "\"userId\": \"ann\", \"language\": \"lt\"").body("survey.language", equalTo("en"));
        call("ask", survey, "\"userId\": \"ann\", \"language\": \"\"").body("survey.language", equalTo("en"));
        call("ask", survey, "\"userId\": \"ann\"").body("survey.language", equalTo("en"));
    }

    @Test
    void pages_of_other_sites_call_without_asking_first() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        given().header("Origin", "https://shop.example")
                .contentType("text/plain;charset=UTF-8")
                .body(body(workspace, slug(workspace, survey), "\"userId\": \"cross\""))
                .post("/v1/surveys/ask")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("ask", equalTo(true));
    }

    @Test
    void what_is_shown_is_noted_once_and_answered_in_its_wave() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        call("shown", survey, "\"userId\": \"bob\"")
                .statusCode(200)
                .body("show", equalTo(true))
                .body("wave", equalTo(1));
        call("shown", survey, "\"userId\": \"bob\"").statusCode(200).body("show", equalTo(false));
        call("ask", survey, "\"userId\": \"bob\"")
                .statusCode(200)
                .body("ask", equalTo(false))
                .body("$", not(hasKey("survey")))
                .body("$", not(hasKey("why")));
        answer(survey, "\"userId\": \"bob\", \"wave\": 1, \"answers\": {\"recommend\": 3}, \"finished\": false");
        answer(survey, "\"userId\": \"bob\", \"wave\": 1, \"answers\": {\"recommend\": 9}, \"finished\": false");
        answer(survey, "\"userId\": \"bob\", \"wave\": 1, \"answers\": {\"follow-up\": \"Fast\", \"comment\": null}");

        responses(survey)
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo("widget"))
                .body("items[0].wave", equalTo(1))
                .body("items[0].finishedAt", notNullValue())
                .body("items[0].answers", equalTo(Map.of("recommend", 9, "follow-up", "Fast")));
        explain(survey, "bob").body("askings", hasSize(1)).body("askings[0].channel", equalTo("widget"));
    }

    @Test
    void of_many_pages_at_once_one_shows_it() throws Exception {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> shown = IntStream.range(0, 12)
                    .mapToObj(_ -> pool.submit(() -> call("shown", survey, "\"userId\": \"tabs\"")
                            .statusCode(200)
                            .extract()
                            .<Boolean>path("show")))
                    .toList();
            int times = 0;
            for (Future<Boolean> one : shown) {
                times += one.get() ? 1 : 0;
            }
            assertThat(times).isEqualTo(1);
        }
    }

    @Test
    void closing_it_is_noted_and_closing_what_was_not_shown_is_nothing() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        call("dismissed", survey, "\"userId\": \"cleo\", \"wave\": 1").statusCode(200);
        call("shown", survey, "\"userId\": \"cleo\"").body("show", equalTo(true));
        explain(survey, "cleo").body("askings[0].dismissedAt", nullValue());

        call("dismissed", survey, "\"userId\": \"cleo\", \"wave\": 1")
                .statusCode(200)
                .body("success", equalTo(true));

        String at = explain(survey, "cleo")
                .body("askings[0].dismissedAt", notNullValue())
                .extract()
                .path("askings[0].dismissedAt");
        call("dismissed", survey, "\"userId\": \"cleo\", \"wave\": 1").statusCode(200);
        explain(survey, "cleo").body("askings[0].dismissedAt", equalTo(at));
    }

    @Test
    void a_token_says_who_it_is_whatever_the_page_says() {
        String survey = SomeSurveys.open(workspace, SIGNED_ONLY);
        String token = "\"token\": \"" + token(workspace, survey, "dora") + "\", \"userId\": \"eve\"";

        call("ask", survey, token).body("ask", equalTo(true));
        call("shown", survey, token).body("show", equalTo(true));
        answer(survey, token + ", \"wave\": 1, \"answers\": {\"recommend\": 8}");

        explain(survey, "dora").body("askings", hasSize(1));
        workspace.api().get("/api/v1/customers/eve").then().statusCode(404);
    }

    @Test
    void what_cannot_be_trusted_is_nobody_and_by_setting_neither_is_a_page() {
        String anonymous = SomeSurveys.open(workspace, SomeSurveys.NPS);
        String survey = SomeSurveys.open(workspace, SIGNED_ONLY);
        String forged = "\"token\": \"" + token(workspace, anonymous, "finn") + "\"";

        for (String who : List.of("\"userId\": \"finn\"", "\"anonymousId\": \"x\"", forged, "\"token\": \"x\"")) {
            call("ask", survey, who)
                    .statusCode(200)
                    .body("ask", equalTo(false))
                    .body("why", equalTo("unsigned"))
                    .body("$", not(hasKey("survey")));
            call("shown", survey, who).statusCode(200).body("show", equalTo(false));
            call("answers", survey, who + ", \"answers\": {\"recommend\": 1}")
                    .statusCode(409)
                    .body("code", equalTo("asking.unsigned"));
            call("dismissed", survey, who + ", \"wave\": 1").statusCode(409);
        }
        call("ask", anonymous, "\"token\": \"x\"").body("ask", equalTo(false)).body("why", equalTo("unsigned"));
        responses(survey).body("items", empty());
    }

    @Test
    void another_workspaces_survey_is_not_there_and_other_keys_open_nothing() {
        String theirs = slug(other, SomeSurveys.open(other, SomeSurveys.NPS));
        String unknown = "no-such-survey-anywhere";
        for (String what : List.of("ask", "shown", "dismissed", "answers")) {
            String more = "\"userId\": \"gus\""
                    + (what.equals("dismissed") ? ", \"wave\": 1" : "")
                    + (what.equals("answers") ? ", \"answers\": {\"recommend\": 1}" : "");
            for (String slug : List.of(theirs, unknown)) {
                post(what, body(workspace, slug, more))
                        .statusCode(404)
                        .body("code", equalTo("survey.not-found"))
                        .body("detail", equalTo("there is no survey " + slug));
            }
            String secret = "rp_test_of_workspace_" + NUMBER;
            for (String key : List.of("", "wk_made_up", secret)) {
                post(what, "{\"writeKey\": \"%s\", \"survey\": \"%s\", %s}".formatted(key, theirs, more))
                        .statusCode(401)
                        .body("code", equalTo("write-key.unknown"));
            }
        }
    }

    @Test
    void a_quota_and_a_closed_survey_ask_nobody_and_take_nothing_new() {
        String survey = SomeSurveys.open(
                workspace,
                SomeSurveys.NPS.replace("\"kind\": \"nps\",", "\"kind\": \"nps\", \"asking\": {\"quota\": 1},"));
        call("shown", survey, "\"userId\": \"late\"").body("show", equalTo(true));
        call("shown", survey, "\"userId\": \"quick\"").body("show", equalTo(true));
        answer(survey, "\"userId\": \"quick\", \"wave\": 1, \"answers\": {\"recommend\": 7}, \"finished\": false");

        call("answers", survey, "\"userId\": \"late\", \"wave\": 1, \"answers\": {\"recommend\": 7}")
                .statusCode(409)
                .body("code", equalTo("survey.quota-reached"));
        call("ask", survey, "\"userId\": \"another\"").body("ask", equalTo(false));
        // Who is counted already may go on.
        answer(survey, "\"userId\": \"quick\", \"wave\": 1, \"answers\": {\"comment\": \"Done\"}");

        workspace.api().post("/api/v1/surveys/" + survey + "/close").then().statusCode(200);
        call("ask", survey, "\"userId\": \"another\"").body("ask", equalTo(false));
        call("answers", survey, "\"userId\": \"quick\", \"wave\": 1, \"answers\": {\"recommend\": 7}")
                .statusCode(409)
                .body("code", equalTo("survey.closed"));
        String draft = SomeSurveys.draft(workspace, "{\"kind\": \"nps\", \"questions\": []}");
        call("ask", draft, "\"userId\": \"another\"").statusCode(200).body("ask", equalTo(false));
        call("answers", draft, "\"userId\": \"another\", \"answers\": {}")
                .statusCode(409)
                .body("code", equalTo("survey.draft"));
    }

    @Test
    void what_an_anonymous_visitor_answers_follows_the_customer() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        call("shown", survey, "\"anonymousId\": \"visitor-w\"").body("wave", equalTo(1));
        answer(survey, "\"anonymousId\": \"visitor-w\", \"wave\": 1, \"answers\": {\"recommend\": 10}");

        workspace.send(
                "/v1/identify", "{\"userId\": \"hal\", \"anonymousId\": \"visitor-w\", \"messageId\": \"widget-j\"}");

        call("ask", survey, "\"userId\": \"hal\"").body("ask", equalTo(false));
        workspace.api().get("/api/v1/customers/hal/events").then().body("events.value", contains(10F));
    }

    @Test
    void what_cannot_be_read_is_named() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        post("ask", "").statusCode(400).body("code", equalTo("body.malformed"));
        post("ask", "null").statusCode(400).body("code", equalTo("body.malformed"));
        post("ask", "[]").statusCode(400).body("code", equalTo("body.malformed"));
        post("ask", "{\"survey\": \"x\"}").statusCode(400).body("errors.pointer", contains("/writeKey"));
        call("ask", survey, "\"user\": \"typo\"").statusCode(400).body("errors.pointer", contains("/user"));
        call("ask", survey, "\"language\": \"en\"").statusCode(400).body("code", equalTo("asking.invalid"));
        call("ask", survey, "\"userId\": \"\"").statusCode(400).body("code", equalTo("asking.invalid"));
        call("ask", survey, "\"userId\": \"a\", \"anonymousId\": \"b\"").statusCode(400);
        call("answers", survey, "\"userId\": \"a\", \"answers\": {\"recommend\": 11}")
                .statusCode(400)
                .body("code", equalTo("response.invalid"))
                .body("errors.pointer", contains("/answers/recommend"));
        call("answers", survey, "\"userId\": \"a\", \"answers\": {}").statusCode(400);
        call("answers", survey, "\"userId\": \"a\", \"answers\": {\"comment\": \"" + "x".repeat(70_000) + "\"}")
                .statusCode(413)
                .body("code", equalTo("body.too-large"));
    }

    @Test
    void who_calls_too_often_waits_and_the_other_workspaces_do_not() {
        String survey = slug(other, SomeSurveys.open(other, SomeSurveys.NPS));
        String dismissed = body(other, survey, "\"userId\": \"flood\", \"wave\": 1");
        boolean refused = false;
        for (int i = 0; i < 2_000 && !refused; i++) {
            refused = post("dismissed", dismissed).extract().statusCode() == 429;
        }

        assertThat(refused).isTrue();
        String mine = SomeSurveys.open(workspace, SomeSurveys.NPS);
        call("ask", mine, "\"userId\": \"calm\"").statusCode(200);
        for (int i = 0; i < 20; i++) {
            post("dismissed", dismissed);
        }
        post("dismissed", dismissed)
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("code", equalTo("widget.too-many"));
    }

    private void answer(String survey, String fields) {
        call("answers", survey, fields).statusCode(200).body("success", equalTo(true));
    }

    /** @param fields besides the key and the survey */
    private ValidatableResponse call(String what, String survey, String fields) {
        return post(what, body(workspace, slug(workspace, survey), fields));
    }

    private static ValidatableResponse post(String what, String body) {
        return given().contentType("text/plain")
                .body(body)
                .post("/v1/surveys/" + what)
                .then();
    }

    private static String body(OwnWorkspace workspace, String slug, String fields) {
        return "{\"writeKey\": \"wk_test_of_workspace_%d\", \"survey\": \"%s\", %s}"
                .formatted(workspace.number(), slug, fields);
    }

    private ValidatableResponse responses(String survey) {
        return workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/responses")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse explain(String survey, String user) {
        return workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/askings/" + user)
                .then()
                .statusCode(200);
    }

    private static String token(OwnWorkspace workspace, String survey, String user) {
        String url = workspace
                .api()
                .body(Map.of("userIds", List.of(user)))
                .post("/api/v1/surveys/" + survey + "/links")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].url");
        return url.substring(url.indexOf("?t=") + 3);
    }

    private static String slug(OwnWorkspace workspace, String survey) {
        return workspace.api().get("/api/v1/surveys/" + survey).then().extract().path("slug");
    }
}
