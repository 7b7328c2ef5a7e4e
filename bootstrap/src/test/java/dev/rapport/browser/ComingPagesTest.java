package dev.rapport.browser;

import static dev.rapport.browser.ModelForms.begin;
import static dev.rapport.browser.ModelForms.orders;
import static dev.rapport.browser.ModelForms.published;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.rapport.Eventually;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that begin before what they show is computed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ComingPagesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    DataSource source;

    /** What is there at once, what comes as the work begins, what only its end brings, and what comes after it. */
    enum Coming {
        PREVIEW(
                () -> "/models/" + model() + "/draft/preview",
                "activity",
                "Compare with",
                "customers scored",
                "In numbers",
                "id=\"publish\""),
        LINT(
                () -> "/models/" + model() + "/lint",
                "activity",
                "The four classic mistakes",
                "customers scored",
                "scored, as of",
                "</section>"),
        LINT_OF_DRAFT(
                () -> "/models/" + model() + "/draft/lint",
                "activity",
                "The four classic mistakes",
                "customers scored",
                "scored, as of",
                "</section>"),
        BREAKDOWN_OF_A_PAST_DAY(
                () -> "/breakdown?day=2026-01-15",
                "activity",
                "Lifecycle stage",
                "customers scored",
                "<caption",
                "</main>"),
        RESULTS_OF_A_SURVEY(
                () -> "/surveys/" + AnsweredSurveys.nps() + "?by=language",
                "survey_answer",
                "No split",
                "Being computed",
                "Promoters",
                "</main>");

        private static String model = "";

        private final Supplier<String> path;
        private final String table;
        private final String beginning;
        private final String step;
        private final String result;
        private final String rest;

        Coming(Supplier<String> path, String table, String beginning, String step, String result, String rest) {
            this.path = path;
            this.table = table;
            this.beginning = beginning;
            this.step = step;
            this.result = result;
            this.rest = rest;
        }

        /** Published, and with a draft. */
        private static synchronized String model() {
            if (model.isEmpty()) {
                model = published(ModelForms.name("Coming"));
                begin(model, orders(5));
            }
            return model;
        }
    }

    @BeforeEach
    void sendCustomers() {
        SomeCustomers.send();
    }

    @ParameterizedTest
    @EnumSource
    void the_page_comes_at_once_and_the_result_when_it_is_there(Coming coming) throws Exception {
        String path = coming.path.get();
        ArrivingPage page;
        String begun;
        try (var _ = new HeldTable(source, coming.table)) {
            page = new ArrivingPage(path);
            begun = page.until(coming.step);
        }
        try (page) {
            assertThat(begun)
                    .contains("HTTP/1.1 200", coming.beginning)
                    .doesNotContain(coming.result, coming.rest, "</html>");
            if (coming.step.equals("customers scored")) {
                assertThat(begun).contains("<progress", "0 of ");
            }
            assertThat(page.rest())
                    .contains(coming.result, coming.rest, "</html>")
                    .doesNotContain("mistake of ours");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_in_the_middle_ends_in_a_message_and_the_rest_of_the_page(Coming coming) throws Exception {
        String path = coming.path.get();
        try (var held = new HeldTable(source, coming.table);
                var page = new ArrivingPage(path)) {
            page.until(coming.step);
            Eventually.holds("somebody reads", SOON, () -> readers(coming) > 0);
            // Again and again, because who computes scores may have been the one that waited.
            CompletableFuture<String> rest = CompletableFuture.supplyAsync(page::rest);
            Eventually.holds("a page with an end", SOON, () -> {
                breakWhoWaits(held);
                return rest.isDone();
            });

            assertThat(rest.get())
                    .contains("This was stopped by a mistake of ours", coming.rest, "</html>")
                    .doesNotContain(coming.result, "PSQLException");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_who_leaves_leaves_nothing_behind(Coming coming) throws Exception {
        String path = coming.path.get();
        try (var _ = new HeldTable(source, coming.table)) {
            try (var page = new ArrivingPage(path)) {
                page.until(coming.step);
            }
        }

        Eventually.holds("nobody reads any more", SOON, () -> readers(coming) == 0);
        when().get(path).then().statusCode(200).body(containsString(coming.result));
    }

    private int readers(Coming coming) {
        try {
            return HeldTable.readers(source, coming.table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void breakWhoWaits(HeldTable held) {
        try {
            held.breakWhoWaits();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
