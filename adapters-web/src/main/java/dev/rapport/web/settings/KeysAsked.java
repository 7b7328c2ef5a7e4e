package dev.rapport.web.settings;

import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Given;
import dev.rapport.web.list.ShortList;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The list of keys as its address asks for it.
 *
 * @param kind empty: whichever
 */
@TemplateData
record KeysAsked(String kind, ShortList<ApiKey> list) {

    private static final ShortList.Columns<ApiKey> COLUMNS = new ShortList.Columns<>(
            key -> key.name() + " " + key.prefix(),
            "",
            Map.of(
                    "name", Comparator.comparing(key -> key.name().toLowerCase(Locale.ROOT)),
                    "since", Comparator.comparing(ApiKey::createdAt),
                    "used", Comparator.comparing(key -> key.lastUsedAt().orElse(Instant.MIN)),
                    "expires", Comparator.comparing(key -> key.expiresAt().orElse(Instant.MAX))));

    /** @param all those that are not revoked */
    static KeysAsked of(Stream<ApiKey> all, MultivaluedMap<String, String> parameters) {
        String kind =
                KeyKind.of(Given.first(parameters, "kind")).map(KeyKind::word).orElse("");
        return new KeysAsked(
                kind,
                ShortList.of(
                        all.filter(key -> kind.isEmpty() || key.kind().word().equals(kind)),
                        COLUMNS,
                        parameters,
                        Address.of(KeysPage.PATH).with("kind", kind)));
    }

    public boolean isFiltered() {
        return !list.search().isEmpty() || !kind.isEmpty();
    }
}
