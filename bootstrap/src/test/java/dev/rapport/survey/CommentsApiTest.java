package dev.rapport.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Eventually;
import dev.rapport.FirstKeys;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What respondents wrote, and whose answers there are. In Vilnius, where days begin at 22:00 UTC in winter. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CommentsApiTest {

    private static final int NUMBER = 541;

    @Inject
    DataSource database;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
    }

    @Test
    void a_response_says_whose_it_is() {
        workspace.send("/v1/identify", "{\"userId\": \"ann\", \"traits\": {\"name\": \"Ann Lee\"}}");
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        String ann = answer(survey, "\"userId\": \"ann\", \"answers\": {\"recommend\": 9}");
        answer(survey, "\"answers\": {\"recommend\": 1}");

        String path = "/api/v1/surveys/" + survey + "/responses";
        workspace
                .api()
                .get(path)
                .then()
                .body("items[0].customer", nullValue())
                .body("items[1].customer.userId", equalTo("ann"))
                .body("items[1].customer.id", notNullValue());
        Eventually.holds(
                "the list of customers knows the name",
                Duration.ofSeconds(60),
                () -> "Ann Lee".equals(workspace.api().get(path + "/" + ann).path("customer.name")));
        SomeSurveys.answer(workspace, survey, "\"userId\": \"ann\", \"answers\": {\"recommend\": 8}")
                .body("customer.name", equalTo("Ann Lee"));
    }

    @Test
    void who_was_anonymous_is_the_customer_that_it_turned_out_to_be() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        String id = answer(survey, """
                "anonymousId": "visitor", "answers": {"recommend": 9, "comment": "Before I signed in"}""");
        responses(survey, id).body("customer.id", notNullValue()).body("customer.userId", nullValue());

        workspace.send("/v1/identify", "{\"userId\": \"bob\", \"anonymousId\": \"visitor\"}");

        responses(survey, id).body("customer.userId", equalTo("bob"));
        comments(survey, "").body("items.customer.userId", contains("bob"));
    }

    @Test
    void comments_stand_beside_the_rating_newest_first() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        answer(survey, """
                "at": "2026-03-01T10:00:00Z", "answers": {"recommend": 9, "follow-up": "Fast", "comment": "Lovely"}""");
        answer(survey, """
                "at": "2026-03-02T10:00:00Z", "answers": {"recommend": 3}""");
        answer(survey, """
                "at": "2026-02-01T10:00:00Z", "language": "de", "answers": {"comment": "Ohne Zahl"}""");

        comments(survey, "")
                .body("items.words", contains("Fast", "Lovely", "Ohne Zahl"))
                .body("items.question", contains("follow-up", "comment", "comment"))
                .body("items.rating", contains(9, 9, null))
                .body("items.group", contains("promoter", "promoter", null))
                .body("items[2].at", equalTo("2026-02-01T10:00:00Z"))
                .body("items[2].language", equalTo("de"))
                .body("items[2].channel", equalTo("api"))
                .body("next", nullValue());
    }

    @Test
    void words_that_were_changed_or_taken_back_are_gone() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        answer(
                survey,
                "\"key\": \"k\", \"answers\": {\"recommend\": 9, \"follow-up\": \"First\", \"comment\": \"Gone\"}");
        answer(survey, "\"key\": \"k\", \"answers\": {\"recommend\": 2, \"follow-up\": \"Second\", \"comment\": null}");

        comments(survey, "").body("items.words", contains("Second")).body("items.group", contains("detractor"));
        comments(survey, "?group=promoter").body("items", empty());
    }

    @Test
    void pages_go_on_where_the_one_before_ended_also_within_one_instant() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        for (int i = 0; i < 4; i++) {
            answer(survey, """
                    "at": "2026-03-01T10:00:00Z", "answers": {"recommend": 9, "follow-up": "f%d", "comment": "c%d"}""".formatted(i, i));
        }
        answer(survey, "\"at\": \"2026-03-01T11:00:00Z\", \"answers\": {\"recommend\": 1, \"comment\": \"angry\"}");

        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = comments(survey, "?limit=3&group=promoter" + (next.isEmpty() ? "" : "&after=" + next));
            seen.addAll(page.extract().<List<String>>path("items.words"));
            next = String.valueOf(page.extract().<Object>path("next"));
        } while (!next.equals("null"));

        assertThat(seen).containsExactly("f3", "c3", "f2", "c2", "f1", "c1", "f0", "c0");
    }

    @Test
    void a_search_takes_every_sign_for_itself_and_any_case() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        for (String words : List.of("100% good", "1000 good", "a_b", "axb", "back\\\\slash", "ÄRGER mit Öl")) {
            answer(survey, "\"answers\": {\"recommend\": 5, \"comment\": \"" + words + "\"}");
        }

        comments(survey, "?search=100%25").body("items.words", contains("100% good"));
        comments(survey, "?search=a_B").body("items.words", contains("a_b"));
        comments(survey, "?search=%5C").body("items.words", contains("back\\slash"));
        comments(survey, "?search=%C3%A4rger").body("items.words", contains("ÄRGER mit Öl"));
        comments(survey, "?search=GOOD").body("items.words", containsInAnyOrder("100% good", "1000 good"));
        comments(survey, "?search=%00").body("items", empty());
    }

    @Test
    void each_filter_leaves_the_others_out() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        answer(survey, "\"at\": \"2026-02-28T21:59:59Z\", \"answers\": {\"recommend\": 9, \"comment\": \"one\"}");
        answer(survey, """
                "at": "2026-02-28T22:00:00Z", "language": "lt", "answers": {"recommend": 7, "comment": "two"}""");
        answer(survey, "\"at\": \"2026-03-01T22:00:00Z\", \"answers\": {\"recommend\": 0, \"follow-up\": \"three\"}");

        comments(survey, "?from=2026-03-01&to=2026-03-01").body("items.words", contains("two"));
        comments(survey, "?from=2026-03-02").body("items.words", contains("three"));
        comments(survey, "?to=2026-02-28").body("items.words", contains("one"));
        comments(survey, "?language=lt").body("items.words", contains("two"));
        comments(survey, "?question=follow-up").body("items.words", contains("three"));
        comments(survey, "?group=passive").body("items.words", contains("two"));
        comments(survey, "?channel=link").body("items", empty());
        comments(survey, "?channel=api&group=promoter&search=ONE").body("items.words", contains("one"));
    }

    @Test
    void what_a_parameter_cannot_be_is_named_with_its_value() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);

        Map.of(
                        "group=fans", "fans",
                        "group=positive", "positive",
                        "question=height", "height",
                        "language=fr", "fr",
                        "after=newest", "newest",
                        "from=2026-03-02&to=2026-03-01", "2026-03-02")
                .forEach((query, value) -> workspace
                        .api()
                        .get("/api/v1/surveys/" + survey + "/comments?" + query)
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("parameter.invalid"))
                        .body("errors[0].pointer", equalTo("?" + query.substring(0, query.indexOf('='))))
                        .body("errors[0].detail", containsString(value)));
    }

    @Test
    void another_workspace_reads_no_comments_and_a_wrong_draft_has_none() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        RestAssured.given()
                .header("Authorization", "Bearer " + FirstKeys.secretKey())
                .get("/api/v1/surveys/" + survey + "/comments")
                .then()
                .statusCode(404)
                .body("code", equalTo("survey.not-found"));
        comments(SomeSurveys.draft(workspace, "{\"kind\": \"nps\", \"questions\": []}"), "")
                .body("items", empty());
    }

    private String answer(String survey, String fields) {
        return SomeSurveys.answer(workspace, survey, fields)
                .statusCode(200)
                .extract()
                .path("id");
    }

    private ValidatableResponse responses(String survey, String id) {
        return workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/responses/" + id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse comments(String survey, String query) {
        return workspace
                .api()
                .urlEncodingEnabled(false)
                .get("/api/v1/surveys/" + survey + "/comments" + query)
                .then()
                .statusCode(200);
    }
}
