package dev.rapport.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.people.Routes;
import dev.rapport.people.Routes.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody sent as the name of an event, as a trait or as any other text is shown on every page, and runs on none. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StoredScriptsTest {

    private static final String MARK = "data-pwned";

    /** Breaks out of an attribute, an element and a template, if anything lets it. */
    private static final String SCRIPT = "'\"></title><img " + MARK + " src=x onerror=alert(1)>{me}";

    private static final List<Route> READ =
            Routes.all().stream().filter(Route::reads).toList();

    @Inject
    DataSource database;

    private FilledWorkspace filled = null;

    @BeforeEach
    void everything_is_a_script() {
        Ready.await();
        filled = FilledWorkspace.once(database, 821, SCRIPT);
    }

    @Test
    void no_page_has_markup_that_was_sent() {
        Visitor owner = Visitor.signedIn(filled.owner());
        var wrong = new ArrayList<String>();
        int shown = 0;
        for (Route route : READ) {
            if (route.isApi()) {
                continue;
            }
            HttpResponse<String> answer = owner.get(filled.address(route));
            String type = answer.headers().firstValue("Content-Type").orElse("");
            assertThat(answer.statusCode()).as(route.toString()).isLessThan(500);
            if (type.startsWith("text/html")) {
                Markup.wrong(answer.body(), MARK).forEach(found -> wrong.add(route + ": " + found));
                shown += answer.body().contains(MARK) ? 1 : 0;
            } else if (answer.statusCode() == 200) {
                assertThat(answer.headers().firstValue("Content-Disposition"))
                        .as(route.toString())
                        .hasValueSatisfying(value -> assertThat(value).startsWith("attachment; filename=\""));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(shown).as("pages on which it can be seen").isGreaterThan(25);
    }

    @Test
    void what_the_api_says_is_no_page() {
        Visitor program =
                Visitor.withKey("rp_test_of_workspace_" + filled.workspace().number());
        for (Route route : READ) {
            if (route.isApi()) {
                HttpResponse<String> answer =
                        program.with("Accept", "text/html, */*;q=0.1").get(filled.address(route));
                assertThat(answer.headers().firstValue("Content-Type").orElse("application/json"))
                        .as(route.toString())
                        .matches("(application/(problem\\+)?json|text/csv|application/x-ndjson)(;.*)?");
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .as(route.toString())
                        .hasValue("nosniff");
            }
        }
    }

    @Test
    void a_browser_runs_none_of_it() {
        Path chromium = Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of(""));
        assumeTrue(Files.isExecutable(chromium), "no Chromium here: set CHROMIUM to its path");
        var wrong = new ArrayList<String>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of("--no-sandbox")));
                BrowserContext context = browser.newContext()) {
            context.addCookies(
                    List.of(new Cookie("rapport-session", filled.owner().session())
                            .setUrl(Visitor.root().toString())));
            Page page = context.newPage();
            page.onDialog((Dialog dialog) -> {
                wrong.add(page.url() + ": " + dialog.message());
                dialog.dismiss();
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                    wrong.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> wrong.add(page.url() + ": " + error));
            for (Route route : READ) {
                if (isPage(route)) {
                    page.navigate(Visitor.root()
                            .resolve(filled.address(route).isEmpty() ? "/" : filled.address(route))
                            .toString());
                    Object found = page.evaluate("() => [...document.querySelectorAll('*')].filter(e =>"
                            + " [...e.attributes].some(a => a.name.includes('pwned'))).map(e => e.outerHTML).join()");
                    if (!String.valueOf(found).isEmpty()) {
                        wrong.add(route + ": " + found);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isPage(Route route) {
        return !route.isApi() && !route.path().matches(".*\\.(csv|json)");
    }

    @Test
    void markup_is_found_where_it_is() {
        assertThat(Markup.wrong("<p title=\"'&quot;><b data-pwned>\">&lt;b data-pwned></p>", MARK))
                .isEmpty();
        assertThat(Markup.wrong("<p title=''><b data-pwned>", MARK)).hasSize(1);
        assertThat(Markup.wrong("<p title=a data-pwned&gt;>", MARK)).hasSize(1);
        assertThat(Markup.wrong("<script>1</script>", MARK)).hasSize(1);
        assertThat(Markup.wrong("<a href=\"javascript:alert(1)\">", MARK)).hasSize(1);
        assertThat(Markup.wrong("<a href=\"//evil.example\">", MARK)).hasSize(1);
    }
}
