package dev.rapport.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.Eventually;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Imports are undone where a model counts some of their events only. What its signal must hold is counted from the stored events by
 * SQL of this test.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UndoWithConditionTest {

    private static final int NUMBER = 331;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** More than the backfill takes in one step, which are 500. */
    private static final int USERS = 1_200;

    @Inject
    DataSource database;

    private OwnWorkspace workspace;
    private StoredFacts stored;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, NUMBER, "UTC");
        stored = new StoredFacts(database);
    }

    @Test
    void while_the_signal_is_in_use() throws SQLException {
        String model = publish("Ordered");
        happened("Ordered", "ordered-1", "pro", 5);
        happened("Ordered", "ordered-1", "basic", 7);
        List<String> before = counted("Ordered");
        String id = importOf("Ordered", "ordered-");
        assertThat(counted("Ordered")).isEqualTo(toBeCounted("Ordered")).hasSize(USERS);

        undo(id);

        assertThat(counted("Ordered"))
                .isEqualTo(toBeCounted("Ordered"))
                .isEqualTo(before)
                .hasSize(1);
        scoreOf("ordered-1", model, 10);
    }

    @Test
    void while_the_signal_is_still_being_filled_and_more_comes_in() throws SQLException {
        happened("Visited", "visited-1", "pro", 5);
        happened("Visited", "visited-1199", "pro", 6);
        String id = importOf("Visited", "visited-");
        letTheBackfillStopAfterItsFirstStep();
        String model = publish("Visited");
        Eventually.holds("the first identities are counted", PATIENCE, () -> filled("Visited") > 0);
        happened("Visited", "visited-1", "pro", 1);
        happened("Visited", "visited-1199", "pro", 1);
        happened("Visited", "visited-1199", "basic", 1);

        undo(id);

        assertThat(filled("Visited"))
                .as("it was undone before all were counted")
                .isPositive();
        workspace.run("drop trigger hold_back on signal");
        awaitUsable(model);
        assertThat(counted("Visited")).isEqualTo(toBeCounted("Visited")).hasSize(2);
        scoreOf("visited-1", model, 20);
        scoreOf("visited-1199", model, 20);
    }

    @Test
    void several_steps_of_the_backfill_count_every_event_once() throws SQLException {
        importOf("Rented", "rented-");
        happened("Rented", "rented-7", "pro", 2);

        String model = publish("Rented");
        happened("Rented", "rented-8", "pro", 2);
        awaitUsable(model);

        assertThat(counted("Rented")).isEqualTo(toBeCounted("Rented")).hasSize(USERS);
        scoreOf("rented-7", model, 20);
        scoreOf("rented-8", model, 20);
        scoreOf("rented-9", model, 10);
    }

    /** Two rows for each user, one of which counts. */
    private String importOf(String event, String users) {
        var file = new StringBuilder("user_id,timestamp,plan,value\n");
        for (int i = 0; i < USERS; i++) {
            String user = users + i;
            file.append(user).append(",2026-01-15,pro,3\n").append(user).append(",2026-01-15,basic,4\n");
        }
        String id = workspace
                .api()
                .contentType("text/csv")
                .body(file.toString())
                .post("/api/v1/imports?event=" + event)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await(id, "done");
        return id;
    }

    private void undo(String id) {
        workspace.api().post("/api/v1/imports/" + id + "/undo").then().statusCode(202);
        await(id, "undone");
    }

    private void await(String id, String state) {
        Eventually.holds(
                "the import is " + state,
                PATIENCE,
                () -> state.equals(
                        workspace.api().get("/api/v1/imports/" + id).jsonPath().getString("state")));
    }

    /** In use as soon as the stored events are counted, which nothing waits for here. */
    private String publish(String event) {
        return workspace
                .api()
                .body("""
                        {"name": "Pro %s", "note": "", "definition": {"rules": [
                          {"id": "pro", "event": "%s", "points": 10, "window": {"kind": "all_time"},
                           "condition": [{"property": "plan", "operator": "=", "operand": "pro"}]}]}}
                        """.formatted(event, event))
                .post("/api/v1/models")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void awaitUsable(String model) {
        Eventually.holds(
                "the model is usable",
                PATIENCE,
                () -> workspace.api().get("/api/v1/models/" + model).jsonPath().getBoolean("usable"));
    }

    private void scoreOf(String user, String model, float score) {
        workspace
                .api()
                .get("/api/v1/customers/" + user + "/score?model=" + model)
                .then()
                .statusCode(200)
                .body("score", equalTo(score));
    }

    private void happened(String event, String user, String plan, int value) {
        workspace.send("/v1/track", """
                {"userId": "%s", "event": "%s", "timestamp": "2026-01-15T10:00:00Z",
                 "properties": {"plan": "%s", "value": %d}}
                """.formatted(user, event, plan, value));
    }

    private void letTheBackfillStopAfterItsFirstStep() {
        workspace.run("""
                create or replace function hold_back_signals() returns trigger language plpgsql as
                $$ begin raise exception 'not yet'; end $$
                """);
        workspace.run("""
                create trigger hold_back before update on signal for each row
                when (old.workspace_id = %d and old.backfilled_identity is not null) execute function hold_back_signals()
                """.formatted(NUMBER));
    }

    /** The last identity that is counted; -1: none yet, or all. */
    private long filled(String event) {
        return number("""
                select coalesce(max(backfilled_identity), -1) from signal s
                join event_type t using (workspace_id, event_type_id)
                where workspace_id = %d and t.name = '%s' and s.condition <> '' and not ready
                """.formatted(NUMBER, event));
    }

    private long number(String sql) {
        try {
            return Long.parseLong(stored.texts(sql).getFirst());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> counted(String event) throws SQLException {
        return stored.texts("""
                select i.name || ' ' || a.day || ' ' || a.events || ' ' || a.value_sum
                from activity a join signal s using (workspace_id, signal_id)
                join event_type t using (workspace_id, event_type_id)
                join customer_identity i using (workspace_id, identity_id)
                where a.workspace_id = %d and t.name = '%s' and s.condition <> '' order by i.name, a.day
                """.formatted(NUMBER, event));
    }

    private List<String> toBeCounted(String event) throws SQLException {
        return stored.texts("""
                select i.name || ' ' || (e.happened_at at time zone 'UTC')::date || ' ' || count(*) || ' ' || sum(e.value)
                from event e join event_type t using (workspace_id, event_type_id)
                join customer_identity i using (workspace_id, identity_id)
                where e.workspace_id = %d and t.name = '%s' and e.properties ->> 'plan' = 'pro'
                group by i.name, (e.happened_at at time zone 'UTC')::date order by i.name, (e.happened_at at time zone 'UTC')::date
                """.formatted(NUMBER, event));
    }
}
