package dev.rapport.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links that say who answers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignedLinksTest {

    private static final int NUMBER = 553;
    private static final String SIGNED_ONLY =
            SomeSurveys.NPS.replace("\"kind\": \"nps\",", "\"kind\": \"nps\", \"asking\": {\"unsigned\": \"refuse\"},");

    @Inject
    DataSource database;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
    }

    @Test
    void the_answer_is_the_customers_and_is_found_again_in_another_browser() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        String link = link(survey, "ann <1>");

        answered(survey, link, "9");
        workspace
                .api()
                .get("/api/v1/customers/ann <1>/events")
                .then()
                .statusCode(200)
                .body("events", hasSize(1))
                .body("events[0].value", equalTo(9F));
        Respondent.at(slug(survey)).open(link + "&step=1").body(containsString("value=\"9\" checked"));
        answered(survey, link + "&step=1", "2");

        workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/responses")
                .then()
                .body("items.answers", contains(Map.of("recommend", 2)))
                .body("items[0].channel", equalTo("link"));
    }

    @Test
    void what_was_forged_is_nobodys() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        String genuine = link(survey, "bob");

        answered(survey, as("eve", genuine), "1");
        answered(survey, "?t=" + unsecured("bob", survey), "1");
        answered(survey, genuine.replace("?t=", "?t=x"), "1");
        answered(survey, link(SomeSurveys.open(workspace, SomeSurveys.NPS), "bob"), "1");

        workspace.api().get("/api/v1/customers/bob/events").then().statusCode(404);
        workspace.api().get("/api/v1/customers/eve/events").then().statusCode(404);
        workspace.api().get("/api/v1/surveys/" + survey + "/responses").then().body("items", hasSize(4));
    }

    @Test
    void by_setting_only_genuine_links_are_asked() {
        String survey = SomeSurveys.open(workspace, SIGNED_ONLY);
        String genuine = link(survey, "carl");

        for (String query : new String[] {"", as("eve", genuine), "?t=" + unsecured("carl", survey)}) {
            Respondent.at(slug(survey)).open(query).statusCode(403).body(containsString("This link is not valid"));
        }
        var hasty = Respondent.at(slug(survey));
        hasty.open(genuine).statusCode(200);
        hasty.sendTo("/s/" + slug(survey), Map.of("recommend", "3")).statusCode(403);
        workspace.api().get("/api/v1/surveys/" + survey + "/responses").then().body("items", empty());
        answered(survey, genuine, "8");
    }

    @Test
    void a_link_ends_on_the_second() throws InterruptedException {
        String survey = SomeSurveys.open(workspace, SIGNED_ONLY);
        Instant end = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        String link = link(survey, "dora", end);

        Respondent.at(slug(survey)).open(link).statusCode(200);
        Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis() + 50));
        Respondent.at(slug(survey)).open(link).statusCode(403);
    }

    @Test
    void another_workspaces_signature_is_none() {
        var other = OwnWorkspace.create(database, NUMBER + 1, "UTC");
        String survey = SomeSurveys.open(workspace, SIGNED_ONLY);
        String theirs = SomeSurveys.open(other, SIGNED_ONLY);
        workspace
                .api()
                .body("{\"userIds\": [\"u\"]}")
                .post("/api/v1/surveys/" + theirs + "/links")
                .then()
                .statusCode(404);
        String token = other.api()
                .body("{\"userIds\": [\"u\"]}")
                .post("/api/v1/surveys/" + theirs + "/links")
                .then()
                .extract()
                .path("[0].url");

        Respondent.at(slug(survey)).open(token.substring(token.indexOf('?'))).statusCode(403);
    }

    @Test
    void wishes_for_links_that_cannot_be_met_are_named() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        workspace
                .api()
                .body("{\"userIds\": [\"a\", \"\"], \"until\": \"2020-01-01T00:00:00Z\"}")
                .post("/api/v1/surveys/" + survey + "/links")
                .then()
                .statusCode(400)
                .body("code", equalTo("link.invalid"))
                .body("errors.pointer", contains("/userIds/1", "/until"));
    }

    private void answered(String survey, String query, String rating) {
        var respondent = Respondent.at(slug(survey));
        respondent.open(query).statusCode(200);
        respondent.follow(respondent.send(Map.of("recommend", rating))).statusCode(200);
    }

    private String link(String survey, String user) {
        return link(survey, user, Instant.now().plus(1, ChronoUnit.DAYS));
    }

    /** @return the query */
    private String link(String survey, String user, Instant until) {
        String url = workspace
                .api()
                .body(Map.of("userIds", new String[] {user}, "until", until.toString()))
                .post("/api/v1/surveys/" + survey + "/links")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].url");
        assertThat(url).startsWith("http").contains("/s/" + slug(survey) + "?t=");
        return url.substring(url.indexOf('?'));
    }

    /** The token of another one, with this one's name in it. */
    private static String as(String user, String genuine) {
        String[] parts = genuine.split("\\.");
        return parts[0] + "." + encoded("{\"sub\":\"" + user + "\",\"exp\":9999999999}") + "." + parts[2];
    }

    /** By the algorithm {@code none} of RFC 7518, which must never do. */
    private static String unsecured(String user, String survey) {
        return encoded("{\"alg\":\"none\"}")
                + "."
                + encoded("{\"sub\":\"%s\",\"aud\":\"%s\",\"exp\":9999999999}".formatted(user, survey))
                + ".";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private String slug(String survey) {
        return workspace.api().get("/api/v1/surveys/" + survey).then().extract().path("slug");
    }
}
