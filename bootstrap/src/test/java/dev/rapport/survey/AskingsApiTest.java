package dev.rapport.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a survey asks, and why. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AskingsApiTest {

    private static final int NUMBER = 551;

    @Inject
    DataSource database;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
    }

    @Test
    void a_customer_is_asked_once_and_every_decision_says_why() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        ask(survey, "once")
                .body("ask", equalTo(true))
                .body("wave", equalTo(1))
                .body("steps.step", contains("open", "audience", "clock", "budget", "share"));
        ask(survey, "once")
                .body("ask", equalTo(false))
                .body("wave", nullValue())
                .body("steps.step", contains("open", "audience", "clock"))
                .body("steps[2].passed", equalTo(false))
                .body("steps[2].facts.times", equalTo(1))
                .body("steps[2].facts.next", nullValue());

        explain(survey, "once")
                .body("ask", equalTo(false))
                .body("steps.passed", contains(true, true, false))
                .body("askings", hasSize(1))
                .body("askings[0].wave", equalTo(1))
                .body("askings[0].channel", equalTo("api"))
                .body("askings[0].steps.passed", contains(true, true, true, true, true));
    }

    @Test
    void each_survey_has_its_own_clock_and_all_share_the_budget() {
        String first = SomeSurveys.open(workspace, SomeSurveys.NPS);
        String second = SomeSurveys.open(workspace, SomeSurveys.EVERY_30_DAYS);
        String third = SomeSurveys.open(workspace, SomeSurveys.THREE_QUESTIONS);

        ask(first, "tired").body("ask", equalTo(true));
        explain(second, "tired").body("ask", equalTo(true)).body("steps[2].facts.times", equalTo(0));
        ask(second, "tired").body("ask", equalTo(true)).body("steps[3].facts.asked", equalTo(1));
        ask(third, "tired")
                .body("ask", equalTo(false))
                .body("steps.step", contains("open", "audience", "clock", "budget"))
                .body("steps[3].facts.asked", equalTo(2))
                .body("steps[3].facts.surveys", equalTo(2))
                .body("steps[3].facts.days", equalTo(30));
        explain(second, "tired").body("steps[2].facts.times", equalTo(1));
    }

    @Test
    void a_survey_asks_its_audience_only() {
        String survey = SomeSurveys.open(
                workspace,
                SomeSurveys.NPS.replace(
                        "\"kind\": \"nps\",",
                        "\"kind\": \"nps\", \"asking\": {\"audience\":"
                                + " [{\"property\": \"plan\", \"operator\": \"=\", \"operand\": \"pro\"}]},"));
        identify("member", "pro");
        identify("guest", "free");

        ask(survey, "member").body("ask", equalTo(true));
        ask(survey, "guest").body("ask", equalTo(false)).body("steps.passed", contains(true, false));
        ask(survey, "never-heard-of").body("ask", equalTo(false));
        identify("guest", "pro");
        ask(survey, "guest").body("ask", equalTo(true));
    }

    @Test
    void a_share_of_people_is_asked_and_stays_the_same() {
        String survey = SomeSurveys.open(
                workspace, SomeSurveys.EVERY_30_DAYS.replace("\"asking\": {", "\"asking\": {\"share\": 50, "));
        for (int i = 0; i < 60; i++) {
            identify("share-" + i, "pro");
        }
        List<Boolean> before = IntStream.range(0, 60)
                .mapToObj(i -> explain(survey, "share-" + i).extract().<Boolean>path("ask"))
                .toList();

        // Outside of these bounds in one of about 100,000 runs (binomial distribution, n = 60, p = ½).
        assertThat(before.stream().filter(ask -> ask).count()).isBetween(13L, 47L);
        IntStream.range(0, 60).forEach(i -> ask(survey, "share-" + i).body("ask", equalTo(before.get(i))));
    }

    @Test
    void of_many_at_once_one_asks() throws Exception {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        assertThat(asked(20, _ -> survey, "crowd")).isEqualTo(1);
    }

    @Test
    void surveys_that_ask_at_once_keep_the_budget_together() throws Exception {
        List<String> surveys = IntStream.range(0, 8)
                .mapToObj(_ -> SomeSurveys.open(workspace, SomeSurveys.NPS))
                .toList();
        identify("besieged", "pro");

        assertThat(asked(8, surveys::get, "besieged")).isEqualTo(2);
    }

    @Test
    void an_answer_belongs_to_the_asking_before_it() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.EVERY_30_DAYS);
        ask(survey, "answering").body("ask", equalTo(true));

        SomeSurveys.answer(workspace, survey, "\"userId\": \"answering\", \"answers\": {\"satisfied\": 4}")
                .statusCode(200)
                .body("wave", equalTo(1));
        SomeSurveys.answer(workspace, survey, "\"userId\": \"answering\", \"answers\": {\"satisfied\": 5}")
                .statusCode(200)
                .body("wave", equalTo(1));
    }

    @Test
    void the_response_rate_is_answered_of_asked() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        for (int i = 0; i < 12; i++) {
            ask(survey, "rate-" + i).body("ask", equalTo(true));
        }
        for (int i = 0; i < 7; i++) {
            SomeSurveys.answer(
                    workspace, survey, "\"userId\": \"rate-%d\", \"answers\": {\"recommend\": 9}".formatted(i));
        }
        SomeSurveys.answer(workspace, survey, "\"answers\": {\"recommend\": 1}").statusCode(200);

        // 7 of 12: the example of Wilson's interval in surveys.md, 58.33 % [31.95, 80.67].
        workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/results")
                .then()
                .body("responses.started", equalTo(8))
                .body("responses.responseRate.count", equalTo(7))
                .body("responses.responseRate.percent", equalTo(58.333333F))
                .body("responses.responseRate.interval.low.round(2)", equalTo(31.95F))
                .body("responses.responseRate.interval.high.round(2)", equalTo(80.67F));
        workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/results?from=2020-01-01&to=2020-01-02")
                .then()
                .body("responses.responseRate", nullValue());
    }

    @Test
    void who_answered_without_being_asked_was_asked_by_other_means() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        SomeSurveys.answer(workspace, survey, "\"userId\": \"eager\", \"answers\": {\"recommend\": 9}")
                .statusCode(200);

        ask(survey, "eager").body("ask", equalTo(false)).body("steps[2].facts.times", equalTo(1));
        explain(survey, "eager").body("askings", empty());
    }

    @Test
    void the_histories_of_joined_identities_count_together() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        api(survey, "{\"anonymousId\": \"visitor\"}").body("ask", equalTo(true));
        workspace.send("/v1/identify", "{\"userId\": \"joined\", \"anonymousId\": \"visitor\", \"messageId\": \"j1\"}");

        ask(survey, "joined").body("ask", equalTo(false)).body("steps[2].facts.times", equalTo(1));
    }

    @Test
    void what_is_not_open_asks_nobody() {
        String draft = SomeSurveys.draft(workspace, "{\"kind\": \"nps\", \"questions\": []}");

        ask(draft, "nobody")
                .body("ask", equalTo(false))
                .body("steps.step", contains("open"))
                .body("steps[0].facts.state", equalTo("draft"));
        workspace
                .api()
                .get("/api/v1/surveys/" + draft + "/askings/nobody")
                .then()
                .statusCode(404);
        workspace
                .api()
                .body("{\"userId\": \"x\"}")
                .post("/api/v1/surveys/zz/askings")
                .then()
                .statusCode(404);
        workspace
                .api()
                .body("{}")
                .post("/api/v1/surveys/" + draft + "/askings")
                .then()
                .statusCode(400)
                .body("code", equalTo("asking.invalid"));
    }

    @Test
    void the_budget_is_the_workspaces_to_change() {
        var other = OwnWorkspace.create(database, NUMBER + 1, "UTC");
        other.api()
                .get("/api/v1/workspace/fatigue-budget")
                .then()
                .statusCode(200)
                .body("surveys", equalTo(2))
                .body("days", equalTo(30));
        other.api()
                .body("{\"surveys\": 1, \"days\": 7}")
                .put("/api/v1/workspace/fatigue-budget")
                .then()
                .statusCode(200);
        other.api()
                .body("{\"surveys\": 0, \"days\": 4000}")
                .put("/api/v1/workspace/fatigue-budget")
                .then()
                .statusCode(400)
                .body("code", equalTo("fatigue-budget.invalid"))
                .body("errors.pointer", contains("/surveys", "/days"));
        String first = SomeSurveys.open(other, SomeSurveys.NPS);
        String second = SomeSurveys.open(other, SomeSurveys.NPS);

        other.api().body("{\"userId\": \"u\"}").post("/api/v1/surveys/" + first + "/askings");
        other.api()
                .body("{\"userId\": \"u\"}")
                .post("/api/v1/surveys/" + second + "/askings")
                .then()
                .body("ask", equalTo(false))
                .body("steps[3].facts.days", equalTo(7));
    }

    private long asked(int times, java.util.function.IntFunction<String> survey, String user) throws Exception {
        var answers = new ArrayList<Boolean>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> sent = IntStream.range(0, times)
                    .mapToObj(i -> pool.submit(
                            () -> ask(survey.apply(i), user).extract().<Boolean>path("ask")))
                    .toList();
            for (Future<Boolean> one : sent) {
                answers.add(one.get());
            }
        }
        return answers.stream().filter(ask -> ask).count();
    }

    private void identify(String user, String plan) {
        workspace.send("/v1/identify", "{\"userId\": \"%s\", \"traits\": {\"plan\": \"%s\"}}".formatted(user, plan));
    }

    private ValidatableResponse ask(String survey, String user) {
        return api(survey, "{\"userId\": \"" + user + "\"}");
    }

    private ValidatableResponse api(String survey, String body) {
        return workspace
                .api()
                .body(body)
                .post("/api/v1/surveys/" + survey + "/askings")
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
}
