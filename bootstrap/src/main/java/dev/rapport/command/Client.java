package dev.rapport.command;

import dev.rapport.database.DataFolder;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Calls the management API of a Rapport that runs. */
final class Client {

    private static final String KEY = "RAPPORT_API_KEY";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;
    private final String key;

    /** @param url where it runs; empty: what the environment says, else this machine */
    Client(String url, Map<String, String> environment) {
        String configured = url.isEmpty() ? environment.getOrDefault("RAPPORT_URL", "") : url;
        String local = "http://127.0.0.1:" + environment.getOrDefault("QUARKUS_HTTP_PORT", "8080");
        String text = configured.isBlank() ? local : configured.strip();
        try {
            this.base = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException e) {
            throw new CommandFailed("not an address: " + text, e);
        }
        this.key = key(environment);
    }

    private static String key(Map<String, String> environment) {
        String preset = environment.getOrDefault(KEY, "");
        if (!preset.isBlank()) {
            return preset.strip();
        }
        String data = environment.getOrDefault("RAPPORT_DATA", "");
        DataFolder folder = data.isBlank() ? DataFolder.ofThisUser(environment) : new DataFolder(Path.of(data));
        Path file = folder.path().resolve("keys.env");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(KEY + "="))
                    .map(line -> line.substring(KEY.length() + 1).strip())
                    .findFirst()
                    .orElseThrow(() -> new CommandFailed(file + " has no " + KEY + ": set it in the environment."));
        } catch (IOException e) {
            throw new CommandFailed(
                    "no secret key: " + file + " can't be read. Set " + KEY
                            + ", or RAPPORT_DATA to the data folder of the Rapport that runs.",
                    e);
        }
    }

    /** Sends CSV. */
    HttpResponse<String> post(String path, BodyPublisher body) {
        return send(request(path).header("Content-Type", "text/csv").POST(body), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for something to be done. */
    HttpResponse<String> post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofString());
    }

    void download(String path, Path to) {
        HttpResponse<Path> response = send(request(path).GET(), HttpResponse.BodyHandlers.ofFile(to));
        if (response.statusCode() != 200) {
            throw new CommandFailed("HTTP " + response.statusCode() + " for " + path);
        }
    }

    /** What a problem document says. */
    static String problem(HttpResponse<String> response) {
        try {
            var json = new JsonObject(response.body());
            return json.getString("detail") + " (" + json.getString("code") + ")";
        } catch (RuntimeException e) {
            return "HTTP " + response.statusCode();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + key);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (ConnectException e) {
            throw new CommandFailed("no Rapport answers at " + base + ". Start it with: ./rapport start", e);
        } catch (IOException e) {
            throw new CommandFailed("the connection to " + base + " broke: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted", e);
        }
    }
}
