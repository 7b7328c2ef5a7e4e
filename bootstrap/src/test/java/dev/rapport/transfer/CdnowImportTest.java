package dev.rapport.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The purchases of CDNOW: 69,659 rows of 23,570 customers, 2,500,315.63 dollars, 215 rows copies of others (its README.md). */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CdnowImportTest {

    private static final Path SHARED = Path.of(System.getenv()
            .getOrDefault(
                    "RAPPORT_SHARED",
                    Path.of("")
                            .toAbsolutePath()
                            .getParent()
                            .resolveSibling("shared")
                            .toString()));
    private static final Path FILE = SHARED.resolve("data/cdnow/purchases.csv");

    /** A type that no other test sends: they share the database. */
    private static final String TYPE = "Disc Purchased";

    private static final String QUERY = "?event=" + TYPE + "&name=purchases.csv";
    private static final String MINE =
            "(workspace_id, event_type_id) in (select workspace_id, event_type_id from event_type where name = '" + TYPE
                    + "')";

    @Inject
    DataSource database;

    private StoredFacts stored;

    @BeforeEach
    void ready() {
        assumeThat(FILE)
                .as("the CDNOW purchases; RAPPORT_SHARED names the folder of the shared data")
                .exists();
        Ready.await();
        stored = new StoredFacts(database);
    }

    @Test
    void every_purchase_counts_once_however_the_import_is_repeated_interrupted_and_undone()
            throws IOException, SQLException {
        byte[] file = Files.readAllBytes(FILE);

        long begun = System.nanoTime();
        JsonPath first = Importing.toTheEnd(QUERY, file);
        System.out.printf("69,659 rows imported in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        assertThat(Importing.counts(first)).isEqualTo("69659 rows: 69659 accepted, 0 duplicates, 0 refused");
        assertThat(totals()).isEqualTo("69659 events of 23570 customers, 2500315.63");
        assertThat(activity()).isEqualTo("69659 events, 2500315.630000");
        List<String> activityOfOne = stored.activityOf("00004");

        begun = System.nanoTime();
        JsonPath again = Importing.toTheEnd(QUERY, file);
        System.out.printf("imported again in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        assertThat(Importing.counts(again)).isEqualTo("69659 rows: 0 accepted, 69659 duplicates, 0 refused");
        assertThat(activity()).isEqualTo("69659 events, 2500315.630000");

        interrupt(first.getString("id"), file);
        JsonPath resumed = Importing.awaitEnd(first.getString("id"));
        assertThat(Importing.counts(resumed)).isEqualTo("69659 rows: 69659 accepted, 0 duplicates, 0 refused");
        assertThat(activity()).isEqualTo("69659 events, 2500315.630000");

        begun = System.nanoTime();
        JsonPath undone = Importing.undo(first.getString("id"));
        System.out.printf("undone in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        assertThat(undone.getLong("undone")).isEqualTo(69_659);
        assertThat(totals()).isEqualTo("0 events of 0 customers, 0");
        assertThat(activity()).isEqualTo("0 events, 0");
        assertThat(stored.volumesOf(TYPE)).isEmpty();

        JsonPath back = Importing.toTheEnd(QUERY, file);
        assertThat(Importing.counts(back)).isEqualTo("69659 rows: 69659 accepted, 0 duplicates, 0 refused");
        assertThat(totals()).isEqualTo("69659 events of 23570 customers, 2500315.63");
        assertThat(stored.activityOf("00004")).isEqualTo(activityOfOne).isNotEmpty();
        assertThat(back.<String, String>getMap("mapping.columns"))
                .isEqualTo(Map.of("userId", "customer_id", "timestamp", "date", "value", "amount"));
    }

    /** As a crash leaves it: the file is there, the last step that was written down is older than what is stored. */
    private void interrupt(String id, byte[] file) throws IOException, SQLException {
        Path folder =
                ConfigProvider.getConfig().getValue("rapport.data", Path.class).resolve("imports");
        Files.write(folder.resolve(id + ".csv"), file);
        stored.run("update event_import set state = 'running', rows_done = 40000, accepted = 40000, ended_at = null"
                + " where import_id = " + Long.parseLong(id, 32));
    }

    private String totals() throws SQLException {
        return stored.texts("select count(*) || ' events of ' || count(distinct identity_id) || ' customers, '"
                        + " || trim_scale(coalesce(sum(value), 0)) from event where " + MINE)
                .getFirst();
    }

    private String activity() throws SQLException {
        return stored.texts("select coalesce(sum(events), 0) || ' events, ' || coalesce(sum(value_sum), 0)"
                        + " from activity join signal using (workspace_id, signal_id) where condition = '' and " + MINE)
                .getFirst();
    }
}
