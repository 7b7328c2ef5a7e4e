package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class GalleryBrowserTest extends BrowserTest {

    private static final String NOT_FOR_PAPER =
            ":is(nav, button, .btn, form.filters, input[type=search], .top):visible";

    @ParameterizedTest
    @EnumSource
    void every_building_block_is_accessible_and_keeps_the_policy(View view) {
        look("/gallery", "gallery", view);
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_page_is_accessible_and_keeps_the_policy(View view) {
        look("/gallery/empty", "empty", view);
    }

    @Test
    void the_first_sight_of_a_page_is_light() {
        Map<String, Long> loaded = weight("/gallery");

        long charts = sum(loaded, CHARTS);
        long all = loaded.values().stream().mapToLong(Long::longValue).sum();
        assertThat(all - charts).as(loaded.toString()).isLessThan(150_000);
        assertThat(charts).isBetween(1L, 220_000L);
        assertThat(sum(weight("/gallery/empty"), CHARTS)).isZero();
    }

    @Test
    void a_saved_form_says_so_once() {
        visit("/gallery", options(View.DESKTOP_LIGHT), page -> {
            page.fill("#email", "ada@example.org");
            page.click("text=Save");

            assertThat(page.textContent("[role=status]")).isEqualTo("Saved.");

            page.reload();
            assertThat(page.querySelector("[role=status]")).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_error_page_is_accessible_and_keeps_the_policy(View view) {
        look("/nowhere", "error", view);
    }

    @Test
    void a_part_of_a_page_is_updated_and_a_failure_is_said() {
        visit("/gallery", options(View.DESKTOP_LIGHT), page -> {
            page.click("text=Update a part");
            assertThat(page.textContent("#part h1")).isEqualTo("Data");

            page.click("text=Fail to");
            page.waitForSelector("#request-failed", new Page.WaitForSelectorOptions().setTimeout(5_000));
            assertThat(page.textContent("#part h1")).isEqualTo("Data");
        });
    }

    @Test
    void without_javascript_the_numbers_are_all_there_and_the_menu_opens() {
        Browser.NewContextOptions noScript = options(View.PHONE_LIGHT).setJavaScriptEnabled(false);
        visit("/gallery", noScript, page -> {
            page.click("details.menu summary");
            assertThat(page.isVisible("details.menu a[href='/customers']")).isTrue();
            page.click("figure[data-chart=bars] summary");
            assertThat(page.isVisible("figure[data-chart=bars] td")).isTrue();
        });
    }

    @Test
    void a_chart_tells_its_numbers_under_the_pointer() {
        visit("/gallery", options(View.DESKTOP_DARK), page -> {
            page.hover("figure[data-chart=bands] .plot svg");
            page.waitForSelector("figure[data-chart=bands] .plot svg :text('Power user: ')");
            page.locator("figure[data-chart=bands]")
                    .screenshot(new Locator.ScreenshotOptions().setPath(SCREENSHOTS.resolve("tooltip.png")));
        });
    }

    @Test
    void print_leaves_out_what_paper_can_not_use() {
        visit("/gallery", options(View.DESKTOP_LIGHT), page -> {
            assertThat(page.locator(NOT_FOR_PAPER).count()).isPositive();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            screenshot(page, "gallery-print");

            assertThat(page.locator(NOT_FOR_PAPER).allInnerTexts()).isEmpty();
            for (String content : List.of("main h1", "main .stat-value", "main table", "figure .plot svg")) {
                assertThat(page.locator(content).first().isVisible())
                        .as(content)
                        .isTrue();
            }
        });
    }

    private static long sum(Map<String, Long> loaded, String prefix) {
        return loaded.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
