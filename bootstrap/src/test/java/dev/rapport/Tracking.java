package dev.rapport;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Calls the tracking interface as a client does. */
public final class Tracking {

    private Tracking() {}

    public static RequestSpecification client() {
        return given().auth().preemptive().basic(FirstKeys.writeKey(), "").contentType("application/json");
    }

    public static ValidatableResponse send(String path, String body) {
        return client().body(body).when().post(path).then();
    }

    /** @param items JSON objects, separated by commas */
    public static ValidatableResponse batch(String items) {
        return send("/v1/batch", "{\"batch\": [" + items + "]}");
    }
}
