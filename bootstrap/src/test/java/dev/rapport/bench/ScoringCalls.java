package dev.rapport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.process.RunningRapport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;

/** What is measured, as a client calls it, with the seconds that it took. */
final class ScoringCalls {

    /** Five rules: counted and by value, windows of 30 and 90 days, one that fades, caps. {@link ScoringBaseline} has the same. */
    static final String MODEL = """
            {"rules": [
              {"id": "a", "event": "Event 1", "points": 5, "window": {"kind": "last_days", "days": 30}},
              {"id": "b", "event": "Event 2", "points": 2, "window": {"kind": "last_days", "days": 90}, "dailyCap": 4},
              {"id": "c", "event": "Event 3", "points": 0.1, "perUnitOfValue": true, "window": {"kind": "last_days", "days": 90}, "totalCap": 60},
              {"id": "d", "event": "Event 4", "points": -3, "window": {"kind": "last_days", "days": 90}},
              {"id": "e", "event": "Event 5", "points": 10, "window": {"kind": "last_days", "days": 90}, "fading": {"kind": "half_life", "days": 30}}
            ]}""";

    /** Like it, with other points, so that everybody differs. */
    static final String OTHER = MODEL.replace("\"points\": 5", "\"points\": 6").replace("-3", "-2");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    ScoringCalls(int port) {
        this.port = port;
    }

    /** As a new version of the starter model, which is the primary one; returns when everybody is scored by it. */
    void publish(String definition) throws IOException, InterruptedException {
        JsonNode model = get("/api/v1/models");
        send(request("/api/v1/models/" + text(model, "id") + "/versions")
                .header("If-Match", "\"" + number(model, "version") + "\"")
                .POST(BodyPublishers.ofString("{\"definition\": " + definition + "}")));
        int version = number(model, "version") + 1;
        JsonNode build = get("/api/v1/scores/rebuild");
        while (build.path(0).path("model").path("version").asInt() != version || !complete(build)) {
            Thread.sleep(50);
            build = get("/api/v1/scores/rebuild");
        }
    }

    double preview(LocalDate day) throws IOException, InterruptedException {
        String model = text(get("/api/v1/models"), "id");
        long begun = System.nanoTime();
        send(request("/api/v1/models/preview")
                .POST(BodyPublishers.ofString(
                        "{\"definition\": %s, \"model\": \"%s\", \"day\": \"%s\"}".formatted(OTHER, model, day))));
        return since(begun);
    }

    double rebuild() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        send(request("/api/v1/scores/rebuild").POST(BodyPublishers.noBody()));
        while (!complete(get("/api/v1/scores/rebuild"))) {
            Thread.sleep(50);
        }
        return since(begun);
    }

    /** By an earlier version, of which nothing is kept. */
    double bands(LocalDate from, LocalDate to) throws IOException, InterruptedException {
        int newest = number(get("/api/v1/models"), "version");
        long begun = System.nanoTime();
        get("/api/v1/scores/bands?from=" + from + "&to=" + to + "&version=" + (newest - 1));
        return since(begun);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Of the first of a list, which is the primary model's. */
    private static String text(JsonNode list, String field) {
        return list.path(0).path(field).asText();
    }

    private static int number(JsonNode list, String field) {
        return list.path(0).path(field).asInt();
    }

    private static boolean complete(JsonNode builds) {
        return builds.path(0).path("complete").asBoolean();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + RunningRapport.API_KEY)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }
}
