package dev.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.application.access.FirstWorkspace;
import dev.rapport.domain.access.KeyKind;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstWorkspaceSettingsTest {

    @Test
    void without_settings_it_is_utc_and_euros() {
        assertThat(read(Map.of()))
                .isEqualTo(new FirstWorkspace(ZoneId.of("UTC"), Currency.getInstance("EUR"), Map.of()));
    }

    @Test
    void the_environment_presets_keys_zone_and_currency() {
        FirstWorkspace first = read(Map.of(
                "rapport.zone", "Europe/Berlin",
                "rapport.currency", "USD",
                "rapport.write-key", "sixsix",
                "rapport.api-key", "sixteen-sixteen1"));

        assertThat(first.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(first.currency()).isEqualTo(Currency.getInstance("USD"));
        assertThat(first.presets()).isEqualTo(Map.of(KeyKind.WRITE, "sixsix", KeyKind.MANAGEMENT, "sixteen-sixteen1"));
        assertThat(first).asString().doesNotContain("sixsix", "sixteen-sixteen1");
    }

    @ParameterizedTest
    @CsvSource({
        "rapport.write-key, short, RAPPORT_WRITE_KEY must have 6 to 200 characters; it has 5.",
        "rapport.api-key, fifteen-fifteen, RAPPORT_API_KEY must have 16 to 200 characters; it has 15.",
        "rapport.api-key, sixteen with spaces, RAPPORT_API_KEY must consist of visible ASCII characters",
        "rapport.write-key, with:colon, RAPPORT_WRITE_KEY must consist of visible ASCII characters",
        "rapport.zone, Mars/Olympus, 'RAPPORT_ZONE must be the name of a time zone, such as Europe/Berlin or UTC: Mars'",
        "rapport.zone, +02:00, RAPPORT_ZONE must be the name of a time zone",
        "rapport.currency, Euro, 'RAPPORT_CURRENCY must be an ISO 4217 code, such as EUR or USD: Euro'"
    })
    void what_can_not_be_used_is_one_clear_line(String property, String value, String line) {
        assertThatThrownBy(() -> read(Map.of(property, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(line);
    }

    @Test
    void one_key_for_both_is_refused() {
        assertThatThrownBy(() ->
                        read(Map.of("rapport.write-key", "the-same-for-both", "rapport.api-key", "the-same-for-both")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("must differ");
    }

    private static FirstWorkspace read(Map<String, String> settings) {
        return new FirstWorkspaceSettings(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build())
                .read();
    }
}
