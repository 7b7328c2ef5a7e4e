package dev.rapport.attempts;

import dev.rapport.people.Colleague;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody who calls, with a session, a key or nothing; follows no redirect, and asks quickly, because there is much to ask. */
record Visitor(Map<String, String> headers) {

    static final String FORM = "application/x-www-form-urlencoded";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final String TOKEN_COOKIE = "csrf-token=";

    /** A cookie and what a form carries, which belong together. */
    record Token(String cookie, String field) {}

    static Visitor nobody() {
        return new Visitor(Map.of());
    }

    static Visitor signedIn(Colleague colleague) {
        return new Visitor(Map.of("Cookie", "rapport-session=" + colleague.session()));
    }

    static Visitor withKey(String key) {
        return new Visitor(Map.of("Authorization", "Bearer " + key));
    }

    Visitor with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.merge(header, value, header.equals("Cookie") ? (one, other) -> one + "; " + other : (_, other) -> other);
        return new Visitor(more);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return with("Content-Type", FORM).send("POST", path, BodyPublishers.ofString(encoded(fields)));
    }

    HttpResponse<String> send(String verb, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root() + path)).method(verb, body);
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(verb + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As the forms of the page at {@code path} have it. */
    Token token(String path) {
        HttpResponse<String> page = get(path);
        Matcher field = TOKEN.matcher(page.body());
        String cookie = page.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(TOKEN_COOKIE))
                .map(set -> set.split(";", 2)[0].substring(TOKEN_COOKIE.length()))
                .findFirst()
                .orElse("");
        if (!field.find()) {
            throw new AssertionError("no form at " + path + ": " + page.statusCode());
        }
        return new Token(cookie, field.group(1));
    }

    static URI root() {
        return URI.create(
                "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The same for each of {@code names}. */
    static Map<String, String> all(Collection<String> names, String value) {
        var fields = new LinkedHashMap<String, String>();
        names.forEach(name -> fields.put(name, value));
        return fields;
    }
}
