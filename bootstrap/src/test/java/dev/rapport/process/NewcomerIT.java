package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.rapport.browser.Axe;
import dev.rapport.database.DataFolder;
import dev.rapport.database.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way of a newcomer in a real browser, from the first start to a change that can be seen. */
class NewcomerIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");

    private DataFolder folder;
    private final List<String> complaints = new ArrayList<>();
    private int steps;

    @BeforeEach
    void newFolder() throws IOException {
        folder = TestServers.newFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        TestServers.delete(folder);
    }

    @Test
    void from_the_set_up_link_to_a_published_model() throws IOException, InterruptedException {
        Optional<Path> chromium = Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "no Chromium here: set CHROMIUM to its path to run the browser tests");
        try (RunningRapport rapport = RunningRapport.start(folder.path(), Map.of());
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of("--no-sandbox")));
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setLocale("en"))) {
            isAccessible(Files.readString(folder.path().resolve("set-up-link")).strip(), context.newPage());
            Page page = context.newPage();
            watch(page, "http://127.0.0.1:" + rapport.port());

            try {
                wholeWay(page);
            } catch (TimeoutError e) {
                shot(page);
                throw new AssertionError("at " + page.url() + ", of which the browser says " + complaints, e);
            }
            assertThat(complaints).isEmpty();
            assertThat(folder.path().resolve("set-up-link"))
                    .content()
                    .startsWith("http://127.0.0.1:" + rapport.port() + "/set-up?link=");
            page.navigate(Files.readString(folder.path().resolve("set-up-link")).strip());
            assertThat(page.textContent("h1")).as("the link is used up").contains("open anything any more");
        }
    }

    private void wholeWay(Page page) throws IOException {
        setUp(page, Files.readString(folder.path().resolve("set-up-link")).strip());
        bringDataIn(page);
        // 10 orders of 20 points, and as many for their value as there can be: docs/formulas.md says both of the first
        // model.
        assertThat(scoreOf(page, "Newcomer 7")).isEqualTo("260.0");
        changeTheModel(page);
        assertThat(scoreOf(page, "Newcomer 7")).as("10 orders of 33 points").isEqualTo("390.0");
    }

    private void watch(Page page, String root) {
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(root) && !request.url().startsWith("data:")) {
                complaints.add("request to another host: " + request.url());
            }
        });
    }

    /** Not in the page that is watched: axe itself draws, and the browser has something to say of how. */
    private void isAccessible(String link, Page page) {
        page.navigate(link);
        assertThat(Axe.violations(page)).isEmpty();
        page.setViewportSize(390, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shot(page);
        assertThat(Axe.violations(page)).isEmpty();
        page.close();
    }

    private void setUp(Page page, String link) {
        page.navigate(link);
        shot(page);
        page.fill("#name", "Nora Newcomer");
        page.fill("#email", "nora@example.com");
        page.fill("#password", "too short");
        page.fill("#workspace", "Nora’s shop");
        page.selectOption("#zone", ZONE.getId());
        page.click("main button.btn-primary");
        assertThat(page.textContent("[role=alert]:visible")).contains("at least 12 characters");
        assertThat(page.inputValue("#workspace")).isEqualTo("Nora’s shop");
        page.fill("#password", "long enough to guess in vain");
        page.click("main button.btn-primary");
        page.waitForSelector("text=Send the first event");
        assertThat(page.textContent(".account")).contains("Nora’s shop", "Nora Newcomer");
        shot(page);
    }

    private void bringDataIn(Page page) {
        LocalDate today = LocalDate.now(ZONE);
        String orders = "user_id,event,timestamp,value\n"
                + IntStream.range(0, 200)
                        .mapToObj(i -> "Newcomer %d,Order Completed,%sT10:00:00Z,%d.50"
                                .formatted(i % 20, today.minusDays(1 + i / 20 * 3L), 10 + i))
                        .collect(Collectors.joining("\n"));
        page.click("text=Import a file");
        page.setInputFiles("#file", new FilePayload("orders.csv", "text/csv", orders.getBytes(StandardCharsets.UTF_8)));
        page.click("main button.btn-primary");
        page.waitForURL("**/data/imports/*");
        page.waitForFunction("() => document.querySelector('#progress').textContent.includes('Done')");
        shot(page);
        page.click("a.brand");
        for (int tries = 0; tries < 60 && page.querySelector("text=Scored customers") == null; tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.textContent("main")).contains("Scored customers", "Newcomer");
        shot(page);
    }

    private static String scoreOf(Page page, String customer) {
        page.click("nav.places a[href='/customers']");
        page.fill("main input[type=search]", customer);
        page.waitForFunction(
                "name => [...document.querySelectorAll('#list tbody th a')].some(link => link.textContent === name)"
                        + " && document.querySelectorAll('#list tbody tr').length === 1",
                customer);
        page.click("#list tbody th a");
        page.waitForURL("**/customers/0*");
        return page.textContent("main .grid-stats .stat:first-child .stat-value");
    }

    private void changeTheModel(Page page) {
        page.click("nav.places a[href='/models']");
        page.click("main tbody th a");
        page.waitForURL("**/models/*");
        page.click("main button.btn-primary");
        page.waitForURL("**/draft");
        int rule = 0;
        while (!page.inputValue("#rules-" + rule + "-event").equals("Order Completed")) {
            rule++;
        }
        page.fill("#rules-" + rule + "-points", "33");
        page.waitForFunction(
                "rule => document.querySelector('#rules-' + rule + '-said').textContent.includes('33 points')", rule);
        shot(page);
        page.click("button[value='preview']");
        page.waitForSelector("#publish");
        shot(page);
        page.fill("#publish [name=note]", "Orders matter more");
        page.click("#publish button.btn-primary");
        page.waitForURL("**/models/*");
        assertThat(page.textContent("main")).contains("33 points for each “Order Completed”");
        shot(page);
    }

    private void shot(Page page) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("newcomer-" + ++steps + ".png"))
                .setFullPage(true));
    }
}
