package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelEditorBrowserTest extends BrowserTest {

    private static String points = "";
    private static String weighted = "";
    private static String wrong = "";

    @BeforeEach
    void sendCustomers() {
        SomeCustomers.send();
        if (points.isEmpty()) {
            points = SomeDrafts.draftOfPublished(SomeDrafts.POINTS, SomeDrafts.POINTS.replace("10,", "20,"));
            weighted = SomeDrafts.draft(SomeDrafts.WEIGHTED.replace("\"weight\": 30", "\"weight\": 40"));
            wrong = SomeDrafts.draft(SomeDrafts.POINTS.replace("90", "99999").replace("\"plan\"", "\"\""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_editor_of_points_is_accessible_and_keeps_the_policy(View view) {
        look(path(points), "editor-points", view);
    }

    @ParameterizedTest
    @EnumSource
    void the_editor_of_weights_is_accessible_and_keeps_the_policy(View view) {
        look(path(weighted), "editor-weighted", view);
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_draft_is_accessible_and_keeps_the_policy(View view) {
        look(path(wrong), "editor-wrong", view);
    }

    @Test
    void the_first_sight_is_light() {
        Map<String, Long> loaded = weight(path(points));
        assertThat(loaded.values().stream().mapToLong(Long::longValue).sum()).isLessThan(150_000);
    }

    @Test
    void a_colour_is_seen_where_it_is_chosen() {
        visit(path(points), options(View.DESKTOP_LIGHT), page -> {
            page.click("#bands summary");
            page.selectOption("#bands-0-colour", "purple");
            page.waitForFunction("() => { const swatch = getComputedStyle(document.querySelector('.swatch'));"
                    + " return swatch.getPropertyValue('--hue') === swatch.getPropertyValue('--hue-purple'); }");
            assertThat(page.evaluate(
                            "() => getComputedStyle(document.querySelector('#bands-0-colour')).borderLeftWidth"))
                    .isEqualTo("12px");
        });
    }

    @Test
    void a_rule_is_written_from_the_slider_to_the_saved_draft() {
        String id = SomeDrafts.draftOfPublished(SomeDrafts.POINTS, SomeDrafts.POINTS);
        visit(path(id), options(View.DESKTOP_LIGHT), page -> {
            String before = page.textContent("#examples");
            page.focus("#rules-0-points-slider");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(page.inputValue("#rules-0-points")).isEqualTo("12");
            page.waitForFunction(
                    "() => document.querySelector('#rules-0-said').textContent.includes('12 points for each')");
            assertThat(page.textContent("#examples")).isNotEqualTo(before);
            page.fill("#rules-0-points", "30");
            assertThat(page.inputValue("#rules-0-points-slider")).isEqualTo("30");
            page.waitForFunction(
                    "() => document.querySelector('#rules-0-said').textContent.includes('30 points for each')");

            page.click("button[value='add:rules']");
            page.waitForSelector("#rules-2-event");
            page.waitForFunction("() => document.activeElement.id === 'rules-2-event'");
            assertThat(page.querySelector("#problems"))
                    .as("not scolded for having begun")
                    .isNull();
            page.keyboard().type("Signed In");
            page.fill("#rules-2-points", "many");
            page.waitForFunction("() => document.querySelector('#effect').textContent.includes('Once this is mended')");
            page.click("button[value='save']");
            page.waitForSelector("#problems");
            assertThat(page.inputValue("#rules-2-points")).isEqualTo("many");
            assertThat(page.getAttribute("#rules-2-points", "aria-invalid")).isEqualTo("true");
            assertThat(page.textContent("#" + page.getAttribute("#rules-2-points", "aria-describedby")))
                    .isEqualTo("must be a number, such as 12.5");
            page.click("#problems a");
            assertThat(page.evaluate("() => location.hash")).isEqualTo("#rules-2-points");

            page.fill("#rules-2-points", "3");
            page.fill("#follow", "amina");
            page.waitForFunction("() => document.querySelector('#effect').textContent.includes('Amina Okafor')");
            page.click("button[value='save']");
            page.waitForSelector(".alert-success");
            assertThat(page.textContent("#rules-2-said")).contains("3 points for each “Signed In” in the last 30 days");
        });
        assertThat(SomeDrafts.stored(id).<Integer>path("definition.rules[0].points"))
                .isEqualTo(30);
        assertThat(SomeDrafts.stored(id).<String>path("definition.rules[2].id")).isEqualTo("signed-in");
    }

    @Test
    void weights_add_up_before_the_eyes() {
        String id = SomeDrafts.draft(SomeDrafts.WEIGHTED);
        visit(path(id), options(View.PHONE_DARK), page -> {
            assertThat(page.textContent("#metrics-total")).isEqualTo("90 of 100: 10 to go");
            page.fill("#metrics-1-weight", "40");
            page.waitForFunction("() => document.querySelector('#metrics-total').textContent === '100 of 100'");
            page.waitForSelector("#examples");
            page.click("#metrics-0 details summary");
            assertThat(page.isVisible("#metrics-0-window-days")).isTrue();
            page.selectOption("#metrics-0-measure", "days_since_last");
            assertThat(page.isVisible("#metrics-0-window-days")).isFalse();
            page.click("button[value='calibrate:metrics/0']");
            page.waitForSelector("#metrics-0 [role=status]");
            assertThat(page.textContent("#metrics-0 [role=status]")).contains("Filled in from");
        });
    }

    @Test
    void the_keyboard_reaches_everything() {
        visit(path(points), options(View.DESKTOP_LIGHT), page -> {
            page.focus("#rules-1 summary");
            page.keyboard().press("Enter");
            page.focus("button[value='save']");
            var reached = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                page.keyboard().press("Tab");
                reached.append(page.evaluate("() => document.activeElement.id || document.activeElement.value || ''"))
                        .append(' ');
            }
            assertThat(reached.toString())
                    .contains(
                            "down:rules/0",
                            "remove:rules/0",
                            "rules-0-event",
                            "rules-0-points-slider",
                            "rules-0-points ")
                    .contains("rules-1-condition-0-operand", "add:rules ");
        });
    }

    @Test
    void without_javascript_a_rule_is_added_and_saved() {
        String id = SomeDrafts.draft(SomeDrafts.POINTS);
        visit(path(id), options(View.PHONE_LIGHT).setJavaScriptEnabled(false), page -> {
            page.fill("#rules-0-points", "33");
            page.click("button[value='add:rules']");
            page.fill("#rules-2-event", "Signed In");
            page.focus("button[value='up:rules/2']");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.inputValue("#rules-1-event")).isEqualTo("Signed In");
            page.click("button[value='effect']");
            assertThat(page.textContent("#rules-0-said")).contains("33 points for each");
            page.fill("#rules-1-points", "2");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
            assertThat(page.textContent(".alert-success")).isEqualTo("Saved.");
        });
        assertThat(SomeDrafts.stored(id).<String>path("definition.rules[1].event"))
                .isEqualTo("Signed In");
    }

    @Test
    void who_was_slower_is_told_and_saves_over_it() {
        String id = SomeDrafts.draft(SomeDrafts.POINTS);
        visit(path(id), options(View.DESKTOP_LIGHT), page -> {
            page.fill("#rules-0-points", "44");
            SomeDrafts.saveByApi(id, 1, SomeDrafts.rules(2));
            page.click("button[value='save']");
            page.waitForSelector("button[value='over']");
            assertThat(page.inputValue("#rules-0-points")).isEqualTo("44");
            Page other = page.waitForPopup(() -> page.click("a[target=_blank]:has-text('other version')"));
            other.waitForLoadState();
            assertThat(other.inputValue("#rules-0-event")).isEqualTo("Event 0");
            page.click("button[value='over']");
            page.waitForSelector(".alert-success");
        });
        assertThat(SomeDrafts.stored(id).<Integer>path("definition.rules[0].points"))
                .isEqualTo(44);
    }

    private static String path(String model) {
        return "/models/" + model + "/draft";
    }
}
