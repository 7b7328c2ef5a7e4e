package dev.rapport.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Seeded events of a shop: many customers, few event types, the last 90 days. */
final class SomeEvents {

    static final int TYPES = 12;

    private static final Instant LAST = Instant.parse("2026-06-30T12:00:00Z");
    private static final int SECONDS = 90 * 86_400;

    private final Random random = new Random(1);
    private final int customers;
    private final String prefix;

    /** @param prefix of message ids, so that one run's are not another's */
    SomeEvents(String prefix, int customers) {
        this.prefix = prefix;
        this.customers = customers;
    }

    record Event(String messageId, String userId, String type, Instant at, int cents, String page) {

        String json() {
            return """
                    {"type":"track","messageId":"%s","userId":"%s","event":"%s","timestamp":"%s",\
                    "properties":{"value":%d.%02d,"page":"%s","plan":"pro"},"context":{"channel":"web"}}""".formatted(messageId, userId, type, at, cents / 100, cents % 100, page);
        }
    }

    List<Event> take(int count) {
        var events = new ArrayList<Event>(count);
        for (int i = 0; i < count; i++) {
            events.add(new Event(
                    prefix + "-" + i,
                    "user-" + random.nextInt(customers),
                    "Event " + random.nextInt(TYPES),
                    LAST.minusSeconds(random.nextInt(SECONDS)),
                    random.nextInt(20_000),
                    "/products/" + random.nextInt(500)));
        }
        return events;
    }

    static String batch(List<Event> events) {
        return events.stream().map(Event::json).collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }
}
