package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Confided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is on disk: the application is killed while clients send. */
class KillIT {

    private static final int CLIENTS = 8;
    /** How many of them are acknowledged before each kill; -Drapport.kill.rounds asks for more rounds. */
    private static final int EVENTS_BEFORE_A_KILL = 300;

    private static final int ROUNDS = Integer.getInteger("rapport.kill.rounds", 2);

    private final Set<Integer> sent = ConcurrentHashMap.newKeySet();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    @TempDir
    Path folder;

    /** Where tests run as root, the database runs as another user, who must reach its folder. */
    @BeforeEach
    void open() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void after_kills_every_acknowledged_event_is_there_once() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            sendUntilKilled(RunningRapport.start(folder, Map.of()));
        }

        try (RunningRapport rapport = RunningRapport.start(folder, Map.of())) {
            int stored = stored(rapport);
            assertThat(stored).isBetween(acknowledged.size(), sent.size());
            for (int event : acknowledged) {
                assertThat(send(rapport, event)).isEqualTo(200);
            }
            assertThat(stored(rapport))
                    .as("the acknowledged ones were all there")
                    .isEqualTo(stored);
            for (int event : sent) {
                assertThat(send(rapport, event)).isEqualTo(200);
            }
            assertThat(stored(rapport)).as("each is there once").isEqualTo(sent.size());
        }
    }

    private void sendUntilKilled(RunningRapport rapport) throws InterruptedException {
        int enough = acknowledged.size() + EVENTS_BEFORE_A_KILL;
        var clients = new Thread[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            clients[i] = Thread.ofVirtual().start(() -> sendWhileItAnswers(rapport));
        }
        while (acknowledged.size() < enough) {
            Thread.sleep(1);
        }
        rapport.kill();
        for (Thread client : clients) {
            client.join();
        }
    }

    private void sendWhileItAnswers(RunningRapport rapport) {
        while (true) {
            int event = next.getAndIncrement();
            sent.add(event);
            try {
                if (send(rapport, event) == 200) {
                    acknowledged.add(event);
                }
            } catch (IOException killed) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static int send(RunningRapport rapport, int event) throws IOException, InterruptedException {
        return rapport.track(
                        "/v1/track",
                        "{\"messageId\": \"kill-%d\", \"userId\": \"user-%d\", \"event\": \"Survived\", \"properties\": {\"note\": \"%s\"}}"
                                .formatted(event, event % 20, Confided.PROPERTY))
                .statusCode();
    }

    private static int stored(RunningRapport rapport) throws IOException, InterruptedException {
        String types = rapport.get("/api/v1/event-types").body();
        var count = Pattern.compile("\"count\":(\\d+)").matcher(types);
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }
}
