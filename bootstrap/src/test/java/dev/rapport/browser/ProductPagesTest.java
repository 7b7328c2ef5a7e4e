package dev.rapport.browser;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProductPagesTest {

    private static final Pattern CAUSE = Pattern.compile("<span class=\"under\">([^<]*)</span>");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @BeforeEach
    void sendCustomers() {
        SomeCustomers.send();
    }

    @Test
    void the_first_screen_says_who_slips_and_why() {
        when().get("/")
                .then()
                .statusCode(200)
                .body(containsString("point"), containsString("href=\"/customers/"), containsString("Power user"));
        // Which of the causes is the largest depends on the hour, since events are in windows of days.
        assertThat(causes("Slipping: biggest drops in 7 days", "Thriving"))
                .isNotEmpty()
                .allMatch(cause -> cause.matches("−.+ from .+: (new events|fell out of the window|faded|the cap)"));
        assertThat(causes("Thriving: biggest rises in 7 days", "Customers by band"))
                .isNotEmpty()
                .allMatch(cause -> cause.matches("\\+.+ from .+: new events"));
    }

    /** What the overview says below each name, from one title to the next. */
    private static List<String> causes(String from, String to) {
        String page = get("/");
        return CAUSE.matcher(page.substring(page.indexOf(from), page.indexOf(to)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "-score", "change7", "-change7", "change30", "name", "-name", "seen", "nonsense"})
    void every_order_shows_everybody_page_by_page(String sort) {
        long rows = 0;
        String next = "/customers?sort=" + sort;
        while (!next.isEmpty()) {
            String page = get(next);
            rows += page.split("<th scope=\"row\">", -1).length - 1;
            Matcher link = NEXT.matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : "";
        }

        assertThat(rows).isGreaterThan(55);
        assertThat(lines("/customers.csv?sort=" + sort)).hasSize((int) rows + 1);
    }

    @Test
    void the_file_holds_what_the_list_shows() {
        List<String> lines = lines("/customers.csv?q=shop-10&sort=name&band=power_user");

        assertThat(lines.getFirst()).startsWith("id,user_id,name,email,day,score,band");
        assertThat(lines.subList(1, lines.size())).isNotEmpty().allMatch(line -> line.contains("Power user"));
    }

    @Test
    void groups_are_told_apart_on_the_page_and_in_the_file() {
        String page = get("/breakdown?by=lifecycle_stage");
        List<String> lines = lines("/breakdown.csv?by=lifecycle_stage");

        assertThat(page)
                .contains(
                        ">customer</th>",
                        ">No stage</th>",
                        "All customers",
                        "href=\"/breakdown.csv?by=lifecycle_stage\"");
        assertThat(lines.getFirst())
                .startsWith("day,lifecycle_stage,kind,customers,scored,not_scored,churn_risk,very_disengaged")
                .endsWith("engaged_percent,responsive_percent,not_engaged_percent,mean");
        assertThat(lines).extracting(line -> line.split(",")[2]).containsExactly("kind", "group", "unknown", "total");
        assertThat(customers(lines.get(1)) + customers(lines.get(2))).isEqualTo(customers(lines.get(3)));
        assertThat(get("/")).contains("href=\"/breakdown\"");
    }

    private static int customers(String line) {
        return Integer.parseInt(line.split(",")[3]);
    }

    @Test
    void a_formula_stays_text_in_a_spreadsheet() {
        assertThat(lines("/customers.csv?q=formula"))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"Ada\"\")\"");
    }

    @Test
    void a_user_id_leads_to_the_address_that_stays() {
        given().redirects()
                .follow(false)
                .when()
                .get("/customers/shop-1000?day=2026-01-01")
                .then()
                .statusCode(303)
                .header("Location", containsString("?day=2026-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers/0000000000000", "/customers/nobody", "/customers/shop-1000?model=vv.1"})
    void who_or_what_is_not_there_has_a_page_that_says_so(String path) {
        when().get(path).then().statusCode(404).contentType("text/html").body(containsString("There is nothing here"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers?band=gone&sort=x&q=%00%F0%9F%99%82",
                "/customers/shop-1000?day=2026-02-31&days=7&from=x&to=9999-12-31",
                "/customers/shop-1000?day=9999-12-31",
                "/customers/shop-1000?day=0001-01-01",
                "/breakdown?by=height&day=2026-02-31&model=x",
                "/breakdown?by=first_seen_month&day=0001-01-01",
                "/data?page=99999&q=x&sort=-",
                "/data?page=0"
            })
    void an_address_with_nonsense_still_shows_the_page(String path) {
        when().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("</html>"), not(containsString("mistake of ours")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers?after=x", "/customers/shop-1000?after=x", "/data/rejected?after=x"})
    void a_place_in_a_list_that_never_was_is_said(String path) {
        when().get(path).then().statusCode(400).contentType("text/html").body(containsString("href=\"/\""));
    }

    @Test
    void what_was_refused_is_kept_with_its_reason() {
        when().get("/data/rejected")
                .then()
                .statusCode(200)
                .body(
                        containsString("timestamp.before-1990"),
                        containsString("&lt;img src=x onerror"),
                        not(containsString("<img src=x")));
        assertThat(lines("/data/rejected/items.csv")).hasSizeGreaterThan(2);
        assertThat(lines("/data/rejected/items.csv?reason=timestamp.before-1990").stream()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",timestamp.before-1990,"));
        when().get("/data/rejected?q=ONERROR&reason=timestamp.before-1990")
                .then()
                .body(
                        containsString("items.csv?q=ONERROR&amp;reason=timestamp.before-1990"),
                        containsString("value=\"timestamp.before-1990\" selected"));
        when().get("/data/rejected?q=nothing-has-this").then().body(containsString("Nothing is like that"));
        assertThat(lines("/data/event-types.csv?q=order")).anyMatch(line -> line.startsWith("Order Completed,"));
    }

    @Test
    void files_are_downloads() {
        when().get("/customers.csv")
                .then()
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", startsWith("attachment; filename=\"customers-2"))
                .header("Cache-Control", "no-store");
    }

    private static List<String> lines(String path) {
        return get(path).lines().toList();
    }

    private static String get(String path) {
        return given().urlEncodingEnabled(false)
                .when()
                .get(path)
                .then()
                .statusCode(200)
                .body(not(containsString("mistake of ours")))
                .extract()
                .asString();
    }
}
