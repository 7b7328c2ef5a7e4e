package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.FirstOwner;
import dev.rapport.database.DataFolder;
import dev.rapport.database.TestServers;
import dev.rapport.provider.ProviderAddress;
import dev.rapport.provider.TestProvider;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The owner signs in by a provider that the environment names. Also run against the native executable, which has the library's keys,
 * signatures and JSON in another way.
 */
class ProviderIT {

    @Test
    void somebody_signs_in_by_the_provider_and_nobody_by_a_token_that_it_has_not_signed()
            throws IOException, InterruptedException {
        Map<String, String> settings = ProviderAddress.settings();
        DataFolder folder = TestServers.newFolder();
        try (TestProvider provider = TestProvider.startAt(settings.get("rapport.oidc.issuer"));
                RunningRapport rapport = RunningRapport.start(folder.path(), environment(settings))) {
            assertThat(rapport.get("/profile").body())
                    .contains(FirstOwner.EMAIL)
                    .doesNotContain("Acme ID");
            provider.recognise("1", FirstOwner.EMAIL, true);

            HttpResponse<String> there = visit(rapport, "/sign-in/provider?to=/profile");

            assertThat(there.uri().getPath()).as(rapport::log).isEqualTo("/profile");
            assertThat(there.body()).contains(FirstOwner.EMAIL, "Acme ID");
            provider.sign(TestProvider::unsigned);
            assertThat(visit(rapport, "/sign-in/provider").uri().getQuery()).isEqualTo("refused=provider.failed");
        } finally {
            TestServers.delete(folder);
        }
    }

    private static HttpResponse<String> visit(RunningRapport rapport, String path)
            throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rapport.port() + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static Map<String, String> environment(Map<String, String> settings) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey()
                                .toUpperCase(java.util.Locale.ROOT)
                                .replaceAll("[.-]", "_"),
                        Map.Entry::getValue));
    }
}
