package dev.rapport.scoring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What the linter says of real purchases, against queries that share nothing with it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CdnowLintTest {

    private static final Logger LOG = Logger.getLogger(CdnowLintTest.class);
    private static final String DAY = "1998-06-30";

    /** Orders count for a week only, but make up points of the last 30 days all the same. */
    private static final String MODEL = """
            {"rules": [
              {"id": "orders", "event": "Order Completed", "points": 20, "window": {"kind": "last_days", "days": 7}},
              {"id": "spending", "event": "Order Completed", "points": 0.1, "perUnitOfValue": true,
               "window": {"kind": "last_days", "days": 90}, "fading": {"kind": "half_life", "days": 30}, "totalCap": 60},
              {"id": "visits", "event": "Visited", "points": 1}]}
            """;

    private static final String RECENT = """
            select sum(20 * events) as orders, sum(0.1 * value_sum) as spending, count(distinct identity_id) filter (where day > date '1998-06-23') as buyers
            from activity where workspace_id = 422 and day between date '1998-06-01' and date '1998-06-30'
            """;

    @Inject
    DataSource source;

    private record Recent(BigDecimal orders, BigDecimal spending, int buyers) {}

    @Test
    void shares_and_common_values_are_those_of_the_queries() {
        Optional<Path> file = Cdnow.file();
        assumeTrue(file.isPresent(), "the CDNOW data is not on this machine");
        Ready.await();
        OwnWorkspace workspace = OwnWorkspace.create(source, 422, "UTC");
        Cdnow.load(workspace, file.get(), 0);
        String draft = new ModelCalls(workspace)
                .drafted("Buyers", MODEL)
                .statusCode(201)
                .extract()
                .path("id");
        Recent recent = recent(workspace);
        BigDecimal all = recent.orders().add(recent.spending());
        long others = 23_570L - recent.buyers();

        String lint = ModelCalls.draft(draft) + "/lint?day=" + DAY;
        new ModelCalls(workspace).get(lint).statusCode(200);
        long begun = System.nanoTime();
        new ModelCalls(workspace)
                .get(lint)
                .statusCode(200)
                .body("customers", equalTo(23_570))
                .body("scored", equalTo(23_570))
                .body(
                        "findings.code",
                        contains("model.no-data", "model.points-out-of-proportion", "model.hardly-varies"))
                .body("findings.part", contains("visits", "orders", "orders"))
                .body("findings[1].numbers.points", equalTo(recent.orders().intValueExact()))
                .body("findings[1].numbers.allPoints", equalTo(all.floatValue()))
                .body("findings[1].numbers.share", equalTo(percent(recent.orders(), all)))
                .body("findings[2].severity", equalTo("hint"))
                .body("findings[2].numbers.value", equalTo(0))
                .body("findings[2].numbers.customers", equalTo((int) others))
                .body(
                        "findings[2].numbers.share",
                        equalTo(percent(BigDecimal.valueOf(others), BigDecimal.valueOf(23_570))));
        LOG.infof(
                "Linting 3 rules over 23,570 customers took %d ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private static Recent recent(OwnWorkspace workspace) {
        return workspace.on(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(RECENT)) {
                rows.next();
                return new Recent(rows.getBigDecimal(1), rows.getBigDecimal(2), rows.getInt(3));
            }
        });
    }

    private static float percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2)
                .divide(whole, 2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .floatValue();
    }
}
