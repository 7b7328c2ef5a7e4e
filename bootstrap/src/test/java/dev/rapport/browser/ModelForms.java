package dev.rapport.browser;

import static io.restassured.RestAssured.given;

import dev.rapport.FirstKeys;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The first workspace's models, as a person with a browser and a program with the key change them. */
final class ModelForms {

    static final String MODELS = "/api/v1/models";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private ModelForms() {}

    /** That no other model has. */
    static String name(String like) {
        return like + " " + NAMES.incrementAndGet();
    }

    /** One rule, worth {@code points} for each order. */
    static String orders(int points) {
        return "{\"rules\": [{\"id\": \"orders\", \"event\": \"Order Completed\", \"points\": %d}]}".formatted(points);
    }

    /** A form that only has a button. */
    static ValidatableResponse press(String to) {
        return SentForm.post("/models/new", to, Map.of("button", "pressed"));
    }

    static RequestSpecification api() {
        return given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .contentType(ContentType.JSON);
    }

    /** @return the id of a new model with one version */
    static String published(String name) {
        return api().body("{\"name\": \"%s\", \"definition\": %s}".formatted(name, orders(10)))
                .post(MODELS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @return the id of a new model that has only a draft */
    static String drafted(String name, String definition) {
        return api().body("{\"name\": \"%s\", \"definition\": %s}".formatted(name, definition))
                .post(MODELS + "/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void save(String model, int revision, String definition) {
        api().header("If-Match", "\"" + revision + "\"")
                .body("{\"definition\": %s}".formatted(definition))
                .put(MODELS + "/" + model + "/draft")
                .then()
                .statusCode(200);
    }

    static void begin(String model, String definition) {
        api().header("If-None-Match", "*")
                .body("{\"definition\": %s}".formatted(definition))
                .put(MODELS + "/" + model + "/draft")
                .then()
                .statusCode(200);
    }

    /** The primary model's id. */
    static String primary() {
        return api().get(MODELS).then().statusCode(200).extract().path("find { it.primary }.id");
    }
}
