package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.database.DataFolder;
import dev.rapport.database.TestServers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a newcomer sees after {@code ./rapport demo}. What the year tells is DemoYearTest's. */
class DemoIT {

    private static final ObjectMapper JSON = new ObjectMapper();

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
    void every_page_has_something_to_show() throws IOException, InterruptedException {
        try (RunningRapport rapport = RunningRapport.start(folder.path(), Map.of("RAPPORT_DEMO", "true"))) {
            await(rapport, () -> rapport.log().contains("The made-up shop is open"));
            assertThat(rapport.log()).contains("Look at http://127.0.0.1:" + rapport.port());
            await(
                    rapport,
                    () -> changes(rapport, "drops").size() > 5
                            && changes(rapport, "rises").size() > 5);
            for (String band : new String[] {
                "churn_risk", "very_disengaged", "somewhat_engaged", "highly_engaged", "power_user", "not_scored"
            }) {
                assertThat(ok(rapport, "/customers?band=" + band)).as(band).contains("/customers/0s");
            }
            assertThat(ok(rapport, "/surveys"))
                    .contains("Would they recommend us?", "n = ")
                    .doesNotContain("No result");
            for (JsonNode survey : JSON.readTree(ok(rapport, "/api/v1/surveys")).path("items")) {
                String page = "/surveys/" + survey.path("id").asText();
                assertThat(JSON.readTree(ok(rapport, "/api/v1" + page + "/results"))
                                .path("headline")
                                .path("reliable")
                                .asBoolean())
                        .as(page)
                        .isTrue();
                assertThat(ok(rapport, page + "/comments")).contains("class=\"words\"");
            }
            assertThat(ok(rapport, "/data")).contains("Order Completed", "timestamp.too-far-ahead");
            assertThat(ok(rapport, "/data/rejected")).contains("neither userId nor anonymousId");
            await(rapport, () -> ok(rapport, "/data/imports").contains("Done"));
            assertThat(ok(rapport, "/data/imports")).contains("orders-of-the-old-shop.csv");
        }
    }

    private static JsonNode changes(RunningRapport rapport, String direction) throws IOException, InterruptedException {
        return JSON.readTree(ok(rapport, "/api/v1/scores/changes")).path(direction);
    }

    private static void await(RunningRapport rapport, Condition condition) throws IOException, InterruptedException {
        for (int tries = 0; !condition.holds() && tries < 600; tries++) {
            Thread.sleep(200);
        }
        assertThat(condition.holds()).as(rapport::log).isTrue();
    }

    private static String ok(RunningRapport rapport, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = rapport.get(path);
        assertThat(response.statusCode())
                .as(() -> path + "\n" + response.body() + "\n" + rapport.log())
                .isEqualTo(200);
        return response.body();
    }

    private interface Condition {

        boolean holds() throws IOException, InterruptedException;
    }
}
