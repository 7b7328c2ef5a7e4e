package dev.rapport.persistence.erasure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rapport.application.erasure.KnownCustomer;
import dev.rapport.domain.customer.Identity;
import dev.rapport.persistence.json.StoredJson;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises a customer in what somebody sent. An id is a whole value: of a customer {@code 7} not every 7 speaks. An e-mail address is
 * found anywhere, in any case.
 */
final class Mention {

    private static final JsonFactory JSON = new JsonFactory();

    private final Set<String> names;
    private final List<String> emails;

    Mention(KnownCustomer customer) {
        this.names =
                customer.identities().values().stream().map(Identity::name).collect(Collectors.toUnmodifiableSet());
        this.emails = customer.emails().stream()
                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** @param item as it was sent, perhaps cut or no JSON at all */
    boolean inItem(String item) {
        try (JsonParser parser = JSON.createParser(item)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if ((token.isScalarValue() || token == JsonToken.FIELD_NAME) && inValue(parser.getText())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            String text = item.toLowerCase(Locale.ROOT);
            return Stream.concat(names.stream().map(name -> name.toLowerCase(Locale.ROOT)), emails.stream())
                    .anyMatch(name -> isWordOf(text, name));
        }
    }

    /** @param cells a JSON array of texts */
    boolean inCells(String cells) {
        return StoredJson.readValue(cells) instanceof List<?> all
                && all.stream().anyMatch(cell -> cell instanceof String text && inValue(text));
    }

    private boolean inValue(String value) {
        if (names.contains(value) || names.contains(value.strip())) {
            return true;
        }
        if (emails.isEmpty() || value.indexOf('@') < 0) {
            return false;
        }
        String text = value.toLowerCase(Locale.ROOT);
        return emails.stream().anyMatch(email -> isWordOf(text, email));
    }

    private static boolean isWordOf(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (!isPartOfWord(text, at - 1) && !isPartOfWord(text, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
