package dev.rapport.transfer;

import static io.restassured.RestAssured.given;

import dev.rapport.FirstKeys;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** Imports files over the API and waits for their end. */
public final class Importing {

    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private Importing() {}

    public static RequestSpecification client() {
        return given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .contentType("text/csv");
    }

    public static ValidatableResponse send(String query, String file) {
        return send(query, file.getBytes(StandardCharsets.UTF_8));
    }

    public static ValidatableResponse send(String query, byte[] file) {
        return client().body(file).post("/api/v1/imports" + query).then();
    }

    public static JsonPath toTheEnd(String query, String file) {
        return toTheEnd(query, file.getBytes(StandardCharsets.UTF_8));
    }

    public static JsonPath toTheEnd(String query, byte[] file) {
        ValidatableResponse begun = send(query, file);
        begun.statusCode(202);
        return end(begun);
    }

    public static JsonPath undo(String id) {
        ValidatableResponse begun =
                client().post("/api/v1/imports/" + id + "/undo").then();
        begun.statusCode(202);
        return end(begun);
    }

    /** The import when nothing changes any more; the answer itself if it is none. */
    public static JsonPath end(ValidatableResponse begun) {
        JsonPath now = begun.extract().jsonPath();
        if (begun.extract().statusCode() != 202) {
            return now;
        }
        return awaitEnd(now.getString("id"));
    }

    public static JsonPath awaitEnd(String id) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (System.nanoTime() < end) {
            JsonPath now = client().get("/api/v1/imports/" + id).jsonPath();
            if (Set.of("done", "failed", "undone").contains(now.getString("state"))) {
                return now;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("import " + id + " was not at its end after " + AT_MOST);
    }

    public static String counts(JsonPath state) {
        return "%d rows: %d accepted, %d duplicates, %d refused"
                .formatted(
                        state.getLong("rows"),
                        state.getLong("accepted"),
                        state.getLong("duplicates"),
                        state.getLong("refused"));
    }
}
