package dev.rapport.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Scores of real customers. The expected numbers are those of the task that this model was set for, computed by its author
 * with another program from the same file.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CdnowScoresTest {

    private static final Logger LOG = Logger.getLogger(CdnowScoresTest.class);
    private static final LocalDate DAY = LocalDate.of(1997, 9, 30);

    private static @Nullable OwnWorkspace then;
    private static @Nullable OwnWorkspace now;

    @Inject
    DataSource source;

    @BeforeEach
    void load() {
        Optional<Path> file = Cdnow.file();
        assumeTrue(file.isPresent(), "purchases.csv is not on this machine; RAPPORT_SHARED says where to look");
        Ready.await();
        if (then == null) {
            then = OwnWorkspace.create(source, 301, "UTC");
            Cdnow.load(then, file.get(), 0);
            api(then).body(Cdnow.MODEL).post("/api/v1/models").then().statusCode(201);
            now = OwnWorkspace.create(source, 302, "UTC");
            long shift = ChronoUnit.DAYS.between(DAY, LocalDate.now(ZoneOffset.UTC));
            Cdnow.load(now, file.get(), shift);
            long begun = System.nanoTime();
            api(now).body(Cdnow.MODEL).post("/api/v1/models").then().statusCode(201);
            awaitBuild(now);
            LOG.infof("Scores of 23,570 customers were built in %d ms", millisSince(begun));
        }
    }

    @Test
    void the_bands_of_a_past_day_are_those_of_the_reference() {
        long begun = System.nanoTime();
        api(then)
                .get("/api/v1/scores/bands?from=" + DAY + "&to=" + DAY)
                .then()
                .statusCode(200)
                .body("days", hasSize(1))
                .body("days[0].customers.churn_risk", equalTo(0))
                .body("days[0].customers.very_disengaged", equalTo(21_852))
                .body("days[0].customers.somewhat_engaged", equalTo(1_009))
                .body("days[0].customers.highly_engaged", equalTo(401))
                .body("days[0].customers.power_user", equalTo(308))
                .body("days[0].scored", equalTo(23_570))
                .body("days[0].notScored", equalTo(0));
        LOG.infof("A pass over 23,570 customers for one day took %d ms", millisSince(begun));
        BigDecimal mean = api(then)
                .get("/api/v1/scores/bands?from=" + DAY + "&to=" + DAY)
                .jsonPath()
                .getObject("days[0].mean", BigDecimal.class);
        assertThat(mean).isBetween(new BigDecimal("8.4494235"), new BigDecimal("8.4494245"));
    }

    @Test
    void eighteen_months_of_bands_are_counted_in_one_pass() {
        long begun = System.nanoTime();
        api(then)
                .get("/api/v1/scores/bands?from=1997-01-01&to=1998-06-30")
                .then()
                .statusCode(200)
                .body("days", hasSize(546))
                .body("days[272].day", equalTo(DAY.toString()))
                .body("days[272].customers.power_user", equalTo(308))
                .body("days[0].notScored", org.hamcrest.Matchers.greaterThan(23_000));
        LOG.infof("A pass over 23,570 customers for 546 days took %d ms", millisSince(begun));
    }

    @Test
    void a_preview_scores_everybody_and_sees_no_difference_between_a_model_and_itself() {
        var model = api(then).get("/api/v1/models").jsonPath();
        long begun = System.nanoTime();
        api(then)
                .body(Map.of(
                        "definition", model.getMap("[0].definition"),
                        "model", model.getString("[0].id"),
                        "day", DAY.toString()))
                .post("/api/v1/models/preview")
                .then()
                .statusCode(200)
                .body("after.bands.customers", contains(0, 21_852, 1_009, 401, 308))
                .body("before.bands.customers", contains(0, 21_852, 1_009, 401, 308))
                .body("migration.moved", equalTo(0))
                .body("rises", hasSize(0))
                .body("drops", hasSize(0));
        LOG.infof("A preview over 23,570 customers took %d ms", millisSince(begun));
    }

    @Test
    void the_most_engaged_customer_is_explained_to_the_last_point() {
        var score = api(then)
                .get("/api/v1/customers/14048/score?day=" + DAY)
                .then()
                .statusCode(200)
                .body("score", comparesEqualTo(new BigDecimal("820")))
                .body("band.key", equalTo("power_user"))
                .extract()
                .jsonPath();
        BigDecimal sum = score.getList("contributions.points", BigDecimal.class).stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("820");
    }

    @Test
    void the_list_is_led_by_the_most_engaged_and_answers_fast() {
        api(now).get("/api/v1/customers?limit=2")
                .then()
                .statusCode(200)
                .body("ofToday", equalTo(true))
                .body("customers[0].userId", equalTo("14048"))
                .body("customers[0].score", comparesEqualTo(new BigDecimal("820")));
        for (String list : new String[] {
            "limit=50", "limit=50&band=power_user", "limit=50&sort=change7", "limit=50&sort=name", "limit=50&q=1404"
        }) {
            long[] millis = new long[20];
            for (int i = 0; i < millis.length; i++) {
                long begun = System.nanoTime();
                api(now).get("/api/v1/customers?" + list).then().statusCode(200);
                millis[i] = millisSince(begun);
            }
            Arrays.sort(millis);
            LOG.infof("GET /api/v1/customers?%s took %d ms (median), %d ms (slowest)", list, millis[10], millis[19]);
            assertThat(millis[10]).isLessThan(500);
        }
    }

    @Test
    void paging_through_a_band_meets_each_of_its_customers_once() {
        var seen = new java.util.HashSet<String>();
        String after = "";
        do {
            var page = api(now).get("/api/v1/customers?band=power_user&limit=100" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<String>getList("customers.id")
                    .forEach(id -> assertThat(seen.add(id)).isTrue());
            String next = page.getString("next");
            after = next == null ? "" : "&after=" + next;
        } while (!after.isEmpty());
        assertThat(seen).hasSize(308);
    }

    @Test
    void todays_counts_come_from_the_cache_and_are_the_same() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        api(now).get("/api/v1/scores/bands?from=" + today + "&to=" + today)
                .then()
                .statusCode(200)
                .body("days[0].customers.very_disengaged", equalTo(21_852))
                .body("days[0].customers.power_user", equalTo(308));
    }

    private static void awaitBuild(OwnWorkspace workspace) {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!Boolean.TRUE.equals(
                api(workspace).get("/api/v1/scores/rebuild").jsonPath().get("[0].complete"))) {
            assertThat(System.nanoTime()).as("the build takes too long").isLessThan(end);
            sleep();
        }
    }

    private static RequestSpecification api(@Nullable OwnWorkspace workspace) {
        assertThat(workspace).isNotNull();
        return workspace
                .api()
                .config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)));
    }

    private static long millisSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
