package dev.rapport.web.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a page is, with everything that it shows (filters, order, page) as query parameters, so that a link shows a
 * colleague the same view.
 *
 * @param path from the root, such as {@code /customers}; made of URL-safe characters
 * @param parameters in the order in which they are written; none has a blank value
 */
public record Address(String path, Map<String, String> parameters) {

    public Address {
        if (!path.matches("/[A-Za-z0-9/._~-]*")) {
            throw new IllegalArgumentException("not a URL-safe path: " + path);
        }
        var given = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> {
            if (!value.isBlank()) {
                given.put(name, value);
            }
        });
        parameters = Collections.unmodifiableMap(given);
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** This address with one parameter set; a blank value removes it. */
    public Address with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new Address(path, changed);
    }

    public Address without(String name) {
        return with(name, "");
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        if (parameters.isEmpty()) {
            return path;
        }
        return parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(joining("&", path + "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
