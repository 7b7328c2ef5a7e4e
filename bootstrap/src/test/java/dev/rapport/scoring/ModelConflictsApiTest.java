package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several authors at one model, at the same time or one after the other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelConflictsApiTest {

    private static final int AT_ONCE = 6;

    private static @Nullable ModelCalls mine;

    @Inject
    DataSource source;

    @BeforeEach
    void ready() {
        Ready.await();
        if (mine == null) {
            mine = new ModelCalls(OwnWorkspace.create(source, 366, "UTC"));
            mine.published("Primary", ModelCalls.signIns(1));
        }
    }

    @Test
    void of_two_who_save_the_same_revision_one_wins_and_the_other_is_told() throws Exception {
        String id = mine().drafted("Contested", ModelCalls.signIns(1)).extract().path("id");

        List<Integer> statuses = atOnce(i -> mine().save(id, 1, ModelCalls.edit(ModelCalls.signIns(10 + i)))
                .extract()
                .statusCode());

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(AT_ONCE - 1);
        mine().get(ModelCalls.draft(id)).header("ETag", equalTo("\"2\""));
        mine().save(id, 1, ModelCalls.edit(ModelCalls.signIns(5)))
                .statusCode(412)
                .body("code", equalTo("draft.out-of-date"))
                .body("detail", containsString("as revision 2"));
    }

    @Test
    void a_draft_is_published_once_however_many_ask() throws Exception {
        String id = mine().drafted("Once", ModelCalls.signIns(1)).extract().path("id");

        List<Integer> statuses =
                atOnce(_ -> mine().publishDraft(id, 1, "").extract().statusCode());

        assertThat(statuses).containsOnlyOnce(201);
        mine().get("/api/v1/models/" + id + "/versions").body("version", contains(1));
    }

    @Test
    void who_published_directly_meanwhile_is_not_overwritten_unless_the_author_has_seen_it() {
        String id = mine().published("Overtaken", ModelCalls.signIns(1));
        mine().begin(id, ModelCalls.signIns(2)).statusCode(200);
        mine().publishDirectly(id, 1, ModelCalls.signIns(3)).statusCode(201);

        mine().publishDraft(id, 1, "").statusCode(412).body("code", equalTo("model.out-of-date"));
        mine().get(ModelCalls.draft(id)).body("basedOn", equalTo(1));
        mine().save(id, 1, ModelCalls.edit(ModelCalls.signIns(4)))
                .statusCode(200)
                .body("basedOn", equalTo(1));

        mine().save(id, 2, "{\"definition\": %s, \"basedOn\": 9}".formatted(ModelCalls.signIns(4)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/basedOn"));
        mine().save(id, 2, "{\"definition\": %s, \"basedOn\": 2}".formatted(ModelCalls.signIns(4)))
                .statusCode(200)
                .body("basedOn", equalTo(2));
        mine().publishDraft(id, 3, "").statusCode(201).body("version", equalTo(3));
    }

    @Test
    void who_changes_a_draft_says_what_was_seen() {
        String id = mine().drafted("Headers", ModelCalls.signIns(1)).extract().path("id");
        var api = mine().workspace().api();
        String body = ModelCalls.edit(ModelCalls.signIns(2));
        api.body(body).put(ModelCalls.draft(id)).then().statusCode(400).body("code", equalTo("if-match.missing"));
        mine().workspace()
                .api()
                .body("{}")
                .post(ModelCalls.draft(id) + "/publish")
                .then()
                .statusCode(400)
                .body("code", equalTo("if-match.missing"));
        mine().workspace()
                .api()
                .header("If-None-Match", "\"1\"")
                .body(body)
                .put(ModelCalls.draft(id))
                .then()
                .statusCode(400)
                .body("code", equalTo("if-match.malformed"));
        mine().get(ModelCalls.draft(id)).header("ETag", equalTo("\"1\""));
    }

    @Test
    void a_publication_that_is_refused_has_changed_nothing() {
        String id = mine().post(
                        "/drafts",
                        "{\"name\": \"Usurper\", \"primary\": true, \"definition\": %s}".formatted(ModelCalls.wrong()))
                .statusCode(201)
                .extract()
                .path("id");

        mine().publishDraft(id, 1, "").statusCode(400).body("code", equalTo("model.invalid"));

        mine().get(ModelCalls.draft(id)).statusCode(200).body("makesPrimary", equalTo(true));
        mine().get("/api/v1/models").body("[0].name", equalTo("Primary")).body("[0].primary", equalTo(true));
    }

    private interface Ask {
        int ask(int which);
    }

    /** The statuses of those who ask the same at once. */
    private static List<Integer> atOnce(Ask ask) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> answer : threads.invokeAll(IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> (Callable<Integer>) () -> ask.ask(i))
                    .toList())) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private static ModelCalls mine() {
        return requireNonNull(mine);
    }
}
