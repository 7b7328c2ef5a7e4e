package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Surveys and their results in a real browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SurveysBrowserTest extends BrowserTest {

    @Test
    void the_first_sight_of_results_is_light() {
        isLight("/surveys/" + AnsweredSurveys.nps());
    }

    @BeforeEach
    void answer() {
        AnsweredSurveys.nps();
        AnsweredSurveys.custom();
        AnsweredSurveys.draft();
    }

    @ParameterizedTest
    @EnumSource
    void the_list_is_accessible_and_keeps_the_policy(View view) {
        look("/surveys", "surveys", view);
    }

    @ParameterizedTest
    @EnumSource
    void results_are_accessible_and_keep_the_policy(View view) {
        look("/surveys/" + AnsweredSurveys.nps() + "?by=language", "survey-results", view);
        look("/surveys/" + AnsweredSurveys.custom(), "survey-results-custom", view);
        look("/surveys/" + AnsweredSurveys.draft(), "survey-results-draft", view);
    }

    @ParameterizedTest
    @EnumSource
    void the_values_beside_the_trend_stand_at_their_lines(View view) {
        visit("/surveys/" + AnsweredSurveys.nps(), options(view), page -> {
            assertThat(page.locator(".axis text").allTextContents()).containsExactly("−50", "0", "50", "100");
            assertThat((Boolean) page.evaluate("""
                            () => [...document.querySelectorAll('.axis text')].every((label, i) => {
                                const text = label.getBoundingClientRect();
                                const line = document.querySelectorAll('.ribbon .tick')[i].getBoundingClientRect();
                                return Math.abs((text.top + text.bottom - line.top - line.bottom) / 2) < 3;
                            })""")).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void comments_are_accessible_and_keep_the_policy(View view) {
        look("/surveys/" + AnsweredSurveys.commented() + "/comments", "survey-comments", view);
        look("/surveys/" + AnsweredSurveys.draft() + "/comments", "survey-comments-none", view);
    }

    @ParameterizedTest
    @EnumSource
    void responses_are_accessible_and_keep_the_policy(View view) {
        look("/surveys/" + AnsweredSurveys.commented() + "/responses", "survey-responses", view);
        look("/surveys/" + AnsweredSurveys.custom() + "/responses", "survey-responses-custom", view);
        look("/surveys/" + AnsweredSurveys.draft() + "/responses", "survey-responses-none", view);
    }

    @Test
    void responses_are_filtered_and_ordered_with_and_without_a_script() {
        String path = "/surveys/" + AnsweredSurveys.commented() + "/responses";
        visit(path, options(View.DESKTOP_LIGHT), page -> {
            page.click("text='Answer'");
            page.waitForURL("**" + path + "?sort=-rating");
            page.fill("input[name=from]", "2026-03-01");
            page.waitForURL("**" + path + "?*from=2026-03-01*");
            page.waitForSelector("text=2 on this page");
            assertThat(page.url()).contains("sort=-rating");
            assertThat(page.getAttribute("#export", "href")).contains("from=2026-03-01", "sort=-rating");
            page.click("text='All answers (3)'");
            assertThat(page.isVisible("dd:has-text('=1+1')")).isTrue();
        });
        visit(path, options(View.PHONE_LIGHT).setJavaScriptEnabled(false), page -> {
            page.selectOption("select[name=state]", "partial");
            page.click("form.filters button");
            page.waitForURL("**" + path + "?*state=partial*");
            assertThat(page.textContent("#list")).contains("No response is like that");
        });
    }

    @Test
    void comments_are_found_while_typing_and_without_a_script() {
        String path = "/surveys/" + AnsweredSurveys.commented() + "/comments";
        visit(path, options(View.DESKTOP_LIGHT), page -> {
            page.fill("main input[name=q]", "zweite");
            page.waitForURL("**" + path + "?*q=zweite*");
            page.waitForSelector("text=1 on this page");
            assertThat(page.getAttribute("#export", "href")).contains("q=zweite");
        });
        visit(path, options(View.PHONE_LIGHT).setJavaScriptEnabled(false), page -> {
            page.selectOption("select[name=group]", "promoter");
            page.click("form.filters button");
            page.waitForURL("**" + path + "?*group=promoter*");
            assertThat(page.textContent("#list")).contains("writer-of-words").doesNotContain("Number");
        });
    }

    @Test
    void a_choice_changes_the_page_and_its_address_with_and_without_a_script() {
        String path = "/surveys/" + AnsweredSurveys.nps();
        visit(path, options(View.DESKTOP_LIGHT), page -> {
            page.selectOption("select[name=by]", "language");
            page.waitForURL("**" + path + "?*by=language*");
            page.waitForSelector("text=Compared with all others");
            assertThat(page.locator(".coming-step:visible").count()).isZero();
            assertThat(page.getAttribute("#export", "href")).contains("by=language");
        });
        visit(path, options(View.PHONE_LIGHT).setJavaScriptEnabled(false), page -> {
            page.selectOption("select[name=by]", "channel");
            page.click("form.filters button");
            page.waitForURL("**" + path + "?*by=channel*");
            assertThat(page.textContent("#results")).contains("Too few to compare");
        });
    }
}
