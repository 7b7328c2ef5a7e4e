package dev.rapport.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rapport starts while the provider is down, and goes on as soon as it is back. */
@QuarkusTest
@TestProfile(ProviderDownTest.Elsewhere.class)
@QuarkusTestResource(TestDatabase.class)
class ProviderDownTest {

    public static class Elsewhere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return ProviderAddress.settings();
        }
    }

    @Test
    void nobody_is_sent_to_a_provider_that_is_down_until_it_is_back() {
        Ready.await();
        ProviderSignInTest.refused(
                new Visitor().get("/sign-in/provider"), "provider.unreachable", "can’t be reached at the moment");

        try (var provider = TestProvider.start()) {
            provider.recognise("somebody", "nobody@provided.example", true);
            assertThat(new Visitor().signIn("/sign-in/provider").header("Location"))
                    .endsWith("/sign-in?refused=provider.unknown");
        }
    }
}
