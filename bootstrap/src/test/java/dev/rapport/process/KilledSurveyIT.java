package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.database.DataFolder;
import dev.rapport.database.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** The application is killed while customers answer and mails wait: what was acknowledged is there once, and what waits is sent. */
class KilledSurveyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 4;
    private static final int ANSWERS_BEFORE_THE_KILL = 100;
    private static final int INVITED = 5;

    private final Set<Integer> sent = ConcurrentHashMap.newKeySet();
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    private DataFolder folder;

    @BeforeEach
    void newFolder() throws IOException {
        folder = TestServers.newFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        TestServers.delete(folder);
    }

    @Test
    void acknowledged_answers_are_there_once_each_with_their_event() throws IOException, InterruptedException {
        RunningRapport killed = RunningRapport.start(folder.path(), Map.of());
        String survey = opened(killed);
        answerUntilKilled(killed, survey);

        try (RunningRapport rapport = RunningRapport.start(folder.path(), Map.of())) {
            Map<String, Integer> stored = responses(rapport, survey);
            assertThat(stored.keySet())
                    .containsAll(acknowledged.stream().map(KilledSurveyIT::user).toList());
            assertThat(sent.stream().map(KilledSurveyIT::user).toList()).containsAll(stored.keySet());
            for (int one : sent) {
                assertThat(answer(rapport, survey, one)).isEqualTo(200);
            }
            assertThat(responses(rapport, survey))
                    .as("sent again, each is there once")
                    .hasSize(sent.size());
            for (int one : sent) {
                JsonNode events = get(rapport, "/api/v1/customers/" + user(one) + "/events")
                        .path("events");
                assertThat(events.size()).as(user(one)).isEqualTo(1);
                assertThat(events.path(0).path("value").asInt()).isEqualTo(one % 11);
            }
        }
    }

    @Test
    void a_mail_that_was_queued_before_is_sent_after_the_restart() throws IOException, InterruptedException {
        int port = freePort();
        Map<String, String> settings = Map.of(
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_MAILER_PORT", String.valueOf(port),
                "QUARKUS_MAILER_FROM", "feedback@shop.example",
                "RAPPORT_PUBLIC_URL", "https://feedback.shop.example");
        // Nobody listens on the port: everything waits.
        RunningRapport killed = RunningRapport.start(folder.path(), settings);
        String survey = opened(killed);
        var users = new ArrayList<String>();
        for (int i = 0; i < INVITED; i++) {
            users.add(user(i));
            assertThat(killed.track(
                                    "/v1/identify",
                                    "{\"userId\": \"%1$s\", \"traits\": {\"email\": \"%1$s@shop.example\"}}"
                                            .formatted(user(i)))
                            .statusCode())
                    .isEqualTo(200);
        }
        String body = JSON.writeValueAsString(Map.of("userIds", users));
        var invited = killed.post("/api/v1/surveys/" + survey + "/invitations", body);
        assertThat(JSON.readTree(invited.body()).path("queued").asInt())
                .as(invited.body())
                .isEqualTo(INVITED);
        killed.kill();

        var received = new CopyOnWriteArrayList<String>();
        SMTPServer server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(_ -> new Keeping(received))
                .build();
        server.start();
        try (RunningRapport rapport = RunningRapport.start(folder.path(), settings)) {
            assertThat(JSON.readTree(rapport.post("/api/v1/surveys/" + survey + "/invitations", body)
                                    .body())
                            .path("queued")
                            .asInt())
                    .as("nobody is invited twice")
                    .isZero();
            // What was tried in vain before the kill is tried again after a minute.
            long end = System.nanoTime() + 150_000_000_000L;
            while (counted(rapport, survey, "sent") < INVITED && System.nanoTime() < end) {
                Thread.sleep(200);
            }
            assertThat(counted(rapport, survey, "sent")).isEqualTo(INVITED);
            assertThat(counted(rapport, survey, "queued")).isZero();
        } finally {
            server.stop();
        }
        assertThat(received).hasSize(INVITED).doesNotHaveDuplicates();
    }

    private void answerUntilKilled(RunningRapport rapport, String survey) throws InterruptedException {
        var clients = new Thread[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            clients[i] = Thread.ofVirtual().start(() -> answerWhileItListens(rapport, survey));
        }
        while (acknowledged.size() < ANSWERS_BEFORE_THE_KILL) {
            Thread.sleep(1);
        }
        rapport.kill();
        for (Thread client : clients) {
            client.join();
        }
    }

    private void answerWhileItListens(RunningRapport rapport, String survey) {
        while (true) {
            int one = next.getAndIncrement();
            sent.add(one);
            try {
                if (answer(rapport, survey, one) == 200) {
                    acknowledged.add(one);
                }
            } catch (IOException killed) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static int answer(RunningRapport rapport, String survey, int one) throws IOException, InterruptedException {
        return rapport.post(
                        "/api/v1/surveys/" + survey + "/responses",
                        "{\"userId\": \"%s\", \"answers\": {\"recommend\": %d}}".formatted(user(one), one % 11))
                .statusCode();
    }

    /** @return how many responses each customer has */
    private static Map<String, Integer> responses(RunningRapport rapport, String survey)
            throws IOException, InterruptedException {
        var byUser = new HashMap<String, Integer>();
        JsonNode items = get(rapport, "/api/v1/surveys/" + survey + "/responses?limit=1000")
                .path("items");
        items.forEach(item -> byUser.merge(item.path("customer").path("userId").asText(), 1, Integer::sum));
        assertThat(byUser.values()).allMatch(count -> count == 1);
        return byUser;
    }

    private static int counted(RunningRapport rapport, String survey, String state)
            throws IOException, InterruptedException {
        return get(rapport, "/api/v1/surveys/" + survey + "/invitations")
                .path(state)
                .asInt();
    }

    private static String opened(RunningRapport rapport) throws IOException, InterruptedException {
        var made = rapport.post("/api/v1/surveys", """
                {"name": "Killed", "definition": {"kind": "nps", "questions": [
                  {"key": "recommend", "text": {"en": "How likely are you to recommend us?"}}]}}""");
        String id = JSON.readTree(made.body()).path("id").asText();
        assertThat(rapport.post("/api/v1/surveys/" + id + "/open", "").statusCode())
                .isEqualTo(200);
        return id;
    }

    private static JsonNode get(RunningRapport rapport, String path) throws IOException, InterruptedException {
        var response = rapport.get(path);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static String user(int one) {
        return "killed-" + one;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Notes the recipient and the Message-ID of each mail. */
    private static final class Keeping implements MessageHandler {

        private final List<String> received;
        private String recipient = "";

        private Keeping(List<String> received) {
            this.received = received;
        }

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String to) {
            recipient = to;
        }

        @Override
        public @Nullable String data(InputStream data) throws IOException {
            new String(data.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Message-ID:"))
                    .findFirst()
                    .ifPresent(id -> received.add(recipient + " " + id));
            return null;
        }

        @Override
        public void done() {}
    }
}
