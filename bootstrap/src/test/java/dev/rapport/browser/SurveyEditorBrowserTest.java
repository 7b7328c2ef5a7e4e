package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Beginning, writing, previewing, opening and sharing a survey in a real browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SurveyEditorBrowserTest extends BrowserTest {

    private static String nps = "";
    private static String formats = "";
    private static String wrong = "";

    @BeforeEach
    void write() {
        Ready.await();
        if (nps.isEmpty()) {
            nps = SurveyDrafts.draft(SurveyDrafts.NPS);
            formats = SurveyDrafts.opened(SurveyDrafts.ALL_FORMATS);
            SurveyDrafts.answer(formats, "{\"stars\": 5}");
            wrong = SurveyDrafts.draft(
                    SurveyDrafts.ALL_FORMATS.replace("Starter", "").replace("\"high\": 5", "\"high\": 55"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_pages_are_accessible_and_keep_the_policy(View view) {
        look("/surveys/new", "survey-new", view);
        look("/surveys/" + nps + "/edit?part=detractor", "survey-editor-nps", view);
        look("/surveys/" + formats + "/edit", "survey-editor-formats", view);
        look("/surveys/" + wrong + "/edit", "survey-editor-wrong", view);
        look("/surveys/" + nps, "survey-draft", view);
        look("/surveys/" + nps + "/remove", "survey-remove", view);
    }

    @Test
    void the_first_sight_is_light() {
        Map<String, Long> loaded = weight("/surveys/" + nps + "/edit");
        assertThat(loaded.values().stream().mapToLong(Long::longValue).sum()).isLessThan(150_000);
    }

    @Test
    void an_nps_survey_goes_by_keyboard_from_the_template_to_its_first_answer() {
        visit("/surveys", options(View.DESKTOP_LIGHT), page -> {
            pressed(page, "a[href='/surveys/new']");
            page.waitForURL("**/surveys/new");
            page.focus("#csat");
            page.keyboard().press("ArrowUp");
            assertThat(page.isChecked("#nps")).isTrue();
            page.focus("#name");
            page.keyboard().type("By keyboard");
            page.keyboard().press("Enter");
            page.waitForURL("**/edit");
            assertThat(page.inputValue("#slug")).startsWith("by-keyboard");

            FrameLocator preview = page.frameLocator("#preview iframe");
            assertThat(preview.locator("legend").textContent()).contains("How likely are you to recommend us");
            typed(page, "#questions-0-text-en", "Would you tell a friend?");
            preview.locator("text=Would you tell a friend?").waitFor();
            typed(page, "#questions-0-text-de", "Weitersagen?");
            page.selectOption("#lang", "de");
            preview.locator("text=Weitersagen?").waitFor();
            page.selectOption("#part", "detractor");
            preview.locator("text=Was ist der Hauptgrund").waitFor();
            page.selectOption("#part", "thanks");
            preview.locator("text=Vielen Dank").waitFor();

            pressed(page, "button[value='done']");
            page.waitForSelector(".alert-success");
            pressed(page, "#state .btn-primary");
            page.waitForSelector("text=Open: whoever has the link can answer.");
            String link = page.textContent("#share code");

            page.navigate(link + "?lang=de");
            assertThat(page.textContent("legend")).contains("Weitersagen?");
            page.focus("input[value='9']");
            page.keyboard().press("Space");
            pressed(page, "form button");
            page.waitForURL("**step=2**");
        });
        String id = SurveyDrafts.api().get("/api/v1/surveys").path("find { it.name == 'By keyboard' }.id");
        assertThat(SurveyDrafts.api()
                        .get("/api/v1/surveys/" + id + "/responses")
                        .<Integer>path("items.size()"))
                .isEqualTo(1);
    }

    @Test
    void the_preview_can_be_tried_but_leads_nowhere() {
        visit("/surveys/" + nps + "/edit", options(View.DESKTOP_LIGHT), page -> {
            var sent = new ArrayList<String>();
            page.onRequest(request -> sent.add(request.method() + " " + request.url()));
            FrameLocator preview = page.frameLocator("#preview iframe");
            preview.locator("label:has(input[value='9'])").click();
            preview.locator("button").click();
            page.waitForTimeout(300);
            assertThat(preview.locator("legend").textContent()).contains("Would you recommend us?");
            page.selectOption("#part", "thanks");
            preview.locator("text=Change my answers").click();
            page.waitForTimeout(300);
            assertThat(preview.locator("h1").textContent()).isEqualTo("Thank you!");
            assertThat(page.context().pages()).hasSize(1);
            assertThat(sent).noneMatch(request -> request.contains("/s/"));
        });
    }

    @Test
    void a_question_is_added_and_only_what_has_a_meaning_is_shown() {
        String id = SurveyDrafts.draft(SurveyDrafts.ALL_FORMATS);
        visit("/surveys/" + id + "/edit", options(View.DESKTOP_LIGHT), page -> {
            page.click("button[value='add:questions']");
            page.waitForSelector("#questions-3-text-en");
            page.waitForFunction("() => document.activeElement.id === 'questions-3-text-en'");
            assertThat(page.querySelector("#problems"))
                    .as("not scolded for having begun")
                    .isNull();
            page.keyboard().type("Which of these?");
            assertThat(page.isVisible("#questions-3-format-scale-low")).isTrue();
            assertThat(page.isVisible("button[value='add:questions/3/format/options']"))
                    .isFalse();
            page.selectOption("#questions-3-format-kind", "multiple_choice");
            assertThat(page.isVisible("#questions-3-format-scale-low")).isFalse();
            page.click("button[value='add:questions/3/format/options']");
            page.waitForFunction("() => document.activeElement.id === 'questions-3-format-options-0-text-en'");
            page.keyboard().type("This");

            assertThat(page.isVisible("#questions-3-text-lt")).isFalse();
            page.check("#languages-lt");
            assertThat(page.isVisible("#questions-3-text-lt")).isTrue();
            page.uncheck("#languages-lt");
            page.click("#preview a:has-text('Question 4')");
            page.click("button[value='up:questions/3']");
            page.waitForFunction("() => document.querySelector('#questions-2-text-en').value === 'Which of these?'");
        });
    }

    @Test
    void without_javascript_a_survey_is_written_shown_and_opened() {
        Browser.NewContextOptions plain = options(View.PHONE_LIGHT).setJavaScriptEnabled(false);
        visit("/surveys/new", plain, page -> {
            page.check("#why-cancel");
            page.fill("#name", "Without a script");
            followed(page, "form button");
            page.fill("#questions-0-text-en", "Why are you leaving?");
            page.selectOption("#part", "thanks");
            followed(page, "button[value='show']");
            assertThat(page.inputValue("#questions-0-text-en")).isEqualTo("Why are you leaving?");
            assertThat(page.getAttribute("#preview iframe", "srcdoc")).contains("Thank you for telling us");
            followed(page, "button[value='add:questions']");
            page.fill("#questions-2-text-en", "Anything we missed?");
            page.selectOption("#questions-2-format-kind", "short_text");
            followed(page, "button[value='done'] >> nth=0");
            assertThat(page.textContent(".alert-success")).isEqualTo("Saved.");
            followed(page, "#state .btn-primary");
            assertThat(page.textContent("#state")).contains("It takes answers.");
            page.navigate(page.textContent("#share code"));
            assertThat(page.textContent("form")).contains("Why are you leaving?", "Anything we missed?");
        });
    }

    @Test
    void who_was_slower_is_told_and_saves_over_it() {
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);
        visit("/surveys/" + id + "/edit", options(View.PHONE_DARK), page -> {
            page.fill("#thanks-en", "Mine");
            SurveyDrafts.saveByApi(id, 1, "Theirs", SurveyDrafts.ALL_FORMATS);
            page.click("button[value='save'] >> nth=0");
            page.waitForSelector("button[value='over']");
            assertThat(page.inputValue("#thanks-en")).isEqualTo("Mine");
            page.click("button[value='over']");
            page.waitForSelector(".alert-success");
        });
        assertThat(SurveyDrafts.stored(id).<String>path("definition.thanks.en")).isEqualTo("Mine");
    }

    private static void pressed(Page page, String selector) {
        page.focus(selector);
        page.keyboard().press("Enter");
    }

    private static void followed(Page page, String selector) {
        page.focus(selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static void typed(Page page, String selector, String text) {
        page.focus(selector);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }
}
