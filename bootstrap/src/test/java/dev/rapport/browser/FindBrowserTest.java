package dev.rapport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search at the top of every page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FindBrowserTest extends BrowserTest {

    private static final String FIELD = "#find";

    @BeforeEach
    void sendCustomers() {
        SomeCustomers.send();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/models", "/settings", "/customers/shop-1004"})
    void a_slash_and_some_letters_lead_to_a_customer_from_every_page(String path) {
        visit(path, options(View.DESKTOP_LIGHT), page -> {
            page.keyboard().press("/");
            assertThat(page.locator(FIELD)).isFocused();
            page.keyboard().type("HOP-1005");

            assertThat(page.locator("#found a")).hasCount(1);
            screenshot(page, "found");
            assertThat(violations(page)).isEmpty();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/customers/[0-9a-z]+$"));
            assertThat(page.locator("main")).containsText("shop-1005");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void on_a_phone_the_search_is_in_the_menu(boolean scripts) {
        visit("/models", options(View.PHONE_LIGHT).setJavaScriptEnabled(scripts), page -> {
            page.locator("summary:has-text('Menu')").click();
            screenshot(page, "menu");
            page.locator("header .menu input[name=q]").fill("HOP-1005");
            page.locator("header .menu input[name=q]").press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*/customers\\?q=HOP-1005$"));
            assertThat(page.locator("#list tbody tr")).hasCount(1);
        });
    }

    @Test
    void escape_and_a_click_elsewhere_close_what_was_found() {
        visit("/", options(View.DESKTOP_DARK), page -> {
            page.locator(FIELD).fill("shop");
            assertThat(page.locator("#found li")).hasCount(9);
            page.keyboard().press("Escape");
            assertThat(page.locator("#found li")).hasCount(0);
            page.locator(FIELD).fill("shop-100");
            assertThat(page.locator("#found li").first()).isVisible();
            page.locator("h1").click();
            assertThat(page.locator("#found li")).hasCount(0);
        });
    }

    @Test
    void enter_lists_all_that_match_and_a_slash_in_a_field_is_a_slash() {
        visit("/", options(View.DESKTOP_LIGHT), page -> {
            page.locator(FIELD).fill("nobody");
            assertThat(page.locator("#found")).containsText("Nobody is called that.");
            page.locator(FIELD).fill("shop-1");
            page.keyboard().press("/");
            assertThat(page.locator(FIELD)).hasValue("shop-1/");
            page.keyboard().press("Backspace");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(root.resolve("/customers?q=shop-1").toString());
        });
    }

    @Test
    void without_javascript_it_is_a_form_like_any_other() {
        visit("/", options(View.DESKTOP_LIGHT).setJavaScriptEnabled(false), page -> {
            page.locator(FIELD).fill("shop-1005");
            page.locator(FIELD).press("Enter");
            assertThat(page.locator("tbody tr")).hasCount(1);
        });
    }
}
