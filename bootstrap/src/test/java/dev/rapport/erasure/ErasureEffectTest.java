package dev.rapport.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What erasing does to what was derived, and what happens at the same time. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErasureEffectTest {

    private static final String SURVEY = """
            {"name": "A survey", "definition": {"kind": "nps", "questions": [
              {"key": "recommend", "text": {"en": "Would you recommend us?"}}]}}""";

    @Inject
    DataSource database;

    private Everything everything;

    @BeforeEach
    void ready() {
        Ready.await();
        everything = new Everything(database);
    }

    @Test
    void afterwards_everything_is_as_in_a_workspace_where_the_customer_never_was() {
        OwnWorkspace with = OwnWorkspace.create(database, 604, "Europe/Vilnius");
        OwnWorkspace without = OwnWorkspace.create(database, 605, "Europe/Vilnius");
        String survey = common(with);
        String same = common(without);
        leaver(with, survey);
        scored(with, 3);
        scored(without, 2);

        with.api().delete("/api/v1/customers/leaver").then().statusCode(200);

        assertThat(volumes(604)).isEqualTo(volumes(605)).isNotEmpty();
        String bands = "/api/v1/scores/bands?from=" + LocalDate.now().minusDays(20) + "&to=" + LocalDate.now();
        for (String path : List.of("/api/v1/event-types", bands)) {
            assertThat(seen(with, path)).as(path).isEqualTo(seen(without, path));
        }
        assertThat(seen(with, "/api/v1/surveys/" + survey + "/results").replace(survey, ""))
                .isEqualTo(seen(without, "/api/v1/surveys/" + same + "/results").replace(same, ""));
        assertThat(users(with)).isEqualTo(users(without)).hasSize(2);
        Eventually.holds(
                "past days are counted anew",
                Duration.ofSeconds(60),
                () -> history(604).equals(history(605)) && !history(605).isEmpty());
    }

    private static String common(OwnWorkspace workspace) {
        MarkedCustomer.model(workspace);
        String survey = workspace
                .api()
                .body(SURVEY)
                .post("/api/v1/surveys")
                .then()
                .extract()
                .path("id");
        workspace.api().post("/api/v1/surveys/" + survey + "/open").then().statusCode(200);
        for (int day = 1; day < 9; day++) {
            track(workspace, "ann", "Bought", day, "\"revenue\": 10");
            track(workspace, "bob", "Looked", day, "\"revenue\": 3, \"currency\": \"EUR\"");
        }
        answer(workspace, survey, "ann", 9);
        return survey;
    }

    private static void leaver(OwnWorkspace workspace, String survey) {
        for (int day = 0; day < 12; day++) {
            track(workspace, "leaver", "Bought", day, "\"revenue\": 100");
            track(workspace, "leaver", "Looked", day, "\"revenue\": 5, \"currency\": \"EUR\"");
        }
        answer(workspace, survey, "leaver", 1);
    }

    private static void answer(OwnWorkspace workspace, String survey, String user, int rating) {
        workspace
                .api()
                .body("{\"userId\": \"%s\", \"at\": \"%sT08:00:00Z\", \"answers\": {\"recommend\": %d}}"
                        .formatted(user, LocalDate.now().minusDays(2), rating))
                .post("/api/v1/surveys/" + survey + "/responses")
                .then()
                .statusCode(200);
    }

    private static void track(OwnWorkspace workspace, String user, String event, int daysAgo, String properties) {
        workspace.send("/v1/track", """
                {"userId": "%s", "event": "%s", "timestamp": "%sT0%d:00:00Z", "properties": {%s}}
                """.formatted(
                user, event, LocalDate.now().minusDays(daysAgo + 1), user.equals("leaver") ? 9 : 7, properties));
    }

    private static void scored(OwnWorkspace workspace, int customers) {
        Eventually.holds(
                "everybody is in the list",
                Duration.ofSeconds(30),
                () -> users(workspace).size() == customers);
    }

    private static List<String> users(OwnWorkspace workspace) {
        var list = workspace.api().get("/api/v1/customers?sort=name").jsonPath();
        List<String> users = list.getList("customers.userId");
        List<Object> scores = list.getList("customers.score");
        return IntStream.range(0, users.size())
                .mapToObj(i -> users.get(i) + " " + scores.get(i))
                .toList();
    }

    private static String seen(OwnWorkspace workspace, String path) {
        return workspace
                .api()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("\"id\":\"[0-9a-z]+\"", "");
    }

    private List<String> volumes(int workspace) {
        return everything.texts("""
                select t.name || ' ' || v.day || ' ' || v.events || ' ' || v.foreign_currency_events || ' ' || v.last_at
                from event_volume v join event_type t using (workspace_id, event_type_id)
                where workspace_id = %d and t.name <> 'nps_answered' order by 1
                """.formatted(workspace));
    }

    private List<String> history(int workspace) {
        return everything.texts("""
                select day || ' ' || customers::text || ' ' || score_sum from band_history
                where workspace_id = %d and not stale and day > current_date - 30 order by 1
                """.formatted(workspace));
    }

    @Test
    void what_comes_in_while_somebody_is_erased_is_stored_whole_or_not_at_all() throws Exception {
        OwnWorkspace workspace = OwnWorkspace.create(database, 603, "UTC");
        String survey = workspace
                .api()
                .body(SURVEY)
                .post("/api/v1/surveys")
                .then()
                .extract()
                .path("id");
        workspace.api().post("/api/v1/surveys/" + survey + "/open").then().statusCode(200);
        var work = new ArrayList<Callable<Integer>>();
        var sending = new CountDownLatch(3);
        for (int sender = 0; sender < 3; sender++) {
            int own = sender;
            work.add(() -> {
                try {
                    for (int i = 0; i < 60; i++) {
                        sendSome(workspace, own, i);
                    }
                } finally {
                    sending.countDown();
                }
                return 0;
            });
        }
        work.add(() -> {
            for (int i = 0; i < 40; i++) {
                answer(workspace, survey, "busy", i % 11);
            }
            return 0;
        });
        work.add(() -> erased(workspace, sending));
        work.add(() -> erased(workspace, sending));
        int erased = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Integer> one : threads.invokeAll(work)) {
                erased += one.get();
            }
        }

        assertThat(erased).isPositive();
        assertThat(workspace.api().get("/api/v1/erasures?limit=1000").jsonPath().getList("items"))
                .hasSize(erased);
        nothingIsLeftOfNobody();
        everyTotalIsWhatTheLogSays();
        Eventually.holds(
                "the list has nobody who is gone",
                Duration.ofSeconds(20),
                () -> everything.texts("""
                        select customer_id from customer c where workspace_id = 603 and not exists (
                            select from customer_identity i where i.workspace_id = 603 and i.customer_id = c.customer_id)
                        """).isEmpty());
    }

    private static void sendSome(OwnWorkspace workspace, int sender, int number) {
        workspace.send("/v1/batch", """
                {"batch": [
                  {"type": "track", "userId": "busy", "event": "Bought"},
                  {"type": "track", "anonymousId": "busy-%d", "event": "Looked"},
                  {"type": "identify", "userId": "busy", "anonymousId": "busy-%d", "traits": {"n": %d}},
                  {"type": "group", "userId": "busy", "groupId": "Acme"},
                  {"type": "track", "userId": "calm-%d", "event": "Bought"}]}
                """.formatted(number, number, number, sender));
    }

    /** Again and again, as long as something comes in. */
    private static int erased(OwnWorkspace workspace, CountDownLatch sending) {
        int erased = 0;
        for (int i = 0; i < 25 || sending.getCount() > 0; i++) {
            int status = workspace.api().delete("/api/v1/customers/busy").statusCode();
            assertThat(status).isIn(200, 404);
            erased += status == 200 ? 1 : 0;
        }
        return erased;
    }

    private void nothingIsLeftOfNobody() {
        for (String column : List.of(
                "event.identity_id",
                "activity.identity_id",
                "trait.identity_id",
                "account_member.identity_id",
                "identity_join.from_identity_id",
                "identity_join.to_identity_id",
                "survey_response.identity_id")) {
            String table = column.substring(0, column.indexOf('.'));
            assertThat(everything.texts("""
                            select 'x' from %s where workspace_id = 603 and %s is not null and not exists (
                                select from customer_identity i where i.workspace_id = 603 and i.identity_id = %s)
                            """.formatted(table, column, column)))
                    .as(column)
                    .isEmpty();
        }
    }

    private void everyTotalIsWhatTheLogSays() {
        List<String> log = everything.texts("""
                select event_type_id || ' ' || (happened_at at time zone 'UTC')::date || ' ' || count(*)
                from event where workspace_id = 603 group by event_type_id, (happened_at at time zone 'UTC')::date
                order by 1
                """);
        assertThat(everything.texts("""
                        select event_type_id || ' ' || day || ' ' || events from event_volume where workspace_id = 603
                        order by 1
                        """)).isEqualTo(log);
        assertThat(everything.texts("""
                        select s.event_type_id || ' ' || a.day || ' ' || sum(a.events)
                        from activity a join signal s using (workspace_id, signal_id)
                        where workspace_id = 603 and s.condition = '' group by s.event_type_id, a.day order by 1
                        """)).isEqualTo(log);
        assertThat(everything.texts(
                        "select count(*) from event e join customer_identity i using (workspace_id, identity_id)"
                                + " where workspace_id = 603 and i.name like 'calm-%'"))
                .containsExactly("180");
    }
}
