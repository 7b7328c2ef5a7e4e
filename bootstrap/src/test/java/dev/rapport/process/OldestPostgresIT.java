package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.database.DataFolder;
import dev.rapport.database.ExternalServer;
import dev.rapport.database.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The oldest PostgreSQL that Rapport promises to work with, where this machine has one. Short, since {@code -Drapport.test.postgres=…}
 * runs all tests of the application on whichever version that is the home of.
 */
class OldestPostgresIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private DataFolder folder;

    @BeforeEach
    void newFolder() throws IOException {
        assumeTrue(
                Files.isExecutable(ExternalServer.OLDEST.resolve("bin/initdb")),
                "there is no PostgreSQL in " + ExternalServer.OLDEST + " (Debian: apt install postgresql-15)");
        folder = TestServers.newFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        if (folder != null) {
            TestServers.delete(folder);
        }
    }

    @Test
    void takes_events_and_scores_them() throws IOException, InterruptedException, SQLException {
        try (ExternalServer server = ExternalServer.start(ExternalServer.OLDEST);
                RunningRapport rapport = RunningRapport.start(folder.path(), server.environment());
                var stored = new Stored(server)) {
            assertThat(stored.number("select current_setting('server_version_num')::int / 10000"))
                    .isEqualTo(15);
            for (int i = 0; i < 3; i++) {
                assertThat(rapport.track("/v1/track", """
                                {"messageId": "m-%d", "userId": "ann", "event": "Ordered", "properties": {"plan": "pro"}}
                                """.formatted(i / 2)).statusCode())
                        .isEqualTo(200);
            }
            assertThat(rapport.track(
                                    "/v1/identify",
                                    "{\"userId\": \"ann\", \"anonymousId\": \"v\", \"traits\": {\"name\": \"Ann\"}}")
                            .statusCode())
                    .isEqualTo(200);
            var published = rapport.post("/api/v1/models", """
                    {"name": "Pro", "note": "", "definition": {"rules": [
                      {"id": "pro", "event": "Ordered", "points": 7, "window": {"kind": "all_time"},
                       "condition": [{"property": "plan", "operator": "=", "operand": "pro"}]}]}}
                    """);
            String model =
                    new ObjectMapper().readTree(published.body()).path("id").asText();
            stored.await("the list is made", PATIENCE, "select 1 from customer_score where score = 14");

            assertThat(rapport.get("/api/v1/customers/ann/score?model=" + model).body())
                    .contains("\"score\":14");
            assertThat(rapport.get("/api/v1/customers?model=" + model).body()).contains("\"Ann\"");
            for (String page :
                    new String[] {"/", "/customers", "/customers/ann", "/data", "/data/rejected", "/data/imports"}) {
                assertThat(rapport.get(page).statusCode()).as(page).isIn(200, 303);
            }
            assertThat(rapport.log()).doesNotContain("ERROR");
        }
    }
}
