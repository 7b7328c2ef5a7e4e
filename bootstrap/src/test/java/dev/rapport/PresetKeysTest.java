package dev.rapport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.application.access.FirstWorkspace;
import dev.rapport.application.access.KnownKeys;
import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.domain.access.KeyKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PresetKeysTest {

    @Inject
    SetUpWorkspace setUpWorkspace;

    @Inject
    KnownKeys knownKeys;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @Test
    void a_changed_preset_opens_the_api_and_the_old_one_no_longer_does() {
        preset("preset-one");
        assertThat(statusWith("preset-one")).isEqualTo(200);

        preset("preset-two");
        assertThat(statusWith("preset-one")).isEqualTo(401);
        assertThat(statusWith("preset-two")).isEqualTo(200);
        assertThat(statusWith(FirstKeys.secretKey())).isEqualTo(200);

        preset("preset-one");
        assertThat(statusWith("preset-one")).isEqualTo(200);
        assertThat(statusWith("preset-two")).isEqualTo(401);
    }

    @Test
    void nodes_that_start_together_add_a_preset_once() throws InterruptedException, ExecutionException, SQLException {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(_ -> nodes.submit(() -> preset("preset-of-all")))
                    .toList();
            for (Future<?> start : starts) {
                start.get();
            }
        }

        assertThat(count("select count(*) from api_key where preset and revoked_at is null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from workspace")).isEqualTo(1);
    }

    @Test
    void no_key_is_in_the_database() throws SQLException {
        preset("preset-that-is-secret");

        assertThat(count("select count(*) from api_key k where k::text like '%preset-that-is-secret%'"
                        + " or k::text like '%" + FirstKeys.secretKey() + "%'"))
                .isZero();
    }

    private void preset(String secretKey) {
        setUpWorkspace.handle(new FirstWorkspace(
                ZoneId.of("UTC"), Currency.getInstance("EUR"), Map.of(KeyKind.MANAGEMENT, secretKey)));
        knownKeys.forget();
    }

    private static int statusWith(String key) {
        return given().header("Authorization", "Bearer " + key)
                .when()
                .get("/api/v1/workspace")
                .statusCode();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
