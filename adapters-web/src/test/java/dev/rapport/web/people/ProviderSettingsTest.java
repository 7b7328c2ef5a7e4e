package dev.rapport.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {

    private static final Optional<String> GIVEN = Optional.of("given");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.org",
                " https://id.example.org/realms/acme/ ",
                "http://127.0.0.1:8081",
                "http://localhost/x",
                "http://[::1]:8081"
            })
    void a_provider_is_where_its_address_says(String issuer) {
        var settings = new ProviderSettings(Optional.of(issuer), GIVEN, GIVEN, Optional.of("Acme"));

        assertThat(settings.provider()).isPresent();
        assertThat(settings.wayTo(Destination.of("/customers?q=a&b=c")))
                .isEqualTo(new ProviderWay("Acme", "/sign-in/provider?to=%2Fcustomers%3Fq%3Da%26b%3Dc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id.example.org",
                "http://id.example.org",
                "https://",
                "https://id.example.org?x=y",
                "https://id.example.org#x",
                "ftp://id.example.org",
                "https://id example.org"
            })
    void an_address_that_is_none_or_would_be_read_by_others_is_not_taken(String issuer) {
        var settings = new ProviderSettings(Optional.of(issuer), GIVEN, GIVEN, GIVEN);

        assertThat(settings.provider()).isEmpty();
        assertThat(settings.wayTo(Destination.of("/"))).isNull();
    }

    @Test
    void without_id_or_secret_there_is_none() {
        var issuer = Optional.of("https://id.example.org");

        assertThat(new ProviderSettings(issuer, Optional.empty(), GIVEN, GIVEN).provider())
                .isEmpty();
        assertThat(new ProviderSettings(issuer, GIVEN, Optional.empty(), GIVEN).provider())
                .isEmpty();
        assertThat(new ProviderSettings(Optional.empty(), GIVEN, GIVEN, GIVEN).wayByInvitation("x"))
                .isNull();
    }

    @Test
    void without_a_name_it_is_called_by_its_host_and_its_secret_is_told_to_nobody() {
        var settings = new ProviderSettings(
                Optional.of("https://id.example.org/x"), GIVEN, Optional.of("secret"), Optional.empty());

        assertThat(settings.provider().orElseThrow().name()).isEqualTo("id.example.org");
        assertThat(settings.provider().orElseThrow().toString()).doesNotContain("secret");
    }
}
