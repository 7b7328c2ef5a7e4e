package dev.rapport.access;

import dev.rapport.application.access.FirstWorkspace;
import dev.rapport.domain.access.KeyKind;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Reads {@code RAPPORT_ZONE}, {@code RAPPORT_CURRENCY}, {@code RAPPORT_WRITE_KEY} and {@code RAPPORT_API_KEY}. What can't be
 * used stops the start with one line; keys are not repeated in it.
 */
@Singleton
class FirstWorkspaceSettings {

    private static final int MIN_WRITE_KEY = 6;

    /** Nothing slows down who tries management keys, so there must be nothing to guess. */
    private static final int MIN_API_KEY = 16;

    private static final int MAX_KEY = 200;

    private final Config config;

    FirstWorkspaceSettings(Config config) {
        this.config = config;
    }

    /** @throws ConfigurationException whose message is the line */
    FirstWorkspace read() {
        var presets = new EnumMap<KeyKind, String>(KeyKind.class);
        preset("rapport.write-key", "RAPPORT_WRITE_KEY", MIN_WRITE_KEY)
                .ifPresent(key -> presets.put(KeyKind.WRITE, key));
        preset("rapport.api-key", "RAPPORT_API_KEY", MIN_API_KEY)
                .ifPresent(key -> presets.put(KeyKind.MANAGEMENT, key));
        requireDifferent(presets);
        return new FirstWorkspace(zone(), currency(), presets);
    }

    private Optional<String> preset(String property, String variable, int least) {
        Optional<String> key = config.getOptionalValue(property, String.class);
        key.ifPresent(value -> {
            if (value.length() < least || value.length() > MAX_KEY) {
                throw new ConfigurationException(variable + " must have " + least + " to " + MAX_KEY
                        + " characters; it has " + value.length() + ".");
            }
            // A Basic user ends at the colon; neither header can carry what is not visible ASCII.
            if (!value.chars().allMatch(c -> c > ' ' && c < 127 && c != ':')) {
                throw new ConfigurationException(
                        variable + " must consist of visible ASCII characters without spaces and colons.");
            }
        });
        return key;
    }

    private static void requireDifferent(Map<KeyKind, String> presets) {
        if (Set.copyOf(presets.values()).size() < presets.size()) {
            throw new ConfigurationException(
                    "RAPPORT_WRITE_KEY and RAPPORT_API_KEY must differ: write keys are public.");
        }
    }

    private ZoneId zone() {
        String zone = config.getOptionalValue("rapport.zone", String.class).orElse("UTC");
        // Not plain offsets: PostgreSQL reads "+02:00" as west of Greenwich.
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new ConfigurationException(
                    "RAPPORT_ZONE must be the name of a time zone, such as Europe/Berlin or UTC: " + zone);
        }
        return ZoneId.of(zone);
    }

    private Currency currency() {
        String code = config.getOptionalValue("rapport.currency", String.class).orElse("EUR");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "RAPPORT_CURRENCY must be an ISO 4217 code, such as EUR or USD: " + code, e);
        }
    }
}
