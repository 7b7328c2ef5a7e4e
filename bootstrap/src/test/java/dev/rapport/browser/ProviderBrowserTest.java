package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Colleague;
import dev.rapport.provider.ProviderAddress;
import dev.rapport.provider.TestProvider;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in by an identity provider, as somebody does it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ProviderAddress.class)
class ProviderBrowserTest extends BrowserTest {

    @Inject
    DataSource database;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @ParameterizedTest
    @EnumSource
    void the_page_that_offers_the_provider_is_accessible_and_keeps_the_policy(View view) {
        lookAsStranger("/sign-in?refused=provider.unverified", "sign-in-provider", view, "en");
    }

    @Test
    void somebody_goes_there_and_comes_back_to_the_page_they_wanted() {
        Colleague colleague = Colleague.of(OwnWorkspace.once(database, 814, "UTC"), Role.ANALYST);
        try (TestProvider provider = TestProvider.start()) {
            provider.recognise(UUID.randomUUID().toString(), colleague.email(), true);
            visit("/profile", options(View.PHONE_LIGHT), page -> {
                page.context().clearCookies();
                page.navigate(root.resolve("/customers?q=ann").toString());
                page.click("text=Continue with Acme ID");
                page.waitForURL(root.resolve("/customers?q=ann").toString());

                page.navigate(root.resolve("/profile").toString());
                assertThat(page.textContent("main"))
                        .contains(colleague.email(), "Signing in with Acme ID", "no password");
                assertThat(violations(page)).isEmpty();
                screenshot(page, "profile-provider-phone-light");
                assertThat(page.context().cookies())
                        .extracting(cookie -> cookie.name)
                        .doesNotContain("q_session_provider", "rapport-wish");
                disconnectInVain(page);
            });
        }
    }

    private static void disconnectInVain(Page page) {
        page.click("main button:has-text('Disconnect')");
        page.waitForSelector("main .alert-danger:not([hidden])");
        assertThat(page.textContent("main")).contains("Set a password first");
    }
}
