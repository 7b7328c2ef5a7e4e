package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.rapport.FirstOwner;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * Looks at pages with a real browser. Subclasses are {@code @QuarkusTest}s; without a Chromium ({@code CHROMIUM} names
 * one elsewhere) they are skipped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    static final String CHARTS = "/static/bundle/charts";
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI root;

    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Browser> browser = Optional.empty();

    /** How a page is looked at. */
    enum View {
        DESKTOP_LIGHT(1440, ColorScheme.LIGHT),
        DESKTOP_DARK(1440, ColorScheme.DARK),
        PHONE_LIGHT(390, ColorScheme.LIGHT),
        PHONE_DARK(390, ColorScheme.DARK);

        private final int width;
        private final ColorScheme scheme;

        View(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }
    }

    @BeforeAll
    void openBrowser() {
        Optional<Path> chromium = Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium here: set CHROMIUM to its path to run the browser tests");
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = Optional.of(started);
        browser = Optional.of(started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of("--no-sandbox"))));
    }

    @AfterAll
    void closeBrowser() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    /**
     * Opens a page and checks what holds for every page: it comes from us alone, reports no error, fits the screen, and
     * axe finds nothing.
     *
     * @param name of the screenshot
     */
    void look(String path, String name, View view) {
        look(context(options(view)), path, name, view);
    }

    /** As somebody who is not signed in, whose browser asks for {@code language}. */
    void lookAsStranger(String path, String name, View view, String language) {
        look(browser.orElseThrow().newContext(options(view).setLocale(language)), path, name, view);
    }

    private void look(BrowserContext visitor, String path, String name, View view) {
        try (visitor) {
            Page page = visitor.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.onRequest(request -> {
                if (!request.url().startsWith(root.toString()) && !request.url().startsWith("data:")) {
                    complaints.add("request to another host: " + request.url());
                }
            });

            int status = page.navigate(root.resolve(path).toString()).status();
            page.waitForLoadState();
            page.waitForTimeout(150);
            screenshot(page, name + "-" + view.name().toLowerCase(Locale.ROOT).replace('_', '-'));

            page.querySelectorAll(".plot svg").forEach(ElementHandle::hover); // a tooltip must keep the policy too
            if (status >= 400) { // the browser reports the page's own status as an error
                complaints.removeIf(text -> text.startsWith("Failed to load resource"));
            }
            assertThat(complaints).as(path + " " + view).isEmpty();
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("%s %s: width of the page", path, view)
                    .isLessThanOrEqualTo(view.width);
            assertThat(violations(page)).as(path + " " + view).isEmpty();
        }
    }

    /** What the browser had to load for the first sight of a page: kilobytes on the wire, of script, style and page. */
    Map<String, Long> weight(String path) {
        try (BrowserContext context = context(options(View.DESKTOP_LIGHT))) {
            Page page = context.newPage();
            var bytes = new TreeMap<String, Long>();
            page.onRequestFinished(request -> {
                var sizes = request.sizes();
                bytes.put(
                        URI.create(request.url()).getPath(), (long) sizes.responseBodySize + sizes.responseHeadersSize);
            });
            page.navigate(root.resolve(path).toString());
            page.waitForLoadState();
            page.waitForTimeout(150);
            return bytes;
        }
    }

    /** Opens a page with options of the caller's, for tests of what it does. */
    void visit(String path, Browser.NewContextOptions options, Consumer<Page> test) {
        try (BrowserContext context = context(options)) {
            Page page = context.newPage();
            page.navigate(root.resolve(path).toString());
            test.accept(page);
        }
    }

    /** The first sight of a page is less than 150 kB, but for the charts, which come when the rest stands. */
    void isLight(String path) {
        Map<String, Long> loaded = weight(path);
        long bytes = loaded.entrySet().stream()
                .filter(each -> !each.getKey().startsWith(CHARTS))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(bytes).as(path + ": " + loaded).isBetween(1L, 150_000L);
    }

    /** Whether pages are looked at by somebody without an account. */
    boolean looksAsNobody() {
        return false;
    }

    /** In which the first owner is signed in. */
    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.orElseThrow().newContext(options);
        if (looksAsNobody()) {
            return context;
        }
        context.addCookies(List.of(new Cookie(FirstOwner.COOKIE, FirstOwner.session())
                .setUrl(root.toString())
                .setHttpOnly(true)));
        return context;
    }

    static Browser.NewContextOptions options(View view) {
        return new Browser.NewContextOptions()
                .setViewportSize(view.width, 900)
                .setColorScheme(view.scheme)
                .setLocale("en");
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    static List<String> violations(Page page) {
        return Axe.violations(page);
    }
}
