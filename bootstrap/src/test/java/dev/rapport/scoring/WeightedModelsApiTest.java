package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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

/** What is refused of a weighted model, and why. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WeightedModelsApiTest {

    private static @Nullable OwnWorkspace workspace;

    @Inject
    DataSource source;

    @BeforeEach
    void ready() {
        Ready.await();
        if (workspace == null) {
            workspace = OwnWorkspace.create(source, 343, "UTC");
        }
    }

    @Test
    void a_model_stays_of_its_kind() {
        String weighted = create("Weighted", WeightedScoresApiTest.EXAMPLE)
                .statusCode(201)
                .extract()
                .path("id");
        publish(weighted, "\"1\"", "{\"rules\": [{\"id\": \"a\", \"event\": \"Ordered\", \"points\": 1}]}")
                .statusCode(409)
                .body("code", equalTo("model.kind-changed"));
        publish(weighted, "\"1\"", WeightedScoresApiTest.EXAMPLE)
                .statusCode(201)
                .body("version", equalTo(2));
        String points = create(
                        "Points",
                        "{\"kind\": \"points\", \"rules\": [{\"id\": \"a\", \"event\": \"Ordered\", \"points\": 1}]}")
                .statusCode(201)
                .body("definition.kind", equalTo("points"))
                .extract()
                .path("id");
        publish(points, "\"1\"", WeightedScoresApiTest.EXAMPLE)
                .statusCode(409)
                .body("code", equalTo("model.kind-changed"));
    }

    @Test
    void everything_that_is_wrong_is_named() {
        create("Wrong", definition("""
                {"id": "Bad id", "source": {"kind": "signals", "signals": [{"event": ""}]}, "measure": "height",
                 "normalisation": {"kind": "linear", "min": 5, "max": 5}, "weight": 40},
                {"id": "b", "source": {"kind": "nothing"}, "measure": "events",
                 "normalisation": {"kind": "steps"}, "whenMissing": {"kind": "fixed", "points": 101}, "weight": 35}
                """))
                .statusCode(400)
                .body("code", equalTo("model.invalid"))
                .body("errors.pointer", hasItem("/definition/metrics/0/id"))
                .body("errors.pointer", hasItem("/definition/metrics/0/source/signals/0/event"))
                .body("errors.pointer", hasItem("/definition/metrics/0/measure"))
                .body("errors.pointer", hasItem("/definition/metrics/0/normalisation/max"))
                .body("errors.pointer", hasItem("/definition/metrics/1/source/kind"))
                .body("errors.pointer", hasItem("/definition/metrics/1/normalisation/steps"))
                .body("errors.pointer", hasItem("/definition/metrics/1/whenMissing/points"))
                .body("errors.detail", hasItem(containsString("they total 75, 25 short")));
        create("Wrong", "{\"kind\": \"guessed\", \"rules\": []}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/definition/kind"))
                .body("errors[0].detail", containsString("guessed"));
        create("Wrong", "{\"kind\": \"weighted\", \"rules\": []}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/definition/rules"));
        create("Wrong", "{\"kind\": \"weighted\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/definition/metrics"));
        create("Wrong", "{\"metrics\": []}").statusCode(400).body("errors[0].pointer", equalTo("/definition/metrics"));
        create("Wrong", definition("null"))
                .statusCode(400)
                .body("code", equalTo("body.malformed"))
                .body("errors[0].pointer", equalTo("/definition/metrics/0"));
    }

    private static String definition(String metrics) {
        return "{\"kind\": \"weighted\", \"metrics\": [" + metrics + "]}";
    }

    private static ValidatableResponse create(String name, String definition) {
        return requireNonNull(workspace)
                .api()
                .body("{\"name\": \"%s\", \"definition\": %s}".formatted(name, definition))
                .post("/api/v1/models")
                .then();
    }

    private static ValidatableResponse publish(String id, String ifMatch, String definition) {
        return requireNonNull(workspace)
                .api()
                .header("If-Match", ifMatch)
                .body("{\"definition\": %s}".formatted(definition))
                .post("/api/v1/models/" + id + "/versions")
                .then();
    }
}
