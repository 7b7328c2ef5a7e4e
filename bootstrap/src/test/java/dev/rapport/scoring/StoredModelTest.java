package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a release has stored, the next ones read. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StoredModelTest {

    /** As version 1 of the format has it. */
    private static final String STORED = """
            {"format": 1, "kind": "points", "rules": [
              {"id": "a", "event": "Signed In", "points": 2.5, "perUnitOfValue": false,
               "condition": [{"property": "plan", "operator": "=", "operand": "pro"}],
               "window": {"kind": "last_days", "days": 30}, "fading": {"kind": "half_life", "days": 7}, "dailyCap": 5}],
             "bands": [
              {"key": "low", "name": "Low", "colour": "red", "share": "not_engaged", "upTo": {"score": 40, "included": true}},
              {"key": "high", "name": "High", "colour": "green", "share": "engaged"}]}""";

    private static @Nullable OwnWorkspace workspace;

    @Inject
    DataSource source;

    @BeforeEach
    void ready() {
        Ready.await();
        if (workspace == null) {
            workspace = OwnWorkspace.create(source, 341, "UTC");
        }
    }

    @Test
    void a_model_that_an_earlier_release_stored_is_read_and_written_the_same() {
        requireNonNull(workspace).run("""
                        insert into scoring_model values (341, 7341, 'Stored', false, now());
                        insert into scoring_model_version values (341, 7341, 1, '%s', '{}', '', now())
                        """.formatted(STORED));

        String definition = get("/api/v1/models/" + Long.toString(7_341, 32))
                .body("definition.kind", equalTo("points"))
                .body("definition.rules[0].dailyCap", equalTo(5))
                .extract()
                .asString();
        String written =
                definition.substring(definition.indexOf("\"definition\":") + 13, definition.indexOf(",\"warnings\""));
        String id = create("Stored again", written).statusCode(201).extract().path("id");
        assertThat(requireNonNull(workspace).<Boolean>on(connection -> {
                    try (var statement = connection.createStatement();
                            var rows =
                                    statement.executeQuery("select definition = '%s'::jsonb from scoring_model_version"
                                            .formatted(STORED)
                                            .concat(" where workspace_id = 341 and model_id = "
                                                    + Long.parseLong(id, 32)))) {
                        return rows.next() && rows.getBoolean(1);
                    }
                }))
                .isTrue();
    }

    private static ValidatableResponse create(String name, String definition) {
        return requireNonNull(workspace)
                .api()
                .body("{\"name\": \"%s\", \"definition\": %s}".formatted(name, definition))
                .post("/api/v1/models")
                .then();
    }

    private static ValidatableResponse get(String path) {
        return requireNonNull(workspace).api().get(path).then().statusCode(200);
    }
}
