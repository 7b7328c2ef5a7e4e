package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.database.DataFolder;
import dev.rapport.database.EmbeddedPostgres;
import dev.rapport.database.TestServers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From the first start to a score, as a user meets it. Short, because it also runs against the native executable, and wide,
 * because what an executable lacks shows only where it is used.
 */
class SmokeIT {

    /** A day that is over, so that midnight may come while this runs. */
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BUNDLE = Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"");

    private DataFolder folder;

    @BeforeEach
    void newFolder() throws IOException {
        folder = TestServers.newFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        TestServers.delete(folder);
    }

    @Test
    void scores_one_batch_with_its_own_database_and_still_knows_it_after_a_restart()
            throws IOException, InterruptedException {
        try (RunningRapport rapport = RunningRapport.start(folder.path(), Map.of())) {
            assertThat(ok(rapport, "/")).contains("<!DOCTYPE html>").contains("/v1/track");
            sendBatch(rapport);
            checkScore(rapport);
            checkPages(rapport);
            checkImport(rapport);
        }
        try (RunningRapport again = RunningRapport.start(folder.path(), Map.of())) {
            checkScore(again);
        }
    }

    @Test
    void scores_one_batch_with_a_database_elsewhere() throws IOException, InterruptedException {
        DataFolder elsewhere = TestServers.newFolder();
        try (EmbeddedPostgres server = TestServers.start(elsewhere);
                RunningRapport rapport = RunningRapport.start(
                        folder.path(),
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(),
                                "QUARKUS_DATASOURCE_USERNAME", server.username(),
                                "QUARKUS_DATASOURCE_PASSWORD", server.password()))) {
            sendBatch(rapport);
            checkScore(rapport);
            checkPages(rapport);
            assertThat(folder.path().resolve("database")).doesNotExist();
        } finally {
            TestServers.delete(elsewhere);
        }
    }

    private static void sendBatch(RunningRapport rapport) throws IOException, InterruptedException {
        HttpResponse<String> response = rapport.track("/v1/batch", """
                {"batch": [
                  {"type": "identify", "messageId": "smoke-1", "userId": "ann", "traits": {"name": "Ann Lee"},
                   "timestamp": "%1$sT12:00:00Z"},
                  {"type": "track", "messageId": "smoke-2", "userId": "ann", "event": "Signed In",
                   "timestamp": "%1$sT12:00:00Z"},
                  {"type": "track", "messageId": "smoke-3", "userId": "ann", "event": "Order Completed",
                   "properties": {"value": 40}, "timestamp": "%2$sT12:00:00Z"}]}
                """.formatted(DAY, DAY.minusDays(30)));
        assertThat(response.statusCode()).as(rapport::log).isEqualTo(200);
    }

    /**
     * By hand, from the rules of StarterModel: 2 for the sign-in, 20 for the order, and 0.5 · 40 for its value, of which 30
     * days, its half-life, leave half: 2 + 20 + 10.
     */
    private static void checkScore(RunningRapport rapport) throws IOException, InterruptedException {
        JsonNode score = score(rapport, "ann");
        assertThat(score.path("score").decimalValue()).isEqualByComparingTo("32");
        assertThat(score.path("band").path("key").asText()).isEqualTo("very_disengaged");
        assertThat(score.path("model").path("name").asText()).isEqualTo("Starter");
        assertThat(score.path("contributions"))
                .extracting(contribution ->
                        contribution.path("points").decimalValue().intValueExact())
                .contains(20, 10, 2);
    }

    /** With what the command line brings of its own: a client and its JSON, without the application around it. */
    private void checkImport(RunningRapport rapport) throws IOException, InterruptedException {
        Path file = folder.path().resolve("orders.csv");
        Files.writeString(file, "user_id,event,timestamp,value\nben,Order Completed,%sT12:00:00Z,40\n".formatted(DAY));
        assertThat(rapport.run("import", file.toString()))
                .as(rapport::log)
                .contains("1 imported, 0 known already, 0 refused");
        // 20 for the order, 0.5 · 40 for its value
        assertThat(score(rapport, "ben").path("score").decimalValue()).isEqualByComparingTo("40");
    }

    private static JsonNode score(RunningRapport rapport, String customer) throws IOException, InterruptedException {
        return JSON.readTree(ok(rapport, "/api/v1/customers/" + customer + "/score?day=" + DAY));
    }

    private static void checkPages(RunningRapport rapport) throws IOException, InterruptedException {
        String overview = ok(rapport, "/");
        assertThat(overview).contains("<!DOCTYPE html>").contains("</html>");
        var bundle = BUNDLE.matcher(overview);
        int bundles = 0;
        for (; bundle.find(); bundles++) {
            assertThat(ok(rapport, bundle.group(1))).isNotBlank();
        }
        assertThat(bundles).isPositive();
        awaitListed(rapport, "Ann Lee");
        String id =
                JSON.readTree(ok(rapport, "/api/v1/customers/ann")).path("id").asText();
        assertThat(ok(rapport, "/customers/" + id)).contains("Ann Lee").contains("Order Completed");
        for (String path : new String[] {
            "/data",
            "/data/rejected",
            "/data/imports",
            "/data/imports/new",
            "/breakdown?by=lifecycle_stage",
            "/models",
            "/models/new"
        }) {
            assertThat(ok(rapport, path)).contains("</html>");
        }
        checkModelPages(rapport);
        checkSurvey(rapport);
        for (String path : new String[] {"/api/v1/models", "/api/v1/customers", "/q/openapi", "/q/metrics"}) {
            assertThat(ok(rapport, path)).isNotBlank();
        }
    }

    private static void checkModelPages(RunningRapport rapport) throws IOException, InterruptedException {
        String model =
                JSON.readTree(ok(rapport, "/api/v1/models")).path(0).path("id").asText();
        for (String page : new String[] {"", "/versions/1", "/name", "/lint"}) {
            assertThat(ok(rapport, "/models/" + model + page)).contains("</html>");
        }
        for (String definition : new String[] {"""
            {"rules": [{"id": "orders", "event": "Order Completed", "points": 3, "fading": {"kind": "half_life", "days": 7},
             "condition": [{"property": "value", "operator": ">", "operand": 10}]}],
             "audience": [{"property": "name", "operator": "exists"}]}
            """, """
            {"kind": "weighted", "metrics": [{"id": "any", "source": {"kind": "any_event"}, "measure": "events", "weight": 100,
             "normalisation": {"kind": "steps", "steps": [{"from": 0, "points": 10}, {"from": 5, "points": 60}]}}]}
            """}) {
            HttpResponse<String> draft = rapport.post(
                    "/api/v1/models/drafts",
                    "{\"name\": \"Draft %d\", \"definition\": %s}".formatted(definition.length(), definition));
            assertThat(draft.statusCode()).as(draft::body).isEqualTo(201);
            String id = JSON.readTree(draft.body()).path("id").asText();
            for (String page : new String[] {"", "/draft", "/draft/preview", "/draft/lint", "/draft/discard"}) {
                assertThat(ok(rapport, "/models/" + id + page)).contains("</html>");
            }
        }
    }

    private static void checkSurvey(RunningRapport rapport) throws IOException, InterruptedException {
        HttpResponse<String> made = rapport.post("/api/v1/surveys", """
                {"name": "Support", "definition": {"kind": "nps", "questions": [{"key": "recommend",
                  "text": {"en": "How likely are you to recommend us?"}, "format": {"kind": "rating", "style": "stars"}}],
                 "asking": {"quota": 2, "clock": {"kind": "every", "days": 30},
                  "audience": [{"property": "plan", "operator": "=", "operand": "pro"}]}}}""");
        assertThat(made.statusCode()).as(made::body).isEqualTo(201);
        String survey =
                "/api/v1/surveys/" + JSON.readTree(made.body()).path("id").asText();
        assertThat(rapport.post(survey + "/open", "").statusCode()).isEqualTo(200);
        for (int rating : new int[] {8, 9}) {
            HttpResponse<String> answered = rapport.post(
                    survey + "/responses", "{\"userId\": \"ann\", \"answers\": {\"recommend\": " + rating + "}}");
            assertThat(answered.statusCode()).as(answered::body).isEqualTo(200);
        }
        assertThat(ok(rapport, survey + "/responses")).contains("\"recommend\":9");
        for (String page : new String[] {"", "/responses", "/comments", "/invite", "/asking?customer=ann"}) {
            assertThat(ok(rapport, survey.replace("/api/v1", "") + page)).contains("</html>");
        }
        assertThat(rapport.post("/api/v1/bounces", "{\"address\": \"nobody@shop.example\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ok(rapport, "/surveys/unsubscribed")).contains("</html>");
        assertThat(ok(rapport, "/api/v1/customers/ann/events")).contains("nps_answered");
    }

    /** The list follows the events within seconds. */
    private static void awaitListed(RunningRapport rapport, String name) throws IOException, InterruptedException {
        String list = ok(rapport, "/customers");
        for (int tries = 0; !list.contains(name) && tries < 150; tries++) {
            Thread.sleep(200);
            list = ok(rapport, "/customers");
        }
        assertThat(list).contains(name);
    }

    private static String ok(RunningRapport rapport, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = rapport.get(path);
        assertThat(response.statusCode())
                .as(() -> path + "\n" + response.body() + "\n" + rapport.log())
                .isEqualTo(200);
        return response.body();
    }
}
