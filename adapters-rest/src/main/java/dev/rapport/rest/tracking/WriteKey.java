package dev.rapport.rest.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where clients put their write key. */
final class WriteKey {

    private static final String BASIC = "basic ";

    private WriteKey() {}

    /** The user of Basic authentication, whose password is empty; empty if the header is none of that. */
    static Optional<String> fromHeader(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String credentials = new String(decoded, UTF_8);
            int colon = credentials.indexOf(':');
            return Optional.of(colon < 0 ? credentials : credentials.substring(0, colon));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The field {@code writeKey}; no key at all is the empty one, which opens nothing. */
    static String fromBody(Map<String, @Nullable Object> body) {
        return body.get("writeKey") instanceof String key ? key : "";
    }
}
