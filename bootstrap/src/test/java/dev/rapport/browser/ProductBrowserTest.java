package dev.rapport.browser;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.rapport.FirstKeys;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages with the customers of a small shop. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProductBrowserTest extends BrowserTest {

    private static String weighted = "";

    @BeforeEach
    void sendCustomers() {
        SomeCustomers.send();
    }

    @ParameterizedTest
    @EnumSource
    void the_overview_is_accessible_and_keeps_the_policy(View view) {
        look("/", "overview", view);
    }

    @ParameterizedTest
    @EnumSource
    void the_list_of_customers_is_accessible_and_keeps_the_policy(View view) {
        look("/customers", "customers", view);
    }

    @ParameterizedTest
    @EnumSource
    void the_breakdown_is_accessible_and_keeps_the_policy(View view) {
        look("/breakdown?by=lifecycle_stage", "breakdown", view);
    }

    @Test
    void another_grouping_is_a_choice_away_with_and_without_script() {
        visit("/breakdown", options(View.DESKTOP_LIGHT), page -> {
            page.selectOption("select[name=by]", "first_seen_month");
            page.waitForURL("**/breakdown?by=first_seen_month*");
            page.waitForSelector("#split th:text-is('Month first seen')");
            assertThat(page.locator(".coming-step:visible").count()).isZero();
            assertThat(page.getAttribute("#export", "href")).contains("by=first_seen_month");
        });
        visit("/breakdown", options(View.PHONE_LIGHT).setJavaScriptEnabled(false), page -> {
            page.selectOption("select[name=by]", "lifecycle_stage");
            page.click("button:text-is('Show')");
            assertThat(page.textContent("#split tbody")).contains("No stage");
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_is_accessible_and_keeps_the_policy(View view) {
        look("/customers/shop-1005", "customer", view);
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_by_a_weighted_model_is_accessible_and_keeps_the_policy(View view) {
        look("/customers/shop-1005?model=" + weighted(), "customer-weighted", view);
    }

    @Test
    void a_weighted_score_shows_what_was_measured_and_how_it_weighs() {
        visit("/customers/shop-1005?model=" + weighted(), options(View.DESKTOP_LIGHT), page -> {
            assertThat(page.textContent("main"))
                    .contains("Metric")
                    .contains(
                            "40 % for the days with events of any kind in the last 30 days: 0 or less is worth nothing, 20 or more everything")
                    .contains("of 100, weight 40 % of 80 %")
                    .contains("Metrics left out: 1", "nps_answered")
                    .doesNotContain("Rules that counted nothing");
            assertThat(page.querySelectorAll("table .bar")).hasSize(2);
        });
        visit(
                "/customers/formula?model=" + weighted(),
                options(View.PHONE_DARK),
                page -> assertThat(page.textContent("main")).contains("missing", "0.0 of 100, weight 40 % of 80 %"));
    }

    @ParameterizedTest
    @EnumSource
    void why_a_score_changed_is_accessible_and_keeps_the_policy(View view) {
        look("/customers/shop-1004?why=30#why", "customer-why", view);
    }

    @Test
    void a_change_is_explained_and_leads_to_its_events() {
        visit("/customers/shop-1004", options(View.PHONE_LIGHT).setJavaScriptEnabled(false), page -> {
            assertThat(page.textContent("#why"))
                    .contains(
                            "Why it changed",
                            "Difference",
                            "new Support Ticket Opened",
                            "arrived late",
                            "Rules that changed nothing");
            assertThat(page.textContent("#why tfoot .num").strip())
                    .isEqualTo(page.textContent(".grid-stats .card:nth-child(2) .stat-value")
                            .strip());
            page.press("#why a:text-is('30 days')", "Enter");
            page.waitForURL("**/*why=30*");
            assertThat(page.url()).contains("why=30");
            assertThat(page.textContent("#why tfoot .num").strip())
                    .isEqualTo(page.textContent(".grid-stats .card:nth-child(3) .stat-value")
                            .strip());
            page.press("#why a:has-text('new Support Ticket Opened')", "Enter");
            page.waitForURL("**/*type=*");
            assertThat(page.url())
                    .contains("why=30")
                    .contains("type=Support+Ticket+Opened")
                    .endsWith("#timeline");
            assertThat(page.querySelectorAll("#timeline tbody > tr")).hasSize(3);
        });
    }

    @Test
    void a_change_between_any_two_days_is_asked_for() {
        visit("/customers/shop-1004", options(View.DESKTOP_LIGHT), page -> {
            String until = page.inputValue("#why input[name=until]");
            page.fill("#why input[name=since]", "2020-01-01");
            page.click("#why button");
            assertThat(page.url()).contains("since=2020-01-01").contains("until=" + until);
            assertThat(page.textContent("#why")).contains("New: no score on Jan 1, 2020");

            page.fill("#why input[name=since]", "2020-02-02");
            page.fill("#why input[name=until]", "2020-01-01");
            page.click("#why button");
            assertThat(page.textContent("#why")).contains("Not scored on either day: Jan 1, 2020, Feb 2, 2020.");

            page.fill("#why input[name=since]", until);
            page.fill("#why input[name=until]", until);
            page.click("#why button");
            assertThat(page.textContent("#why")).contains("The score is the same");
        });
    }

    /** A model beside the primary one, in which nobody has the last metric. */
    private static synchronized String weighted() {
        if (weighted.isEmpty()) {
            String id = given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                    .contentType(ContentType.JSON)
                    .body("""
                            {"name": "Weighted shop", "definition": {"kind": "weighted", "metrics": [
                              {"id": "days", "source": {"kind": "any_event"}, "measure": "active_days", "weight": 40,
                               "normalisation": {"kind": "linear", "min": 0, "max": 20}},
                              {"id": "money", "source": {"kind": "signals", "signals": [{"event": "Order Completed"}]},
                               "measure": "average_value", "weight": 40, "window": {"kind": "last_days", "days": 90},
                               "normalisation": {"kind": "logarithmic", "min": 0, "max": 500}},
                              {"id": "nps", "source": {"kind": "signals", "signals": [{"event": "nps_answered"}]},
                               "measure": "last_value", "weight": 20, "whenMissing": {"kind": "left_out"},
                               "normalisation": {"kind": "linear", "min": 0, "max": 10}}
                            ]}}
                            """)
                    .post("/api/v1/models")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            weighted = id + ".1";
        }
        return weighted;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customers", "/customers/shop-1005", "/models", "/data", "/settings/members"})
    void the_first_sight_is_light(String path) {
        isLight(path);
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_in_is_accessible_and_keeps_the_policy(View view) {
        look("/data", "data", view);
    }

    @ParameterizedTest
    @EnumSource
    void a_new_import_is_accessible_and_keeps_the_policy(View view) {
        look("/data/imports/new", "import-new", view);
    }

    @Test
    void a_file_is_previewed_imported_and_undone() {
        byte[] file = ("customer,event,date,amount\n"
                        + IntStream.range(0, 200)
                                .mapToObj(i -> "import-" + i % 20 + ",Order Completed,2026-0" + (1 + i % 9) + "-11,"
                                        + (10 + i) + ".50\n")
                                .collect(joining())
                        + "nobody,Order Completed,yesterday,5\n")
                .getBytes(UTF_8);
        visit("/data/imports/new", options(View.DESKTOP_LIGHT), page -> {
            page.setInputFiles("#file", new FilePayload("orders <b>.csv", "text/csv", file));
            page.click("button:has-text('Preview')");
            page.waitForSelector("#asked tbody");
            assertThat(page.textContent("#asked tbody")).contains("import-0", "Order Completed", "10.5");
            assertThat(page.inputValue("select[name=timestamp]")).isEqualTo("date");
            page.click("button.btn-primary");
            page.waitForURL("**/data/imports/*");
            page.waitForFunction("() => document.querySelector('#progress').textContent.includes('Done')");
            assertThat(page.querySelector("#progress[hx-get]"))
                    .as("polls no more")
                    .isNull();
            assertThat(page.textContent("h1")).isEqualTo("orders <b>.csv");
            assertThat(page.textContent("#progress")).contains("200", "See the refused rows");
            String here = page.url();
            for (View view : List.of(View.DESKTOP_LIGHT, View.PHONE_DARK)) {
                look(URI.create(here).getPath(), "import", view);
                look(URI.create(here).getPath() + "/undo", "import-undo", view);
                look(URI.create(here).getPath() + "/refused", "import-refused", view);
                look("/data/imports", "imports", view);
            }

            page.click("a:has-text('Undo this import')");
            assertThat(page.textContent("main")).contains("The 200 events that it brought are removed");
            page.click("button.btn-danger");
            page.waitForFunction("() => document.querySelector('#progress').textContent.includes('Undone')");
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_was_refused_is_accessible_and_keeps_the_policy(View view) {
        look("/data/rejected", "rejected", view);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void who_tries_to_break_a_page_is_shown_as_written(View view) {
        look("/customers/shop-1010?days=365&type=Order+Completed", "customer-year", view);
        visit("/customers?q=evil@", options(view), page -> {
            page.onDialog(dialog -> {
                throw new AssertionError("a script of a customer's ran: " + dialog.message());
            });
            assertThat(page.textContent("#list tbody a").strip()).isEqualTo(SomeCustomers.EVIL_NAME);
            page.click("#list tbody a");
            assertThat(page.textContent("h1").strip()).isEqualTo(SomeCustomers.EVIL_NAME);
            assertThat(page.textContent("#timeline tbody")).contains(SomeCustomers.EVIL_EVENT, "<b>k</b>");
            page.navigate(root.resolve("/data").toString());
            assertThat(page.textContent("#types")).contains(SomeCustomers.EVIL_EVENT);
            assertThat(page.querySelector("main script, main img")).isNull();
        });
    }

    @Test
    void the_list_follows_the_search_and_the_address_follows_the_list() {
        visit("/customers", options(View.DESKTOP_LIGHT), page -> {
            page.fill("main input[name=q]", "chen");
            page.waitForFunction("() => document.querySelectorAll('#list tbody tr').length === 1");
            assertThat(page.url()).contains("q=chen");
            assertThat(page.getAttribute("#export", "href")).contains("q=chen");

            page.reload();
            assertThat(page.inputValue("main input[name=q]")).isEqualTo("chen");
            assertThat(page.textContent("#list tbody")).contains("Chen Wei");

            page.click("#clear a");
            page.waitForFunction("() => document.querySelectorAll('#list tbody tr').length > 40");
            page.click("th:has-text('Customer') a");
            page.waitForFunction("() => location.search.includes('sort=')");
            page.selectOption("select[name=band]", "not_scored");
            page.waitForFunction("() => location.search.includes('band=not_scored')");
            assertThat(page.url()).contains("sort=-name");
            page.waitForFunction("() => document.querySelector('#list').textContent.includes('Known Only')");
        });
    }

    @Test
    void without_javascript_everything_is_reached() {
        visit("/", options(View.PHONE_LIGHT).setJavaScriptEnabled(false), page -> {
            page.click("a:has-text('All by drop')");
            page.fill("main input[name=q]", "amina");
            page.click("button:has-text('Search')");
            page.click("a:has-text('Amina Okafor')");
            assertThat(page.textContent("h1")).isEqualTo("Amina Okafor");
            page.click("a[aria-label*='Events behind']");
            assertThat(page.url()).contains("type=Order+Completed").contains("#timeline");
            assertThat(page.querySelectorAll("#timeline tbody > tr")).isNotEmpty();
            assertThat(page.getAttribute("nav.trail a", "href")).isEqualTo("/customers");
        });
    }

    @Test
    void another_day_is_asked_for_with_the_day_picker() {
        visit("/customers/shop-1000", options(View.DESKTOP_LIGHT), page -> {
            page.fill("input[name=day]", "2020-01-01");
            page.click("button:has-text('Show')");

            assertThat(page.textContent("main")).contains("there was no event by that day");
            page.click("a:text-is('Today')");
            assertThat(page.url()).doesNotContain("day=");
        });
    }

    @Test
    void the_timeline_is_filtered_in_place() {
        visit("/customers/shop-1005", options(View.DESKTOP_LIGHT), page -> {
            page.selectOption("#timeline select[name=type]", "Product Reviewed");
            page.click("#timeline button");
            page.waitForFunction("() => document.querySelectorAll('#timeline tbody > tr').length === 1");
            assertThat(page.url()).contains("type=Product%20Reviewed");
            page.waitForSelector("figure.drawn", new Page.WaitForSelectorOptions().setTimeout(5_000));
        });
    }
}
