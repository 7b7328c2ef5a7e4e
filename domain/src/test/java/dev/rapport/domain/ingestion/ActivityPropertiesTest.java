package dev.rapport.domain.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.customer.Identity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold however the events of a day are shuffled and grouped. A failure names its seed. */
class ActivityPropertiesTest {

    private static final Activity.Key KEY = new Activity.Key(1, 1, LocalDate.parse("2026-03-01"));

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shuffling_and_regrouping_fold_into_the_same(long seed) {
        var random = new Random(seed);
        List<Activity> events = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(20); i++) {
            events.add(event(random, i));
        }
        Activity inOrder = events.stream().reduce(Activity::plus).orElseThrow();

        Collections.shuffle(events, random);
        while (events.size() > 1) {
            Activity one = events.remove(random.nextInt(events.size()));
            Activity other = events.remove(random.nextInt(events.size()));
            events.add(one.plus(other));
        }

        assertThat(events.getFirst()).isEqualTo(inOrder);
    }

    private static Activity event(Random random, int number) {
        EventValue value = random.nextInt(3) == 0
                ? null
                : EventValue.of(BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 4))
                        .orElseThrow();
        var message = new Message.Event(
                new MessageId("m" + number),
                Instant.ofEpochSecond(random.nextInt(3)),
                Identity.user("ada"),
                new EventType("login"),
                value,
                null,
                "web",
                Map.of());
        return Activity.of(KEY, message, value);
    }
}
