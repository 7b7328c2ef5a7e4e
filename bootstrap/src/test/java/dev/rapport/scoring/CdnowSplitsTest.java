package dev.rapport.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Groups of real customers, against queries that share nothing with what is tested; channels and stages are made up by number. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CdnowSplitsTest {

    private static final Logger LOG = Logger.getLogger(CdnowSplitsTest.class);
    private static final LocalDate LAST = LocalDate.parse("1998-06-30");

    private static final String MODEL = """
            {"rules": [{"id": "orders", "event": "Order Completed", "points": 20,
              "window": {"kind": "last_days", "days": 90}}]}""";

    private static final String EVENTS = """
            insert into event (workspace_id, identity_id, happened_at, digest, message_id, event_type_id, channel, received_at, batch)
            select 426, identity_id, day::timestamptz, gen_random_uuid(), gen_random_uuid()::text, 1,
                'channel ' || identity_id % 7, now(), 0
            from activity where workspace_id = 426
            """;

    private static final String STAGES = """
            insert into trait (workspace_id, identity_id, name, happened_at, message_id, value)
            select 426, identity_id, 'lifecycle_stage', '1990-01-01Z', 'm', to_jsonb('stage ' || identity_id % 5)
            from customer_identity where workspace_id = 426 and identity_id % 5 > 0
            """;

    private static final String EXPECTED = """
            with points as (
                select i.identity_id, 20 * coalesce(sum(a.events) filter (where a.day > ?::date - 90 and a.day <= ?::date), 0) as points
                from customer_identity i left join activity a using (workspace_id, identity_id)
                where i.workspace_id = 426 group by i.identity_id)
            select %s as name, count(*), avg(points) from points group by 1 order by 2 desc, 1
            """;

    @Inject
    DataSource source;

    private record Row(String key, long customers, double mean) {}

    @Test
    void groups_are_those_of_the_queries_and_come_fast() {
        Optional<Path> file = Cdnow.file();
        assumeTrue(file.isPresent(), "the CDNOW data is not on this machine");
        Ready.await();
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        OwnWorkspace workspace = OwnWorkspace.create(source, 426, "UTC");
        Cdnow.load(workspace, file.get(), ChronoUnit.DAYS.between(LAST, today));
        workspace.run(EVENTS);
        workspace.run(STAGES);
        workspace.run("analyze");
        new ModelCalls(workspace).published("Buyers", MODEL);
        Eventually.holds(
                "the lists are complete",
                Duration.ofMinutes(3),
                () -> Boolean.TRUE.equals(
                        workspace.api().get("/api/v1/scores/rebuild").jsonPath().get("[0].complete")));

        String channel = "'channel ' || identity_id % 7";
        String stage = "case when identity_id % 5 > 0 then 'stage ' || identity_id % 5 end";
        compare(workspace, "channel", channel, today);
        compare(workspace, "lifecycle_stage", stage, today);
        compare(workspace, "channel", channel, today.minusDays(100));
        timed(workspace, "first_seen_month", today);
    }

    private static void compare(OwnWorkspace workspace, String by, String sql, LocalDate day) {
        JsonPath answer = timed(workspace, by, day);
        List<Row> found = new ArrayList<>();
        for (int i = 0; i < answer.getList("groups").size(); i++) {
            String group = "groups[" + i + "].";
            found.add(new Row(
                    String.valueOf(answer.getString(group + "key")),
                    answer.getLong(group + "counts.customers"),
                    answer.getDouble(group + "counts.mean")));
        }
        List<Row> expected = expected(workspace, sql, day);
        assertThat(found).hasSameSizeAs(expected);
        for (Row row : expected) {
            assertThat(found).anySatisfy(same -> {
                assertThat(same.key()).isEqualTo(row.key());
                assertThat(same.customers()).isEqualTo(row.customers());
                assertThat(same.mean()).isCloseTo(row.mean(), within(0.000_001));
            });
        }
    }

    private static JsonPath timed(OwnWorkspace workspace, String by, LocalDate day) {
        String path = "/api/v1/scores/splits?by=" + by + "&day=" + day;
        workspace.api().get(path).then().statusCode(200);
        long begun = System.nanoTime();
        JsonPath answer =
                workspace.api().get(path).then().statusCode(200).extract().jsonPath();
        LOG.infof(
                "A split of 23,570 customers by %s of %s took %d ms",
                by, day, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        assertThat(answer.getLong("total.customers")).isEqualTo(23_570);
        return answer;
    }

    private static List<Row> expected(OwnWorkspace workspace, String sql, LocalDate day) {
        return workspace.on(connection -> {
            var rows = new ArrayList<Row>();
            try (var statement = connection.prepareStatement(EXPECTED.formatted(sql))) {
                statement.setObject(1, day);
                statement.setObject(2, day);
                var found = statement.executeQuery();
                while (found.next()) {
                    rows.add(new Row(String.valueOf(found.getString(1)), found.getLong(2), found.getDouble(3)));
                }
            }
            return rows;
        });
    }
}
