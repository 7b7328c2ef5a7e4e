package dev.rapport.persistence.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a customer is in the order of a list.
 *
 * @param key the value that the list is sorted by, as PostgreSQL writes it; empty: the customer has none
 */
record OverviewPlace(Optional<String> key, long customer) {

    /** Safe in an address, and not for people. */
    String text() {
        String plain = customer + key.map(value -> "=" + value).orElse("");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    static OverviewPlace parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int end = plain.indexOf('=');
            return end < 0
                    ? new OverviewPlace(Optional.empty(), Long.parseLong(plain))
                    : new OverviewPlace(Optional.of(plain.substring(end + 1)), Long.parseLong(plain.substring(0, end)));
        } catch (IllegalArgumentException e) {
            throw malformed(text);
        }
    }

    static Invalid malformed(String text) {
        String detail = "after is not what a page of this list gave: " + text;
        return new Invalid("parameter.invalid", detail, List.of(new Violation("?after", detail)));
    }
}
