package dev.rapport;

import static io.restassured.RestAssured.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** The person whom tests of pages are signed in as: comes in by the set-up link, as the first owner does. */
public final class FirstOwner {

    /** The cookie that a browser is recognised by. */
    public static final String COOKIE = "rapport-session";

    public static final String EMAIL = "owner@example.com";
    public static final String PASSWORD = "a sentence of my own";
    public static final String NAME = "Olga Owner";

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Map<Path, String> SESSIONS = new ConcurrentHashMap<>();

    private FirstOwner() {}

    /** The cookie's value at the application that the present test runs in. */
    public static String session() {
        var config = ConfigProvider.getConfig();
        int port = config.getValue("quarkus.http.test-port", Integer.class);
        return session(URI.create("http://localhost:" + port), config.getValue("rapport.data", Path.class));
    }

    /** Whether somebody was signed in before, or can be now. */
    static boolean canSignIn() {
        return SESSIONS.containsKey(ConfigProvider.getConfig()
                        .getValue("rapport.data", Path.class)
                        .toAbsolutePath())
                || when().get("/q/health/ready").statusCode() == 200;
    }

    /** @param data the data folder of the one that answers at {@code root} */
    public static String session(URI root, Path data) {
        return SESSIONS.computeIfAbsent(data.toAbsolutePath(), folder -> {
            try {
                Path link = folder.resolve("set-up-link");
                return Files.exists(link) ? setUp(root, Files.readString(link).strip()) : signIn(root);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    private static String setUp(URI root, String link) throws IOException, InterruptedException {
        String token = link.substring(link.indexOf("link=") + "link=".length());
        if (status(root.resolve("/set-up?link=" + token)) == 404) {
            return signIn(root); // Another node of the same database was set up before.
        }
        return submit(
                root,
                "/set-up?link=" + token,
                "/set-up",
                Map.of(
                        "link",
                        token,
                        "name",
                        NAME,
                        "email",
                        EMAIL,
                        "password",
                        PASSWORD,
                        "workspace",
                        "Workspace",
                        "zone",
                        "UTC",
                        "currency",
                        "EUR",
                        "language",
                        "en"));
    }

    private static int status(URI page) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String signIn(URI root) throws IOException, InterruptedException {
        return submit(root, "/sign-in", "/sign-in", Map.of("email", EMAIL, "password", PASSWORD));
    }

    private static String submit(URI root, String page, String to, Map<String, String> fields)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> form =
                    http.send(HttpRequest.newBuilder(root.resolve(page)).build(), BodyHandlers.ofString());
            Matcher token = TOKEN.matcher(form.body());
            if (!token.find()) {
                throw new AssertionError(page + " has no form: " + form.statusCode() + "\n" + form.body());
            }
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(root.resolve(to))
                            .header("Cookie", cookie(form, "csrf-token="))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    encoded(fields) + "&csrf-token=" + encoded(token.group(1))))
                            .build(),
                    BodyHandlers.ofString());
            return cookie(answer, COOKIE + "=").substring(COOKIE.length() + 1);
        }
    }

    private static String cookie(HttpResponse<String> answer, String beginning) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(beginning))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(answer.statusCode() + " without " + beginning + "\n" + answer.body()));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
