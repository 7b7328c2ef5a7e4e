package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.FirstOwner;
import dev.rapport.database.DataFolder;
import dev.rapport.database.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing of what people, programs and customers entrust to Rapport stands in its log, not even when something fails. */
class SecretsInTheLogIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SURVEY =
            "{\"name\": \"Logged\", \"definition\": {\"kind\": \"nps\", \"questions\": [{\"key\": \"recommend\","
                    + " \"text\": {\"en\": \"How likely?\"}}], \"comment\": {\"en\": \"Why?\"}}}";

    private final HttpClient http = HttpClient.newHttpClient();
    private DataFolder folder;

    @BeforeEach
    void newFolder() throws IOException {
        folder = TestServers.newFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        http.close();
        TestServers.delete(folder);
    }

    @Test
    void nothing_secret_stands_in_the_log() throws IOException, InterruptedException {
        try (RunningRapport rapport = RunningRapport.start(
                folder.path(),
                Map.of(
                        "RAPPORT_PUBLIC_URL", "http://localhost",
                        "QUARKUS_MAILER_FROM", "feedback@shop.example",
                        "QUARKUS_MAILER_HOST", "127.0.0.1",
                        // Nobody listens there: what can't be sent is logged.
                        "QUARKUS_MAILER_PORT", "1"))) {
            String setUp = between(Files.readString(folder.path().resolve("set-up-link")) + "\n", "link=([^\\s]+)");
            URI root = URI.create("http://127.0.0.1:" + rapport.port());
            String session = FirstOwner.session(root, folder.path());
            signInWrongly(root);
            String invitation = inviteMember(rapport);
            String link = askCustomer(rapport);

            assertThat(rapport.log())
                    .as("it says something")
                    .contains("The database is available")
                    .doesNotContain(
                            setUp,
                            session,
                            invitation,
                            link,
                            RunningRapport.WRITE_KEY,
                            RunningRapport.API_KEY,
                            "rp_nobody_has_this_key",
                            FirstOwner.PASSWORD,
                            FirstOwner.EMAIL,
                            "a wrong sentence",
                            "guesser@example.com",
                            "colleague@example.com",
                            "customer@logged.example",
                            "a property of an event",
                            "not a date at all",
                            "what a customer thinks");
        }
    }

    private void signInWrongly(URI root) throws IOException, InterruptedException {
        HttpResponse<String> form =
                http.send(HttpRequest.newBuilder(root.resolve("/sign-in")).build(), BodyHandlers.ofString());
        String token = between(form.body(), "name=\"csrf-token\" value=\"([^\"]+)\"");
        String cookie = String.join(
                "; ",
                form.headers().allValues("Set-Cookie").stream()
                        .map(each -> each.split(";", 2)[0])
                        .toList());
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(root.resolve("/sign-in"))
                        .header("Cookie", cookie)
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString(
                                "email=guesser%40example.com&password=a+wrong+sentence&csrf-token="
                                        + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.body()).contains("E-mail or password is wrong");
        HttpResponse<String> refused = http.send(
                HttpRequest.newBuilder(root.resolve("/api/v1/customers"))
                        .header("Authorization", "Bearer rp_nobody_has_this_key")
                        .build(),
                BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(401);
    }

    /** @return the token of the link */
    private static String inviteMember(RunningRapport rapport) throws IOException, InterruptedException {
        String answer = ok(rapport.post(
                "/api/v1/members/invitations", "{\"email\": \"colleague@example.com\", \"role\": \"viewer\"}"));
        return between(answer, "link=([^\"&]+)");
    }

    /** @return the token of the customer's link */
    private static String askCustomer(RunningRapport rapport) throws IOException, InterruptedException {
        ok(rapport.track(
                "/v1/identify", "{\"userId\": \"logged\", \"traits\": {\"email\": \"customer@logged.example\"}}"));
        ok(
                rapport.track(
                        "/v1/track",
                        "{\"userId\": \"logged\", \"event\": \"Order\", \"properties\": {\"note\": \"a property of an event\"}}"));
        rapport.track(
                "/v1/track",
                "{\"userId\": \"logged\", \"event\": \"Order\", \"timestamp\": \"not a date at all\", \"properties\":"
                        + " {\"note\": \"a property of an event\"}}");
        rapport.track("/v1/track", "{\"userId\": \"a property of an event");
        String survey = between(ok(rapport.post("/api/v1/surveys", SURVEY)), "\"id\":\"([^\"]+)\"");
        ok(rapport.post("/api/v1/surveys/" + survey + "/open", ""));
        ok(rapport.post(
                "/api/v1/surveys/" + survey + "/responses",
                "{\"userId\": \"other\", \"answers\": {\"recommend\": 9, \"comment\": \"what a customer thinks\"}}"));
        ok(rapport.post("/api/v1/surveys/" + survey + "/invitations", "{\"userIds\": [\"logged\"]}"));
        String links = ok(rapport.post("/api/v1/surveys/" + survey + "/links", "{\"userIds\": [\"logged\"]}"));
        awaitFailure(rapport);
        return between(links, "[?]t=([^\"&]+)");
    }

    /** The mail is tried in the background: time enough for a line about it, if there is any. */
    private static void awaitFailure(RunningRapport rapport) throws InterruptedException {
        int before = rapport.log().length();
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (System.nanoTime() < end && rapport.log().length() == before) {
            Thread.sleep(200);
        }
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 202);
        return answer.body();
    }

    private static String between(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
