package dev.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.TrackMessage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Segment's own Java client, unmodified: only its host is changed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SegmentClientTest {

    private static final int EVENTS = 1_000;

    @TestHTTPResource("/")
    URI host;

    @Inject
    DataSource database;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @Test
    void a_thousand_events_of_an_unmodified_client_all_arrive_once() throws InterruptedException, SQLException {
        var delivered = new CountDownLatch(EVENTS);
        var failed = new AtomicInteger();
        Analytics client = Analytics.builder(FirstKeys.writeKey())
                .endpoint(host.toString())
                .callback(new Callback() {
                    @Override
                    public void success(Message message) {
                        delivered.countDown();
                    }

                    @Override
                    public void failure(Message message, Throwable throwable) {
                        failed.incrementAndGet();
                        delivered.countDown();
                    }
                })
                .build();

        for (int i = 0; i < EVENTS; i++) {
            client.enqueue(TrackMessage.builder("Segment Client Event")
                    .userId("segment-" + i % 50)
                    .properties(Map.of("value", i)));
        }
        client.flush();
        boolean all = delivered.await(60, TimeUnit.SECONDS);
        client.shutdown();

        assertThat(all).as("all were delivered in time").isTrue();
        assertThat(failed).hasValue(0);
        assertThat(sums()).isEqualTo(EVENTS + " events, sum " + EVENTS * (EVENTS - 1) / 2);
    }

    private String sums() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) || ' events, sum ' || sum(value)::bigint
                        from event join event_type using (workspace_id, event_type_id)
                        where name = 'Segment Client Event'
                        """)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
