package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The history of a whole population by both versions of a model, on days long before either was published. The expected bands
 * and means are added up by the database, in a statement that knows nothing of the domain.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CdnowHistoryTest {

    /** Without fading, so that the database can add it up exactly. */
    private static final String SECOND = """
            {"note": "", "definition": {"rules": [
              {"id": "orders", "event": "Order Completed", "points": 15, "window": {"kind": "last_days", "days": 60}},
              {"id": "spending", "event": "Order Completed", "points": 0.25, "perUnitOfValue": true,
               "window": {"kind": "last_days", "days": 45}, "totalCap": 30}]}}
            """;

    private static final String COUNT = """
            with scored as (
                select i.customer_id,
                       coalesce(sum(a.events) filter (where d.day - a.day < %1$d), 0) * %2$s
                       + least(%3$s, coalesce(sum(round(%4$s)) filter (where d.day - a.day < %5$d), 0)) as score
                from (select date '%6$s' as day) d
                join customer_identity i on i.workspace_id = %7$d and i.first_day <= d.day
                left join activity a on a.workspace_id = i.workspace_id and a.identity_id = i.identity_id and a.day <= d.day
                group by i.customer_id)
            select count(*) filter (where score < 0), count(*) filter (where score >= 0 and score <= 40),
                   count(*) filter (where score > 40 and score <= 70), count(*) filter (where score > 70 and score <= 100),
                   count(*) filter (where score > 100), avg(score)
            from scored
            """;

    private static final List<String> BANDS =
            List.of("churn_risk", "very_disengaged", "somewhat_engaged", "highly_engaged", "power_user");

    private static @Nullable OwnWorkspace workspace;
    private static String model = "";

    @Inject
    DataSource source;

    @BeforeEach
    void load() {
        Optional<Path> file = Cdnow.file();
        assumeTrue(file.isPresent(), "purchases.csv is not on this machine; RAPPORT_SHARED says where to look");
        Ready.await();
        if (workspace == null) {
            workspace = OwnWorkspace.create(source, 303, "UTC");
            Cdnow.load(workspace, file.get(), 0);
            model = workspace
                    .api()
                    .body(Cdnow.MODEL)
                    .post("/api/v1/models")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            workspace
                    .api()
                    .header("If-Match", "\"1\"")
                    .body(SECOND)
                    .post("/api/v1/models/" + model + "/versions")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void bands_and_means_of_any_day_are_those_that_the_database_adds_up_by_either_version() {
        JsonPath first = bands("version=1");
        JsonPath second = bands("version=2");
        for (LocalDate day : List.of(
                LocalDate.of(1997, 1, 1),
                LocalDate.of(1997, 3, 31),
                LocalDate.of(1997, 9, 30),
                LocalDate.of(1998, 6, 30))) {
            assertAsCounted(
                    first,
                    day,
                    COUNT.formatted(
                            90,
                            "20",
                            "60",
                            "0.5 * a.value_sum * power(2::numeric, -(d.day - a.day)::numeric / 30), 9",
                            90,
                            day,
                            303));
            assertAsCounted(second, day, COUNT.formatted(60, "15", "30", "0.25 * a.value_sum, 9", 45, day, 303));
        }
    }

    @Test
    void one_customers_history_by_an_old_version_is_made_of_the_scores_of_its_days() {
        String of = "/api/v1/customers/14048/";
        String version = "model=" + model + "&version=1";
        JsonPath history = get(of + "score-history?from=1997-06-01&to=1997-07-20&" + version);
        List<Float> scores = history.getList("days.score");
        assertThat(scores).hasSize(50).doesNotContainNull();
        for (int i = 0; i < scores.size(); i += 7) {
            assertThat(get(of + "score?day=" + LocalDate.of(1997, 6, 1).plusDays(i) + "&" + version)
                            .getFloat("score"))
                    .isEqualTo(scores.get(i));
        }
    }

    private static JsonPath bands(String version) {
        return get("/api/v1/scores/bands?from=1997-01-01&to=1998-06-30&model=" + model + "&" + version);
    }

    private static JsonPath get(String path) {
        return requireNonNull(workspace)
                .api()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertAsCounted(JsonPath history, LocalDate day, String sql) {
        String ofDay = "days.find { it.day == '" + day + "' }.";
        List<Number> counted = counted(sql);
        for (int i = 0; i < BANDS.size(); i++) {
            assertThat(history.getLong(ofDay + "customers." + BANDS.get(i)))
                    .as(day + " " + BANDS.get(i))
                    .isEqualTo(counted.get(i).longValue());
        }
        assertThat(history.getDouble(ofDay + "mean"))
                .as(day + " mean")
                .isCloseTo(counted.getLast().doubleValue(), within(0.0001));
    }

    private static List<Number> counted(String sql) {
        return requireNonNull(workspace).on(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                assertThat(rows.next()).isTrue();
                var numbers = new ArrayList<Number>();
                for (int i = 1; i <= BANDS.size() + 1; i++) {
                    numbers.add(rows.getBigDecimal(i));
                }
                return numbers;
            }
        });
    }
}
