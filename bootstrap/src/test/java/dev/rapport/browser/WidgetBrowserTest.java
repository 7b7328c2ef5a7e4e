package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import dev.rapport.Eventually;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The widget as a guest on the pages of somebody else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WidgetBrowserTest extends BrowserTest {

    @Override
    boolean looksAsNobody() {
        return true;
    }

    private static final int NUMBER = 563;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String BOX = "rapport-survey .box";

    private static final String NPS = """
            {"kind": "nps", "questions": [{"key": "recommend", "text": {
               "en": "How likely are you to recommend us to a friend or colleague?", "de": "Empfehlen Sie uns weiter?",
               "id": "Apakah Anda merekomendasikan kami?", "lt": "Ar rekomenduotumėte mus?"},
               "format": {"kind": "rating", "scale": {"low": 0, "high": 10},
                 "low": {"en": "Not at all likely"}, "high": {"en": "Extremely likely"}}}],
             "followUp": {"text": {"en": "Why?"}, "byGroup": {"promoter": {"en": "What do you like most?"}}}}""";

    private static final String FORMATS = """
            {"kind": "custom", "questions": [
              {"key": "smileys", "text": {"en": "How do you feel about the help you received?"}, "format": {
                "kind": "rating", "scale": {"low": 1, "high": 5}, "style": "smileys",
                "low": {"en": "Bad"}, "high": {"en": "Good"}}},
              {"key": "stars", "text": {"en": "How was it?"}, "format": {
                "kind": "rating", "scale": {"low": 1, "high": 5}, "style": "stars"}},
              {"key": "many", "text": {"en": "What do you use?"}, "required": true, "format": {
                "kind": "multiple_choice", "options": [
                {"key": "a", "text": {"en": "Reports"}},
                {"key": "b", "text": {"en": "Alerts, sent at once to those who have to know about them"}}]}},
              {"key": "one", "text": {"en": "Which plan do you have?"}, "format": {"kind": "single_choice", "options": [
                {"key": "a", "text": {"en": "Starter"}},
                {"key": "b", "text": {"en": "Professional, with support by telephone on working days"}}]}},
              {"key": "again", "text": {"en": "Would you buy again?"}, "format": {"kind": "yes_no"}},
              {"key": "line", "text": {"en": "Your role"}, "format": {"kind": "short_text"}}]}""";

    /** What goes wrong on a page, as the page itself would hear of it. */
    private static final String LISTEN = """
            window.seen = [];
            addEventListener('error', (e) => seen.push(e.message));
            addEventListener('unhandledrejection', (e) => seen.push('rejected: ' + e.reason));
            document.addEventListener('securitypolicyviolation', (e) => seen.push('policy: ' + e.violatedDirective));
            """;

    private static final String OLD_LIBRARY = """
            Array.prototype.toJSON = function () { return JSON.stringify(this.join()); };
            String.prototype.toJSON = function () { return 'wrong'; };
            Array.prototype.each = function () { throw new Error('each'); };
            Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
            """;

    private static @Nullable HostSite site;

    @Inject
    DataSource database;

    private OwnWorkspace workspace;

    @BeforeEach
    void openSite() {
        workspace = OwnWorkspace.once(database, NUMBER, "Asia/Jakarta");
        if (site == null) {
            opened(workspace, "widget-nps", NPS);
            opened(workspace, "widget-formats", FORMATS);
            String rapport = root.toString().replaceAll("/$", "");
            site = HostSite.open(rapport);
        }
    }

    @AfterAll
    void closeSite() {
        if (site != null) {
            site.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_is_accessible_in_every_view_and_keeps_the_pages_policy(View view) {
        host(options(view), site().page(tag("widget-nps", "seen-" + view)), (page, complaints) -> {
            page.waitForSelector(BOX);
            page.waitForTimeout(700);
            look(page, "widget-1", view);
            page.click("text='9'");
            page.waitForSelector("rapport-survey textarea");
            look(page, "widget-2", view);
            page.click("text='Send'");
            page.waitForSelector("text='Thank you!'");
            look(page, "widget-3", view);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void every_kind_of_question_is_accessible_and_stored(View view) {
        String slug = "widget-" + view.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String survey = opened(workspace, slug, FORMATS);
        host(options(view), site().page(tag(slug, "formats-" + view)), (page, complaints) -> {
            page.waitForSelector(BOX);
            page.waitForTimeout(700);
            look(page, "widget-smileys", view);
            page.click("rapport-survey [aria-label='4 of 5']");
            look(page, "widget-stars", view);
            page.click("text='Skip'");
            page.click("text='Next'");
            assertThat(page.textContent("rapport-survey .bad")).isEqualTo("Please answer this question.");
            page.click("text='Reports'");
            look(page, "widget-many", view);
            page.click("text='Next'");
            look(page, "widget-one", view);
            page.click("text='Starter'");
            look(page, "widget-yes-no", view);
            page.click("text='Back'");
            assertThat(page.textContent("rapport-survey [aria-pressed=true]")).isEqualTo("Starter");
            page.click("text=Professional");
            page.click("text='No'");
            page.fill("rapport-survey input", "Buyer");
            look(page, "widget-line", view);
            page.click("text='Send'");
            page.waitForSelector("text='Thank you!'");
        });

        assertThat(answers(survey))
                .isEqualTo(Map.of(
                        "smileys", 4, "many", List.of("a"), "one", List.of("b"), "again", false, "line", "Buyer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body * {all: unset !important; display: none !important; position: static !important; font-size: 80px !important}",
                "* {opacity: 0 !important; visibility: hidden !important; transform: rotate(45deg) !important; color: red !important}"
                        + " html, body {visibility: visible !important; opacity: 1 !important; transform: none !important}",
                "html {font-size: 80px} body {font: 80px serif; zoom: 1; line-height: 5; letter-spacing: 1em; text-transform: uppercase;"
                        + " direction: rtl} rapport-survey, div, p, button {width: 1px; height: 1px; overflow: hidden; clip-path: circle(0)}"
            })
    void no_style_of_the_page_gets_in(String style) {
        String user = "style-" + style.hashCode();
        host(options(View.DESKTOP_LIGHT), site().page("en", tag("widget-nps", user), style), (page, complaints) -> {
            page.waitForSelector(BOX);
            page.waitForTimeout(700);
            var box = page.locator(BOX).boundingBox();
            assertThat(box.width).isEqualTo(576);
            assertThat(box.x + box.width).isEqualTo(1440 - 16);
            assertThat(box.y + box.height).isEqualTo(900 - 16);
            assertThat(box.height).isBetween(150.0, 220.0);
            picture(page, "widget-hostile-" + style.length(), View.DESKTOP_LIGHT);
            page.click("text='7'");
            page.click("text='Send'");
            page.waitForSelector("text='Thank you!'");
        });
    }

    @Test
    void it_is_answered_by_keyboard_alone_and_takes_no_focus() {
        String survey = opened(workspace, "widget-keys", NPS);
        String address = site().page(tag("widget-keys", "keys"));
        host(options(View.DESKTOP_LIGHT), address, (page, complaints) -> {
            page.evaluate("() => { window.heard = 0; addEventListener('keydown', () => heard++); }");
            page.waitForSelector(BOX);
            page.waitForTimeout(700);
            assertThat(page.textContent("rapport-survey [role=status]"))
                    .startsWith("Survey at the end of this page: How likely");
            assertThat(page.evaluate("() => document.activeElement.tagName")).isEqualTo("BODY");

            press(page, "Tab", "Tab");
            assertThat(focused(page)).isEqualTo("Close");
            int before = (Integer) page.evaluate("heard");
            for (int i = 0; i < 10; i++) {
                press(page, "Tab");
            }
            assertThat(focused(page)).isEqualTo("9");
            press(page, "Enter");
            page.waitForSelector("rapport-survey textarea:focus");
            assertThat(page.textContent("rapport-survey .asked")).isEqualTo("What do you like most?");
            page.keyboard().type("It is quick");
            press(page, "Tab", "Enter");
            page.waitForSelector("text='Thank you!'");
            assertThat(page.evaluate("heard")).as("keys that the page hears").isEqualTo(before);
            press(page, "Escape");
            assertThat(page.querySelector("rapport-survey")).isNull();
            assertThat(page.evaluate("() => document.activeElement.textContent"))
                    .isEqualTo("many things");
            notShownAgain(page);
        });

        assertThat(answers(survey)).isEqualTo(Map.of("recommend", 9, "follow-up", "It is quick"));
    }

    @Test
    void escape_dismisses_it_and_it_does_not_come_back() {
        String survey = opened(workspace, "widget-away", NPS);
        host(options(View.PHONE_LIGHT), site().page(tag("widget-away", "away")), (page, complaints) -> {
            page.waitForSelector(BOX);
            press(page, "Escape");
            assertThat(page.querySelector(BOX))
                    .as("only where the focus is inside")
                    .isNotNull();
            page.focus("rapport-survey .x");
            press(page, "Escape");
            assertThat(page.querySelector("rapport-survey")).isNull();
            Eventually.holds("noted", SOON, () -> explained(survey, "away", "askings[0].dismissedAt") != null);
            notShownAgain(page);
        });

        assertThat(answers(survey)).isNull();
    }

    @Test
    void what_was_answered_before_leaving_is_kept() {
        String survey = opened(workspace, "widget-half", NPS);
        host(options(View.DESKTOP_LIGHT), site().page(tag("widget-half", "half")), (page, complaints) -> {
            page.click("text='3'");
            page.navigate("about:blank");
        });

        Eventually.holds("stored", SOON, () -> Map.of("recommend", 3).equals(answers(survey)));
    }

    @Test
    void a_double_click_answers_one_question() {
        host(options(View.DESKTOP_LIGHT), site().page(tag("widget-formats", "twice")), (page, complaints) -> {
            page.dblclick("rapport-survey [aria-label='4 of 5']");
            page.waitForTimeout(200);
            assertThat(page.textContent("rapport-survey .asked")).isEqualTo("How was it?");
        });
    }

    @Test
    void old_libraries_and_missing_storage_do_not_matter() {
        String survey = opened(workspace, "widget-old", FORMATS);
        visit("about:blank", options(View.DESKTOP_LIGHT), page -> {
            page.addInitScript(LISTEN + OLD_LIBRARY);
            page.navigate(site().page(tag("widget-old", "old")));
            page.click("rapport-survey [aria-label='5 of 5, Good']");
            page.click("text='Skip'");
            page.click("text='Reports'");
            page.click("text=Alerts");
            page.click("text='Next'");
            page.waitForSelector("text='Starter'");
            page.waitForTimeout(300);
            assertThat((String) page.evaluate("seen.join()")).isEmpty();
        });

        Eventually.holds(
                "stored",
                SOON,
                () -> Map.of("smileys", 5, "many", List.of("a", "b")).equals(answers(survey)));
    }

    @Test
    void a_visitor_without_a_name_is_remembered_by_the_page_or_not_asked() {
        String address = site().page(tag("widget-nps", ""));
        host(options(View.DESKTOP_LIGHT), address, (page, complaints) -> {
            page.waitForSelector(BOX);
            assertThat((List<?>) page.evaluate("() => Object.keys(localStorage)"))
                    .isEqualTo(List.of("rapport-survey"));
            assertThat(page.context().cookies()).isEmpty();
            notShownAgain(page);
        });
        visit("about:blank", options(View.DESKTOP_LIGHT), page -> {
            page.addInitScript(LISTEN + OLD_LIBRARY);
            page.navigate(address);
            page.waitForTimeout(800);
            assertThat(page.querySelector("rapport-survey")).isNull();
            assertThat((String) page.evaluate("seen.join()")).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"abort", "silence", "500", "html", "429"})
    void a_server_that_fails_does_nothing_to_the_page(String failure) {
        visit("about:blank", options(View.DESKTOP_LIGHT), page -> {
            page.addInitScript(LISTEN);
            page.route("**/v1/surveys/**", failing(failure));
            page.navigate(site().page(tag("widget-nps", "failing")));
            page.waitForTimeout(800);

            assertThat(page.evaluate("() => document.readyState")).isEqualTo("complete");
            assertThat(page.querySelector("rapport-survey")).isNull();
            assertThat((String) page.evaluate("seen.join()")).isEmpty();
        });
    }

    @Test
    void an_answer_that_does_not_arrive_can_be_sent_again() {
        String survey = opened(workspace, "widget-again", NPS);
        host(options(View.DESKTOP_LIGHT), site().page(tag("widget-again", "again")), (page, complaints) -> {
            page.waitForSelector(BOX);
            page.route("**/v1/surveys/answers", failing("abort"));
            page.click("text='2'");
            page.fill("rapport-survey textarea", "Slow");
            page.click("text='Send'");
            page.waitForSelector("text='Not sent yet. Please try again.'");
            assertThat(violations(page)).isEmpty();
            page.unroute("**/v1/surveys/answers");
            page.click("text='Send'");
            page.waitForSelector("text='Thank you!'");
            complaints.clear(); // the browser's own, of the requests that failed
        });

        assertThat(answers(survey)).isEqualTo(Map.of("recommend", 2, "follow-up", "Slow"));
    }

    @ParameterizedTest
    @CsvSource({
        "lt, data-lang=de-CH, id, Schließen, Empfehlen Sie uns weiter?",
        "lt-LT, '', en, Uždaryti, Ar rekomenduotumėte mus?",
        "'', '', id, Tutup, Apakah Anda merekomendasikan kami?",
        "fr, '', de, Close, How likely are you to recommend us to a friend or colleague?"
    })
    void it_speaks_the_language_of_the_tag_then_of_the_page_then_of_the_browser(
            String ofPage, String ofTag, String ofBrowser, String close, String question) {
        String address = site().page(ofPage, tag("widget-nps", "speaks-" + close) + " " + ofTag, "");
        host(options(View.DESKTOP_LIGHT).setLocale(ofBrowser), address, (page, complaints) -> {
            page.waitForSelector(BOX);
            assertThat(page.getAttribute("rapport-survey .x", "aria-label")).isEqualTo(close);
            assertThat(page.textContent("rapport-survey .asked")).isEqualTo(question);
        });
    }

    @Test
    void it_moves_for_those_only_who_did_not_ask_for_less() {
        for (var motion : ReducedMotion.values()) {
            String address = site().page(tag("widget-nps", "moves-" + motion));
            host(options(View.DESKTOP_LIGHT).setReducedMotion(motion), address, (page, complaints) -> {
                page.waitForSelector(BOX);
                assertThat(page.evaluate("() => getComputedStyle(document.querySelector('rapport-survey').shadowRoot"
                                + ".querySelector('.box')).animationName"))
                        .isEqualTo(motion == ReducedMotion.REDUCE ? "none" : "in");
            });
        }
    }

    @Test
    void a_page_asks_by_hand_even_before_the_script_is_there() {
        String key = "data-key=wk_test_of_workspace_" + NUMBER;
        visit("about:blank", options(View.DESKTOP_LIGHT), page -> {
            page.addInitScript("window.rapport = {q: [], ask(wanted) { this.q.push(wanted); }};"
                    + " rapport.ask({survey: 'widget-nps', user: 'early'});");
            page.navigate(site().page(key));
            page.waitForSelector(BOX);
            page.evaluate("() => rapport.ask({survey: 'widget-formats', user: 'early'})");
            page.waitForTimeout(500);
            assertThat(page.querySelectorAll("rapport-survey"))
                    .as("one at a time")
                    .hasSize(1);
            page.click("rapport-survey .x");
            page.evaluate("() => rapport.ask({survey: 'widget-formats', user: 'early'})");
            page.waitForSelector(BOX);
            page.evaluate("() => rapport.ask()");
            page.evaluate("() => rapport.ask({survey: {}, user: 5})");
        });
        host(options(View.DESKTOP_LIGHT), site().page(key), (page, complaints) -> {
            page.waitForTimeout(500);
            assertThat(page.querySelector("rapport-survey")).isNull();
        });
    }

    private void host(Browser.NewContextOptions options, String address, BiConsumer<Page, List<String>> test) {
        visit("about:blank", options, page -> {
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.addInitScript(LISTEN);
            page.navigate(address);
            test.accept(page, complaints);
            if (!page.url().equals("about:blank")) {
                assertThat((String) page.evaluate("seen.join()")).isEmpty();
            }
            assertThat(complaints).isEmpty();
        });
    }

    private static Consumer<Route> failing(String failure) {
        return switch (failure) {
            case "abort" -> Route::abort;
            case "silence" -> _ -> {};
            case "html" -> route -> route.fulfill(new Route.FulfillOptions().setBody("<p>Hello"));
            default -> route -> route.fulfill(new Route.FulfillOptions().setStatus(Integer.parseInt(failure)));
        };
    }

    private static void notShownAgain(Page page) {
        page.waitForTimeout(300);
        page.reload();
        page.waitForTimeout(800);
        assertThat(page.querySelector("rapport-survey")).as("shown again").isNull();
    }

    private static void look(Page page, String name, View view) {
        picture(page, name, view);
        assertThat(violations(page)).as(name + " " + view).isEmpty();
        assertThat((Number) page.evaluate("() => Math.min(...[...document.querySelector('rapport-survey').shadowRoot"
                        + ".querySelectorAll('button, label, textarea, .line')].map(e => e.getBoundingClientRect())"
                        + ".map(r => Math.min(r.width, r.height)))"))
                .as("smallest thing to touch of " + name)
                .extracting(Number::doubleValue)
                .satisfies(least -> assertThat(least).isGreaterThanOrEqualTo(44));
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => { const one = document.activeElement.shadowRoot.activeElement;"
                + " return one.getAttribute('aria-label') || one.textContent; }");
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void picture(Page page, String name, View view) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + view + ".png")));
    }

    private static String tag(String survey, String user) {
        return "data-key=\"wk_test_of_workspace_%d\" data-survey=\"%s\" data-user=\"%s\""
                .formatted(NUMBER, survey, user);
    }

    private static HostSite site() {
        assertThat(site).isNotNull();
        return site;
    }

    /** What the only one who answered {@code survey} said; null: nobody did. */
    private @Nullable Map<String, Object> answers(String survey) {
        return workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/responses")
                .then()
                .extract()
                .path("items[0].answers");
    }

    private @Nullable Object explained(String survey, String user, String path) {
        return workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/askings/" + user)
                .then()
                .extract()
                .path(path);
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
        return id;
    }
}
