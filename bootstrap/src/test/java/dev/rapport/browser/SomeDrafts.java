package dev.rapport.browser;

import static io.restassured.RestAssured.given;

import dev.rapport.FirstKeys;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Drafts of models in the workspace that the pages show, and the form in which they are written. */
final class SomeDrafts {

    static final String POINTS = """
            {"rules": [
              {"id": "orders", "event": "Order Completed", "points": 10, "totalCap": 100,
               "window": {"kind": "last_days", "days": 90}},
              {"id": "tickets", "event": "Support Ticket Opened", "points": -5,
               "condition": [{"property": "plan", "operator": "in", "operand": ["pro", "7"]}]}]}
            """;

    static final String WEIGHTED = """
            {"kind": "weighted", "metrics": [
              {"id": "days", "source": {"kind": "any_event"}, "measure": "active_days", "weight": 60,
               "normalisation": {"kind": "linear", "min": 0, "max": 20}},
              {"id": "orders", "source": {"kind": "signals", "signals": [{"event": "Order Completed"}]},
               "measure": "days_since_last", "weight": 30, "whenMissing": {"kind": "left_out"},
               "normalisation": {"kind": "steps", "steps": [{"from": 0, "points": 100}, {"from": 10, "points": 0}]}}]}
            """;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private SomeDrafts() {}

    /** @return the id of a new model that has only this draft */
    static String draft(String definition) {
        return api().body(
                        "{\"name\": \"Draft %d\", \"definition\": %s}".formatted(NUMBER.incrementAndGet(), definition))
                .post("/api/v1/models/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String draftOfPublished(String first, String next) {
        String id = api().body(
                        "{\"name\": \"Published %d\", \"definition\": %s}".formatted(NUMBER.incrementAndGet(), first))
                .post("/api/v1/models")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        api().header("If-None-Match", "*")
                .body("{\"definition\": %s}".formatted(next))
                .put("/api/v1/models/" + id + "/draft")
                .then()
                .statusCode(200);
        return id;
    }

    static String rules(int count) {
        return IntStream.range(0, count)
                .mapToObj("{\"id\": \"r%1$d\", \"event\": \"Event %1$d\", \"points\": 1}"::formatted)
                .collect(Collectors.joining(",", "{\"rules\": [", "]}"));
    }

    static void saveByApi(String model, int revision, String definition) {
        api().header("If-Match", "\"" + revision + "\"")
                .body("{\"definition\": %s}".formatted(definition))
                .put("/api/v1/models/" + model + "/draft")
                .then()
                .statusCode(200);
    }

    static Response stored(String model) {
        return api().get("/api/v1/models/" + model + "/draft");
    }

    static void discard(String model) {
        api().delete("/api/v1/models/" + model + "/draft").then().statusCode(204);
    }

    static RequestSpecification api() {
        return given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .contentType(ContentType.JSON);
    }
}
