package dev.rapport.scoring;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day begins at the workspace's midnight, at 23:00 UTC here. One sign-in is worth 10 points on its day, and no other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(MidnightTest.WithAClockOfItsOwn.class)
class MidnightTest {

    private static final String SHORTLY_BEFORE = "2026-03-10T22:50:00Z";
    private static final String SHORTLY_AFTER = "2026-03-10T23:00:05Z";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The same application, in which it is when the test says. */
    public static class WithAClockOfItsOwn implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SetClock.class);
        }
    }

    /** Goes on from when it is set to. */
    @Alternative
    @Singleton
    public static class SetClock {

        private static volatile Duration offset = until(SHORTLY_BEFORE);

        static void set(String instant) {
            offset = until(instant);
        }

        private static Duration until(String instant) {
            return Duration.between(Instant.now(), Instant.parse(instant));
        }

        @Produces
        @Singleton
        Clock clock() {
            return new Clock() {
                @Override
                public Instant instant() {
                    return Instant.now().plus(offset);
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }

    @Inject
    DataSource source;

    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        Ready.await();
        workspace = OwnWorkspace.create(source, 321, "Europe/Berlin");
        workspace.api().body("""
                        {"name": "Today", "note": "", "definition": {"rules": [
                          {"id": "sign-ins", "event": "Signed In", "points": 10, "window": {"kind": "last_days", "days": 1}}]}}
                        """).post("/api/v1/models").then().statusCode(201);
    }

    @Test
    void lists_show_yesterday_by_name_until_all_of_today_is_there_and_single_scores_are_todays_at_once() {
        signIn("ann");
        eventuallyListed("ann", 10);
        get("/api/v1/customers").body("day", equalTo("2026-03-10"));

        letNoneBecomeComplete();
        SetClock.set(SHORTLY_AFTER);
        Eventually.holds("the new day is begun", PATIENCE, () -> generationsOf("2026-03-11") > 0);

        get("/api/v1/customers").body("day", equalTo("2026-03-10")).body("customers.score", hasItem(10.0f));
        get("/api/v1/scores/changes").body("day", equalTo("2026-03-10"));
        get("/api/v1/customers/ann/score").body("day", equalTo("2026-03-11")).body("score", equalTo(0.0f));

        workspace.run("drop trigger hold_back on score_generation");
        Eventually.holds(
                "the list is the new day's",
                PATIENCE,
                () -> "2026-03-11"
                        .equals(get("/api/v1/customers").extract().jsonPath().getString("day")));
        get("/api/v1/customers").body("customers.score", hasItem(0.0f));
        signIn("bob");
        eventuallyListed("bob", 10);
        get("/api/v1/customers?q=ann").body("customers.score", hasItem(0.0f));
    }

    private void letNoneBecomeComplete() {
        workspace.run("""
                create or replace function hold_back() returns trigger language plpgsql as
                $$ begin raise exception 'not yet'; end $$
                """);
        workspace.run("""
                create trigger hold_back before update on score_generation
                for each row when (new.workspace_id = 321 and new.complete) execute function hold_back()
                """);
    }

    private int generationsOf(String day) {
        return workspace.on(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from score_generation where workspace_id = 321"
                            + " and built_to_customer >= 0 and day = '" + day + "'")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private void signIn(String user) {
        workspace.send("/v1/track", "{\"userId\": \"" + user + "\", \"event\": \"Signed In\"}");
    }

    private void eventuallyListed(String user, float score) {
        Eventually.holds(
                user + " is listed with " + score,
                PATIENCE,
                () -> get("/api/v1/customers?q=" + user).extract().jsonPath().getList("customers.score").stream()
                        .anyMatch(listed -> Objects.equals(listed, score)));
    }

    private ValidatableResponse get(String path) {
        return workspace.api().get(path).then().statusCode(200);
    }
}
