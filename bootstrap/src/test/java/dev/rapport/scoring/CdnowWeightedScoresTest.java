package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A weighted model on imported purchases of real customers, against a query over the stored events that shares nothing with it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CdnowWeightedScoresTest {

    private static final Logger LOG = Logger.getLogger(CdnowWeightedScoresTest.class);
    private static final String DAY = "1998-01-15";
    private static final double TOLERANCE = 0.000_001;

    private static final String MODEL = """
            {"name": "Buyers", "definition": {"kind": "weighted", "metrics": [
              {"id": "frequency", "source": {"kind": "any_event"}, "measure": "events", "weight": 20,
               "window": {"kind": "last_days", "days": 365}, "normalisation": {"kind": "linear", "min": 0, "max": 10}},
              {"id": "money", "source": {"kind": "signals", "signals": [{"event": "Order Completed"}]}, "measure": "value_sum",
               "weight": 25, "window": {"kind": "last_days", "days": 90},
               "normalisation": {"kind": "logarithmic", "min": 0, "max": 500}},
              {"id": "recency", "source": {"kind": "any_event"}, "measure": "days_since_last", "weight": 20,
               "normalisation": {"kind": "linear", "min": 180, "max": 0}},
              {"id": "basket", "source": {"kind": "signals", "signals": [{"event": "Order Completed"}]}, "measure": "average_value",
               "weight": 20, "window": {"kind": "last_days", "days": 180}, "whenMissing": {"kind": "left_out"},
               "normalisation": {"kind": "linear", "min": 0, "max": 60}},
              {"id": "last", "source": {"kind": "any_event"}, "measure": "last_value", "weight": 15,
               "window": {"kind": "last_days", "days": 120}, "whenMissing": {"kind": "fixed", "points": 30},
               "normalisation": {"kind": "steps", "steps": [
                 {"from": 0, "points": 20}, {"from": 20, "points": 50}, {"from": 50.5, "points": 90}]}}
            ]}}
            """;

    private static final String SCORES = """
            with bought as (
                select identity_id, (happened_at at time zone 'UTC')::date as day, happened_at, message_id, value
                from event where workspace_id = 344 and (happened_at at time zone 'UTC')::date <= date ':day'),
            measured as (
                select identity_id,
                    count(*) filter (where day > date ':day' - 365) as orders,
                    coalesce(sum(value) filter (where day > date ':day' - 90), 0) as spent,
                    date ':day' - max(day) as since,
                    avg(value) filter (where day > date ':day' - 180) as basket,
                    (array_agg(value order by happened_at desc, message_id desc)
                        filter (where day > date ':day' - 120))[1] as last
                from bought group by identity_id)
            select i.name, (
                    20 * least(100, 10.0 * orders)
                    + 25 * least(100, 100 * ln(1 + spent) / ln(501.0))
                    + 20 * greatest(0, 100 * (180 - since) / 180.0)
                    + case when basket is null then 0 else 20 * least(100, 100 * basket / 60.0) end
                    + 15 * case when last is null then 30 when last >= 50.5 then 90 when last >= 20 then 50 else 20 end)
                / case when basket is null then 80.0 else 100.0 end as score
            from measured join customer_identity i using (identity_id) where i.workspace_id = 344
            """;

    private static @Nullable OwnWorkspace workspace;

    @Inject
    DataSource source;

    @BeforeEach
    void load() throws IOException {
        Optional<Path> file = Cdnow.file();
        assumeTrue(file.isPresent(), "purchases.csv is not on this machine; RAPPORT_SHARED says where to look");
        Ready.await();
        if (workspace == null) {
            workspace = OwnWorkspace.create(source, 344, "UTC");
            String id = workspace
                    .api()
                    .contentType("text/csv")
                    .body(Files.readAllBytes(file.get()))
                    .post("/api/v1/imports?event=Order Completed&name=purchases.csv")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            Eventually.holds(
                    "the purchases are imported",
                    Duration.ofMinutes(5),
                    () -> "done"
                            .equals(api().get("/api/v1/imports/" + id)
                                    .jsonPath()
                                    .getString("state")));
            api().body(MODEL).post("/api/v1/models").then().statusCode(201).body("warnings.size()", equalTo(0));
        }
    }

    @Test
    void scores_of_customers_are_those_of_the_query() {
        Map<String, Double> expected = expected();
        assertThat(expected).hasSize(23_570);
        int asked = 0;
        for (Map.Entry<String, Double> customer : expected.entrySet()) {
            if (asked++ % 100 == 0) {
                var score = api().get("/api/v1/customers/" + customer.getKey() + "/score?day=" + DAY)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(score.getDouble("score"))
                        .as(customer.getKey())
                        .isCloseTo(customer.getValue(), within(TOLERANCE));
                assertThat(score.getList("contributions.points", BigDecimal.class).stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(score.getObject("score", BigDecimal.class));
            }
        }
    }

    @Test
    void the_mean_and_the_bands_of_everybody_are_those_of_the_query() {
        Map<String, Double> expected = expected();
        long begun = System.nanoTime();
        var day = api().get("/api/v1/scores/bands?from=" + DAY + "&to=" + DAY)
                .then()
                .statusCode(200)
                .body("days[0].scored", equalTo(23_570))
                .extract()
                .jsonPath();
        LOG.infof(
                "A pass of a weighted model over 23,570 customers for one day took %d ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());

        assertThat(day.getDouble("days[0].mean"))
                .isCloseTo(
                        expected.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow(),
                        within(TOLERANCE));
        long upTo40 = day.getLong("days[0].customers.very_disengaged");
        long upTo70 = upTo40 + day.getLong("days[0].customers.somewhat_engaged");
        // Who is nearer to an edge than the query can tell may be on either side of it.
        assertThat(upTo40).isBetween(below(expected, 40 - TOLERANCE), below(expected, 40 + TOLERANCE));
        assertThat(upTo70).isBetween(below(expected, 70 - TOLERANCE), below(expected, 70 + TOLERANCE));
        assertThat(upTo40).isGreaterThan(0).isLessThan(upTo70);
        assertThat(upTo70).isLessThan(23_570);
    }

    private static long below(Map<String, Double> scores, double edge) {
        return scores.values().stream().filter(score -> score < edge).count();
    }

    private static Map<String, Double> expected() {
        return requireNonNull(workspace).on(connection -> {
            var scores = new TreeMap<String, Double>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(SCORES.replace(":day", DAY))) {
                while (rows.next()) {
                    scores.put(rows.getString(1), rows.getDouble(2));
                }
            }
            return scores;
        });
    }

    private static RequestSpecification api() {
        return requireNonNull(workspace)
                .api()
                .config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)));
    }
}
