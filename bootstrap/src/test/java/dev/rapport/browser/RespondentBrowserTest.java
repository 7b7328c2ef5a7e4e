package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RespondentBrowserTest extends BrowserTest {

    private static final int NUMBER = 522;
    private static final int MOST_BYTES = 30_000;

    private static final String NPS = """
            {"kind": "nps", "questions": [{"key": "recommend", "required": true, "text": {
               "en": "How likely are you to recommend us to a friend or colleague?", "de": "Empfehlen Sie uns weiter?"},
               "format": {"kind": "rating", "scale": {"low": 0, "high": 10},
                 "low": {"en": "Not at all likely"}, "high": {"en": "Extremely likely"}}}],
             "followUp": {"text": {"en": "Why?"}, "byGroup": {"promoter": {"en": "What do you like most?"}}},
             "comment": {"en": "Anything else that you would like to tell us?"}}""";

    private static final String ALL_FORMATS = """
            {"kind": "custom", "questions": [
              {"key": "stars", "text": {"en": "How was it?"}, "required": true, "format": {
                "kind": "rating", "scale": {"low": 1, "high": 5}, "style": "stars"}},
              {"key": "smileys", "text": {"en": "How do you feel about the help you received?"}, "format": {
                "kind": "rating", "scale": {"low": 1, "high": 5}, "style": "smileys",
                "low": {"en": "Bad"}, "high": {"en": "Good"}}},
              {"key": "one", "text": {"en": "Which plan do you have?"}, "format": {"kind": "single_choice", "options": [
                {"key": "a", "text": {"en": "Starter"}},
                {"key": "b", "text": {"en": "Professional, with support by telephone on working days"}}]}},
              {"key": "many", "text": {"en": "What do you use?"}, "format": {"kind": "multiple_choice", "options": [
                {"key": "a", "text": {"en": "Reports"}}, {"key": "b", "text": {"en": "Alerts"}}]}},
              {"key": "again", "text": {"en": "Would you buy again?"}, "format": {"kind": "yes_no"}},
              {"key": "line", "text": {"en": "Your role"}, "format": {"kind": "short_text"}},
              {"key": "words", "text": {"en": "What could we do better?"}, "format": {"kind": "long_text"}}]}""";

    private static String nps = "";
    private static String formats = "";

    @Inject
    DataSource database;

    @BeforeEach
    void openSurveys() {
        OwnWorkspace workspace = OwnWorkspace.once(database, NUMBER, "Asia/Jakarta");
        if (nps.isEmpty()) {
            nps = opened(workspace, "seen-nps", NPS);
            formats = opened(workspace, "seen-formats", ALL_FORMATS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_main_question_is_accessible_and_keeps_the_policy(View view) {
        look(nps + "?answer=9", "respondent-nps", view);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_question_is_accessible_and_keeps_the_policy(View view) {
        look(formats, "respondent-formats", view);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_LIGHT", "PHONE_DARK"})
    void a_survey_that_is_not_there_is_accessible(View view) {
        look("/s/nothing-here", "respondent-none", view);
    }

    @Test
    void all_of_it_is_light() {
        Map<String, Long> loaded = weight(formats);

        assertThat(loaded).hasSize(2);
        assertThat(loaded.values().stream().mapToLong(Long::longValue).sum()).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_LIGHT", "PHONE_DARK"})
    void it_is_answered_on_a_phone_by_keyboard_alone_without_javascript(View view) {
        visit(nps, options(view).setJavaScriptEnabled(false), page -> {
            press(page, "Tab", "Space", "ArrowRight", "ArrowLeft");
            picture(page, "respondent-1", view);
            press(page, "Tab", "Enter");
            page.waitForURL(url -> url.endsWith("?step=2"));
            press(page, "Tab");
            page.keyboard().type("Nothing yet");
            press(page, "Tab", "Tab");
            picture(page, "respondent-2", view);
            press(page, "Enter");
            page.waitForURL(url -> url.endsWith("?step=thanks"));
            assertThat(page.textContent("h1")).isEqualTo("Thank you!");
            picture(page, "respondent-3", view);

            press(page, "Tab", "Enter");
            page.waitForURL(url -> url.endsWith("?step=1"));
            assertThat(page.querySelectorAll("input:checked")).hasSize(1);
        });
    }

    @Test
    void what_is_to_be_touched_is_large_enough_and_mistakes_are_seen() {
        visit(formats, options(View.PHONE_LIGHT), page -> {
            assertThat((Number)
                            page.evaluate("() => Math.min(...[...document.querySelectorAll('.pick, button, .quiet')]"
                                    + ".map(e => e.getBoundingClientRect()).map(r => Math.min(r.width, r.height)))"))
                    .extracting(Number::doubleValue)
                    .satisfies(least -> assertThat(least).isGreaterThanOrEqualTo(44));
            page.click("button");
            assertThat(page.textContent("#a-stars-mistake")).isEqualTo("Please answer this question.");
            picture(page, "respondent-mistakes", View.PHONE_LIGHT);
            assertThat(violations(page)).isEmpty();
        });
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void picture(Page page, String name, View view) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + view + ".png")));
    }

    private static String opened(OwnWorkspace workspace, String slug, String definition) {
        String id = workspace
                .api()
                .body("{\"name\": \"Seen\", \"slug\": \"" + slug + "\", \"definition\": " + definition + "}")
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        workspace.api().post("/api/v1/surveys/" + id + "/open").then().statusCode(200);
        return "/s/" + slug;
    }
}
