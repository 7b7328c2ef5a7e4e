package dev.rapport.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a release has stored of surveys, the next ones read. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StoredSurveyTest {

    private static final int NUMBER = 615;

    /** As the first release stores it, with everything that a definition can have. */
    private static final String STORED = """
            {"kind":"custom","language":"de","questions":[
              {"key":"stars","text":{"de":"Wie war es?","en":"How was it?"},"required":true,
               "format":{"kind":"rating","scale":{"low":1,"high":5},"style":"stars","polarity":"low_is_good",
                         "low":{"de":"gut"},"high":{"de":"schlecht"}}},
              {"key":"plan","text":{"de":"Welcher Tarif?"},"format":{"kind":"single_choice","options":[
                {"key":"a","text":{"de":"Klein"}},{"key":"b","text":{"de":"Groß"}}]}},
              {"key":"words","text":{"de":"Warum?"},"format":{"kind":"long_text"}},
              {"key":"again","text":{"de":"Wieder?"},"format":{"kind":"yes_no"}}],
             "followUp":{"text":{"de":"Weshalb?"}},
             "comment":{"de":"Noch etwas?"},"thanks":{"de":"Danke!"},
             "asking":{"opensAt":"2026-01-02T03:04:05.678Z","closesAt":"2999-01-02T03:04:05Z","quota":100,"share":50,
               "clock":{"kind":"every","days":90},
               "audience":[{"property":"plan","operator":"in","operand":["pro","7"]},
                           {"property":"seats","operator":"≥","operand":2.50}],
               "unsigned":"refuse"}}""";

    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    DataSource database;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "UTC");
    }

    @Test
    void a_survey_that_an_earlier_release_stored_is_read_answered_and_written_the_same()
            throws JsonProcessingException, SQLException {
        String slug = "stored-" + UUID.randomUUID();
        workspace.run("""
                insert into survey (workspace_id, survey_id, slug, name, state, revision, definition, quota, created_at, saved_at,
                    opened_at)
                values (%d, 7615, '%s', 'Stored', 'open', 2, '%s', 100, now(), now(), now())
                """.formatted(NUMBER, slug, STORED));
        String id = Long.toString(7_615, 32);

        var read = workspace.api().get("/api/v1/surveys/" + id).then().statusCode(200);
        read.body("definition.questions[0].format.polarity", equalTo("low_is_good"))
                .body("definition.asking.audience.operand[0]", contains("pro", "7"))
                .body("definition.asking.clock.days", equalTo(90));
        SomeSurveys.answer(workspace, id, "\"answers\": {\"stars\": 5, \"plan\": \"b\", \"again\": true}")
                .statusCode(200);

        JsonNode definition = JSON.readTree(read.extract().asString()).path("definition");
        String again = workspace
                .api()
                .body("{\"name\": \"Stored again\", \"definition\": " + definition + "}")
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(JSON.readTree(stored(Long.parseLong(again, 32)))).isEqualTo(JSON.readTree(STORED));
    }

    private String stored(long survey) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select definition from survey where workspace_id = ? and survey_id = ?")) {
            query.setInt(1, NUMBER);
            query.setLong(2, survey);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
