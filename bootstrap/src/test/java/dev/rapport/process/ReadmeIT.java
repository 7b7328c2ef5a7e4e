package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.database.DataFolder;
import dev.rapport.database.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the README has a newcomer type, typed as it stands there: with another port and folder, which it says how to choose. */
class ReadmeIT {

    private static final Path TOP = Path.of("..");
    private static final ObjectMapper JSON = new ObjectMapper();

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
    void each_command_that_it_names_is_one_of_the_launchers() throws IOException, InterruptedException {
        String help = output(new ProcessBuilder(TOP.resolve("rapport").toString(), "help"));

        assertThat(all("\\./rapport ([a-z-]+)"))
                .hasSizeGreaterThan(5)
                .allSatisfy(command -> assertThat(help).containsPattern("(?m)^  " + command + " "));
    }

    @Test
    void an_event_sent_by_hand_and_a_file_are_in_the_score_that_is_read() throws IOException, InterruptedException {
        Map<String, String> madeUpKeys = Map.of("RAPPORT_WRITE_KEY", "", "RAPPORT_API_KEY", "");
        try (RunningRapport rapport = RunningRapport.start(folder.path(), madeUpKeys)) {
            List<String> calls = all("(?s)```sh\\n(.*?)```").stream()
                    .filter(lines -> lines.contains("curl"))
                    .toList();
            assertThat(calls).hasSize(2);

            assertThat(typed(calls.getFirst(), rapport)).contains("{\"success\":true}");
            // 20 points for an order and 0.5 for each unit of its value, as docs/formulas.md says of the first model.
            assertThat(scoreIn(typed(calls.getLast(), rapport))).isEqualTo("44.95");

            Path orders = folder.path().resolve("orders.csv");
            Files.writeString(orders, all("(?s)```csv\\n(.*?)```").getFirst());
            assertThat(rapport.run("import", orders.toString())).contains("1 imported, 0 known already, 0 refused");
        }
    }

    private static String scoreIn(String answer) throws IOException {
        JsonNode score = JSON.readTree(answer).path("score");
        return score.decimalValue().stripTrailingZeros().toPlainString();
    }

    private String typed(String lines, RunningRapport rapport) throws IOException, InterruptedException {
        String here =
                lines.replace("~/.local/share/rapport/", folder.path() + "/").replace(":8080", ":" + rapport.port());
        assertThat(here).isNotEqualTo(lines);
        return output(new ProcessBuilder("sh", "-euc", here.replace("curl ", "curl --silent --show-error ")));
    }

    private static String output(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** The first group of each place where the README is as {@code pattern} says. */
    private static List<String> all(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(TOP.resolve("README.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
