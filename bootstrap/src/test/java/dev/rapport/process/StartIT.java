package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rapport.database.DataFolder;
import dev.rapport.database.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How it starts for operators: as an ordinary user, with settings of theirs, and with wrong ones. */
class StartIT {

    private static final int NOBODY = 65_534;

    private Path folder;

    @BeforeEach
    void newFolder() throws IOException {
        folder = TestServers.newFolder().path();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        TestServers.delete(new DataFolder(folder));
    }

    @Test
    void as_an_ordinary_user_it_answers_to_its_name_on_every_address_and_warns()
            throws IOException, InterruptedException {
        try (RunningRapport rapport = RunningRapport.startBy(
                asOrdinaryUser(),
                folder.resolve("data"),
                Map.of("RAPPORT_LISTEN", "0.0.0.0", "RAPPORT_HOST", "crm.example, Score.Example"))) {
            assertThat(rapport.log())
                    .contains("WARN")
                    .contains("Listening on 0.0.0.0: other machines can reach Rapport");
            assertThat(ask(rapport, "crm.example")).startsWith("HTTP/1.1 200 ");
            assertThat(ask(rapport, "score.example:8080")).startsWith("HTTP/1.1 200 ");
            assertThat(ask(rapport, "other.example"))
                    .startsWith("HTTP/1.1 421 ")
                    .contains("\"code\":\"host.unknown\"");
            assertThat(rapport.track("/v1/track", "{\"userId\": \"ann\", \"event\": \"Signed In\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(rapport.get("/api/v1/customers/ann/score").statusCode()).isEqualTo(200);
            assertThat(Files.getAttribute(folder.resolve("data/database"), "unix:uid"))
                    .isEqualTo(Files.getAttribute(folder, "unix:uid"))
                    .isNotEqualTo(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RAPPORT_WRITE_KEY, abc, must have 6 to 200 characters; it has 3",
        "RAPPORT_API_KEY, sixteen-with:colon, must consist of visible ASCII characters without spaces and colons",
        "RAPPORT_ZONE, Mars/Olympus, must be the name of a time zone",
    })
    void a_setting_that_can_not_be_used_ends_the_start_with_one_line(String variable, String value, String complaint)
            throws IOException, InterruptedException {
        RunningRapport.Refusal refusal = RunningRapport.startInVain(folder, Map.of(variable, value));

        assertThat(refusal.exitCode()).isNotZero();
        assertThat(refusal.error().lines()).containsExactly(refusal.error().strip());
        assertThat(refusal.error()).startsWith("rapport: " + variable + " " + complaint);
        assertThat(refusal.output()).isEmpty();
        if (variable.endsWith("KEY")) {
            assertThat(refusal.error()).doesNotContain(value);
        }
    }

    /** Where tests run as root, the words that run a program as nobody, to whom the folder then belongs. */
    private List<String> asOrdinaryUser() throws IOException {
        if (!Files.getAttribute(folder, "unix:uid").equals(0)) {
            return List.of();
        }
        assumeTrue(othersReach(RunningRapport.program()), "nobody else can read " + RunningRapport.program());
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "there is no setpriv to run it as nobody");
        Files.setAttribute(folder, "unix:uid", NOBODY);
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
    }

    private static boolean othersReach(Path path) throws IOException {
        for (Path step = path; step != null; step = step.getParent()) {
            if (((int) Files.getAttribute(step, "unix:mode") & (step.equals(path) ? 4 : 1)) == 0) {
                return false;
            }
        }
        return true;
    }

    private static String ask(RunningRapport rapport, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), rapport.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            "GET /api/v1/workspace HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                                    .formatted(host, RunningRapport.API_KEY)
                                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
