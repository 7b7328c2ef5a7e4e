package dev.rapport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The same events give the same scores to the last digit, in whatever order, how often and in whatever batches they come. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RedeliveryApiTest {

    private static final List<String> TYPES =
            List.of("Order Completed", "Product Viewed", "Signed In", "Support Ticket Opened", "nps_answered");
    private static final int CUSTOMERS = 6;
    private static final int MESSAGES = 240;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @RepeatedTest(5)
    void shuffled_repeated_and_rebatched_events_give_the_same_scores(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        String once = "once-" + seed;
        String again = "many-" + seed;
        Instant now = Instant.now();

        deliver(messages(once, seed, now), 100);
        var random = new Random(seed);
        List<String> shuffled = new ArrayList<>(messages(again, seed, now));
        shuffled.addAll(shuffled.subList(0, MESSAGES / 2));
        Collections.shuffle(shuffled, random);
        deliver(shuffled, 1 + random.nextInt(40));

        for (int customer = 0; customer < CUSTOMERS; customer++) {
            assertThat(score(again, customer)).isEqualTo(score(once, customer)).isNotEmpty();
        }
    }

    /** Some of them anonymous, with the calls that say who it was anywhere between. */
    private static List<String> messages(String prefix, int seed, Instant now) {
        var random = new Random(seed);
        var messages = new ArrayList<String>();
        for (int i = 0; i < MESSAGES; i++) {
            int customer = random.nextInt(CUSTOMERS);
            Instant at = now.minusSeconds(random.nextInt(60 * 86_400));
            String user = "\"userId\": \"%s-%d\"".formatted(prefix, customer);
            String visitor = "\"anonymousId\": \"%s-visitor-%d\"".formatted(prefix, customer);
            String common = "\"messageId\": \"%s-%d\", \"timestamp\": \"%s\"".formatted(prefix, i, at);
            messages.add(
                    i % 20 == 0
                            ? "{\"type\": \"identify\", %s, %s, %s}".formatted(common, user, visitor)
                            : "{\"type\": \"track\", %s, %s, \"event\": \"%s\", \"properties\": {\"value\": %d.%02d}}"
                                    .formatted(
                                            common,
                                            random.nextInt(3) == 0 ? visitor : user,
                                            TYPES.get(random.nextInt(TYPES.size())),
                                            random.nextInt(100),
                                            random.nextInt(100)));
        }
        return messages;
    }

    private static void deliver(List<String> messages, int batch) {
        for (int from = 0; from < messages.size(); from += batch) {
            Tracking.batch(String.join(",", messages.subList(from, Math.min(from + batch, messages.size()))))
                    .statusCode(200);
        }
    }

    /** The score with all its contributions, without what names the customer. */
    private static String score(String prefix, int customer) {
        var answer = given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .when()
                .get("/api/v1/customers/" + prefix + "-" + customer + "/score")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getString("score") + " " + answer.getString("contributions");
    }
}
