package dev.rapport.browser;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far the work of a page that is still coming goes, and what is said of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ComingPageTest {

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @Test
    void whoever_leaves_ends_the_work_at_one_of_its_next_steps() throws Exception {
        try (var page = new ArrivingPage("/gallery/slow?to=100&all=100&pause=200")) {
            page.until("3 of 100 customers scored");
        }
        long left = SlowPage.DONE.get();

        Eventually.holds("the work has ended", Duration.ofSeconds(15), ComingPageTest::isQuiet);
        assertThat(SlowPage.DONE.get()).isBetween(3L, left + 10);
    }

    /** Whether nothing is done for as long as two steps take. */
    private static boolean isQuiet() {
        long before = SlowPage.DONE.get();
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return SlowPage.DONE.get() == before;
    }

    @Test
    void each_percent_is_said_once_and_nothing_where_there_is_nobody() {
        assertThat(steps("/gallery/slow?to=5000&all=100000")).isEqualTo(6);
        assertThat(steps("/gallery/slow?to=0&all=0")).isZero();
    }

    private static int steps(String path) {
        String page = when().get(path).then().statusCode(200).extract().asString();
        assertThat(page).startsWith("<main>").endsWith("</main>").contains("Being computed", "mistake of ours");
        return page.split("<progress", -1).length - 1;
    }
}
