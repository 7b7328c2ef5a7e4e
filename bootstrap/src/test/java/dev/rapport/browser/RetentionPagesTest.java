package dev.rapport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is closed here: other tests send events of the past to the same workspace. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RetentionPagesTest extends BrowserTest {

    private static final String PATH = "/settings/retention";

    @Inject
    DataSource database;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @AfterEach
    void for_ever_again() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update workspace set events_kept_days = null where workspace_id = 1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_page_is_accessible_and_keeps_the_policy(View view) {
        look(PATH, "settings-retention", view);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void what_is_lost_is_said_before_and_can_be_declined(View view) {
        visit(PATH, options(view), page -> {
            page.getByLabel("Days for which events are kept").fill("365");
            page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Save"))
                    .click();

            assertThat(page.locator("h1")).containsText("Close all days up to");
            assertThat(page.locator("main")).containsText("This can’t be taken back");
            screenshot(page, "settings-retention-confirm-" + view);
            Assertions.assertThat(violations(page)).isEmpty();
            page.getByText("Cancel").click();
            assertThat(page.getByLabel("Days for which events are kept")).hasValue("");
        });
    }

    @Test
    void a_wrong_number_is_said_beside_the_field_and_stays_written() {
        visit(PATH, options(View.DESKTOP_LIGHT), page -> {
            page.getByLabel("Days for which events are kept").fill("29");
            page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Save"))
                    .click();

            assertThat(page.locator("#days-help")).containsText("From 30 to 36,500 days");
            assertThat(page.locator("#days")).hasValue("29");
        });
    }

    @Test
    void as_many_days_as_nothing_is_older_than_are_kept_at_once() {
        visit(PATH, options(View.DESKTOP_LIGHT), page -> {
            page.getByLabel("Days for which events are kept").fill("36500");
            page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Save"))
                    .click();
            // Every day of before a hundred years is open still.
            page.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Keep 36500"))
                    .click();

            assertThat(page.locator(".alert-success")).isVisible();
            assertThat(page.locator("#days")).hasValue("36500");
        });
    }
}
