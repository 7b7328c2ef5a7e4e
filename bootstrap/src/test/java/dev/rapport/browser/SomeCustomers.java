package dev.rapport.browser;

import static io.restassured.RestAssured.when;

import dev.rapport.Ready;
import dev.rapport.Tracking;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hamcrest.Matchers;

/**
 * Customers of a small web shop, sent as a client would, once for all tests: some thrive, some slip away, some complain,
 * some only look, one is known and never did anything, and one tries to break the pages.
 */
final class SomeCustomers {

    static final String EVIL_NAME = "<img src=x onerror=alert(1)>";
    static final String EVIL_EVENT = "</script><script>alert('event')</script>";
    static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"Ada\")";

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final int PER_BATCH = 500;

    private static final List<String> NAMES = List.of(
            "Amina Okafor",
            "Bruno Silva",
            "Chen Wei",
            "Dora Novák",
            "Eero Virtanen",
            "Fatima Zahra",
            "Giulia Rossi",
            "Hiroshi Tanaka",
            "Ingrid Larsen",
            "João Pereira",
            "Katarzyna Wójcik",
            "Liam O’Connor",
            "Mei Ling",
            "Noah Becker",
            "Olga Petrova",
            "Priya Sharma",
            "Quentin Dubois",
            "Rosa Martínez",
            "Sven Lindqvist",
            "Tomasz Kowalski",
            "Ulrike Brandt",
            "Vytautas Jonaitis",
            "Wayan Sudana",
            "Ximena Rojas",
            "Yusuf Demir",
            "Zofia Lis",
            "Aisha Bello",
            "Benedikt Hofer",
            "Clara Nunes",
            "Daan de Vries",
            "Elif Kaya",
            "Frida Berg",
            "Gustavo Lima",
            "Hana Sato",
            "Ivan Horvat",
            "Jasmin Keller",
            "Kofi Mensah",
            "Lucía Fernández",
            "Mateo García",
            "Nadia Haddad",
            "Oskar Nowak",
            "Paula Weiß",
            "Rafael Costa",
            "Sara Lindgren",
            "Theo Martin",
            "Uma Patel",
            "Viktor Szabó",
            "Wanjiru Kamau",
            "Yara Khalil",
            "Zlatko Marić");

    private static boolean sent;

    private SomeCustomers() {}

    /** Returns when the lists show them and the past has been counted. */
    static synchronized void send() {
        Ready.await();
        if (!sent) {
            List<String> items = items();
            for (int from = 0; from < items.size(); from += PER_BATCH) {
                Tracking.batch(String.join(",", items.subList(from, Math.min(items.size(), from + PER_BATCH))))
                        .statusCode(200);
            }
            Tracking.batch("{\"type\": \"track\", \"userId\": \"late\", \"event\": \"Order Completed\","
                            + " \"timestamp\": \"1989-11-09T18:53:00Z\", \"properties\": {\"note\": \"" + EVIL_NAME
                            + "\"}}, {\"type\": \"track\", \"userId\": \"nameless\"}")
                    .statusCode(200)
                    .body("rejected", Matchers.hasSize(2));
            until("/customers?q=zlatko", "Zlatko Marić");
            until("/", "points in 7 days");
            sent = true;
        }
    }

    /** Waits until {@code path} shows {@code text}. */
    private static void until(String path, String text) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!when().get(path).body().asString().contains(text)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(path + " does not show " + text);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> items() {
        var items = new ArrayList<String>();
        var random = new Random(7);
        for (int i = 0; i < NAMES.size(); i++) {
            new Shopper("shop-" + (1000 + i), NAMES.get(i), random, items).live(i % 6);
        }
        for (int i = 0; i < 6; i++) {
            String id = "visitor-" + i;
            for (int visit = 0; visit < 1 + random.nextInt(4); visit++) {
                items.add("{\"type\": \"page\", \"anonymousId\": \"" + id + "\", \"name\": \"Home\", \"timestamp\": \""
                        + NOW.minus(Duration.ofHours(5 + 40L * visit + i)) + "\"}");
            }
        }
        items.add(identify("newsletter-only", "Known Only", "known.only@example.org"));
        items.add(identify("formula", FORMULA.replace("\"", "\\\""), "formula@example.org"));
        items.add(track("formula", "Signed In", NOW.minus(Duration.ofDays(2)), ""));
        items.add(identify("\\\"><svg onload=alert(2)>", EVIL_NAME, "evil@example.org"));
        items.add(track(
                "\\\"><svg onload=alert(2)>",
                EVIL_EVENT,
                NOW.minus(Duration.ofDays(1)),
                "\"<b>k</b>\": \"<script>alert(3)</script>\""));
        items.add(track("\\\"><svg onload=alert(2)>", "Signed In", NOW.minus(Duration.ofHours(3)), ""));
        return items;
    }

    static String identify(String userId, String name, String email) {
        return "{\"type\": \"identify\", \"userId\": \"" + userId + "\", \"timestamp\": \""
                + NOW.minus(Duration.ofDays(100)) + "\", \"traits\": {\"name\": \"" + name + "\", \"email\": \"" + email
                + "\", \"plan\": \"<i>pro</i>\", \"tags\": [\"a\", \"b\"], \"lifecycle_stage\": \"customer\"}}";
    }

    static String track(String userId, String event, Instant at, String properties) {
        return "{\"type\": \"track\", \"userId\": \"" + userId + "\", \"event\": \"" + event + "\", \"timestamp\": \""
                + at + "\", \"properties\": {" + properties + "}}";
    }

    /** One customer of the shop, and what becomes of it. */
    private record Shopper(String id, String name, Random random, List<String> items) {

        void live(int fate) {
            items.add(identify(
                    id, name, name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org"));
            items.add("{\"type\": \"group\", \"userId\": \"" + id + "\", \"groupId\": \"Household " + id.charAt(7)
                    + "\"}");
            switch (fate) {
                case 0 -> orders(0, 88, 9);
                case 1 -> {
                    orders(60, 95, 6);
                    looks(40, 95, 20);
                }
                case 2 -> {
                    orders(0, 6, 2);
                    looks(0, 20, 14);
                }
                case 3 -> looks(0, 80, 25);
                case 4 -> {
                    orders(30, 70, 1);
                    happens("Support Ticket Opened", 0, 6, 3);
                    happens("Order Refunded", 1, 5, 1);
                    happens("Application Uninstalled", 1, 9, 1);
                }
                default -> {
                    orders(3, 85, 3);
                    looks(0, 85, 30);
                    happens("Product Reviewed", 2, 40, 1);
                    happens("Signed In", 0, 60, 12);
                }
            }
        }

        private void orders(int youngest, int oldest, int times) {
            for (int i = 0; i < times; i++) {
                String total = (5 + random.nextInt(90)) + "." + random.nextInt(10) + "0";
                String currency = random.nextInt(12) == 0 ? ", \"currency\": \"USD\"" : "";
                items.add(track(
                        id,
                        "Order Completed",
                        some(youngest, oldest),
                        "\"order_id\": \"" + random.nextInt(99_999) + "\", \"total\": " + total + currency));
            }
        }

        private void looks(int youngest, int oldest, int times) {
            for (int i = 0; i < times; i++) {
                items.add("{\"type\": \"page\", \"userId\": \"" + id + "\", \"name\": \"Product\", \"timestamp\": \""
                        + some(youngest, oldest) + "\", \"properties\": {\"path\": \"/products/" + random.nextInt(40)
                        + "\"}}");
            }
        }

        private void happens(String event, int youngest, int oldest, int times) {
            for (int i = 0; i < times; i++) {
                items.add(track(id, event, some(youngest, oldest), ""));
            }
        }

        private Instant some(int youngest, int oldest) {
            return NOW.minus(Duration.ofMinutes(1 + youngest * 1440L + random.nextInt((oldest - youngest) * 1440)));
        }
    }
}
