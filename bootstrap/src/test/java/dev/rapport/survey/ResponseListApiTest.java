package dev.rapport.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.Eventually;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses one by one: found, filtered and ordered. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResponseListApiTest {

    private static final int NUMBER = 611;

    @Inject
    DataSource database;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
    }

    @Test
    void each_filter_leaves_the_others_out() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.EVERY_30_DAYS);
        answer(survey, "\"userId\": \"f-ann\", \"at\": \"2026-02-28T21:59:59Z\", \"answers\": {\"satisfied\": 1}");
        answer(survey, """
                "userId": "f-ann", "at": "2026-04-28T22:00:00Z", "finished": false, "answers": {"satisfied": 2}""");
        answer(survey, "\"at\": \"2026-03-01T22:00:00Z\", \"answers\": {\"satisfied\": 3}");

        ratings(survey, "").body("items.answers.satisfied", contains(3, 2, 1));
        ratings(survey, "?finished=true").body("items.answers.satisfied", contains(3, 1));
        ratings(survey, "?finished=false").body("items.answers.satisfied", contains(2));
        ratings(survey, "?wave=2").body("items.answers.satisfied", contains(2));
        ratings(survey, "?to=2026-02-28").body("items.answers.satisfied", contains(1));
        ratings(survey, "?from=2026-03-02&to=2026-03-02").body("items.answers.satisfied", contains(3));
        ratings(survey, "?channel=api&wave=1&finished=true").body("items.answers.satisfied", contains(1));
        ratings(survey, "?channel=link").body("items", empty());
    }

    @Test
    void a_customer_is_found_by_name_address_and_id_in_any_case_also_one_who_was_a_visitor() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        workspace.send(
                "/v1/identify",
                "{\"userId\": \"S-1\", \"traits\": {\"name\": \"Žydrė 100%\", \"email\": \"z@shop.example\"}}");
        answer(survey, "\"userId\": \"S-1\", \"answers\": {\"recommend\": 9}");
        answer(survey, "\"anonymousId\": \"s-visitor\", \"answers\": {\"recommend\": 8}");
        answer(survey, "\"answers\": {\"recommend\": 7}");
        workspace.send("/v1/identify", "{\"userId\": \"S-2\", \"anonymousId\": \"s-visitor\"}");

        Eventually.holds(
                "the list of customers knows both",
                Duration.ofSeconds(60),
                () -> found(survey, "100%25").equals(List.of(9))
                        && found(survey, "s-2").equals(List.of(8)));
        assertThat(found(survey, "%C5%BEYDR")).containsExactly(9);
        assertThat(found(survey, "Z@SHOP")).containsExactly(9);
        assertThat(found(survey, "s-visitor")).containsExactly(8);
        assertThat(found(survey, "100_")).isEmpty();
        assertThat(found(survey, "%00")).isEmpty();
        assertThat(found(survey, "%20%20")).containsExactly(7, 8, 9);
    }

    @ParameterizedTest
    @CsvSource({
        "-received, 5 3 1 4 - 2",
        "received, 2 - 4 1 3 5",
        "-answered, 5 4 3 2 1 -",
        "answered, - 1 2 3 4 5",
        "-rating, 5 4 3 2 1 -",
        "rating, - 1 2 3 4 5"
    })
    void every_order_goes_on_where_the_page_before_ended(String sort, String expected) {
        String survey = SomeSurveys.open(workspace, SomeSurveys.EVERY_30_DAYS.replace("\"asking\"", """
                "comment": {"en": "Anything else?"}, "asking\""""));
        // Two at the same instant, and in an order that is none of the others.
        answer(survey, "\"at\": \"2026-03-02T10:00:00Z\", \"answers\": {\"satisfied\": 2}");
        answer(survey, "\"at\": \"2026-03-01T10:00:00Z\", \"answers\": {\"comment\": \"Only words\"}");
        answer(survey, "\"at\": \"2026-03-04T10:00:00Z\", \"answers\": {\"satisfied\": 4}");
        answer(survey, "\"at\": \"2026-03-01T10:00:00Z\", \"answers\": {\"satisfied\": 1}");
        answer(survey, "\"at\": \"2026-03-03T10:00:00.000001Z\", \"answers\": {\"satisfied\": 3}");
        answer(survey, "\"at\": \"2026-03-05T10:00:00Z\", \"answers\": {\"satisfied\": 5}");

        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = ratings(survey, "?limit=2&sort=" + sort + (next.isEmpty() ? "" : "&after=" + next));
            page.extract()
                    .<List<Map<String, Object>>>path("items.answers")
                    .forEach(one -> seen.add(String.valueOf(one.getOrDefault("satisfied", "-"))));
            next = String.valueOf(page.extract().<Object>path("next"));
        } while (!next.equals("null"));

        assertThat(String.join(" ", seen)).isEqualTo(expected);
    }

    @Test
    void what_a_parameter_cannot_be_is_named_with_its_value() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        Map.of(
                        "finished=maybe", "maybe",
                        "sort=height", "height",
                        "sort=-", "-",
                        "after=newest!", "newest!",
                        "sort=rating&after=abc", "abc",
                        "from=2026-03-02&to=2026-03-01", "2026-03-02")
                .forEach((query, value) -> workspace
                        .api()
                        .get("/api/v1/surveys/" + survey + "/responses?" + query)
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("parameter.invalid"))
                        .body("errors[0].detail", containsString(value)));
        for (String query : List.of("wave=first", "from=yesterday", "limit=x")) {
            workspace
                    .api()
                    .get("/api/v1/surveys/" + survey + "/responses?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("parameter.malformed"))
                    .body("errors[0].detail", containsString(query.substring(query.indexOf('=') + 1)));
        }
    }

    @Test
    void a_survey_that_is_not_rated_is_ordered_by_rating_as_it_came_in() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.THREE_QUESTIONS);
        answer(survey, "\"answers\": {\"reason\": [\"price\"], \"again\": true}");
        answer(survey, "\"answers\": {\"reason\": [\"other\"]}");

        ratings(survey, "?sort=-rating&limit=1").body("items.answers.reason", contains(List.of("other")));
    }

    private List<Integer> found(String survey, String search) {
        return ratings(survey, "?search=" + search).extract().path("items.answers.recommend");
    }

    private void answer(String survey, String fields) {
        SomeSurveys.answer(workspace, survey, fields).statusCode(200);
    }

    private ValidatableResponse ratings(String survey, String query) {
        return workspace
                .api()
                .urlEncodingEnabled(false)
                .get("/api/v1/surveys/" + survey + "/responses" + query)
                .then()
                .statusCode(200);
    }
}
