package dev.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that a caller can get is explained in docs/errors.md. */
class ErrorCodesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*|internal)\"");
    private static final Pattern NOT_FOUND = Pattern.compile("new NotFound\\(\\s*\"([a-z-]+)\"");

    /** Settings, loggers and file names, which look alike. */
    private static final Pattern OTHER = Pattern.compile(
            "(?:rapport|quarkus|java|jakarta|io|os|user|dev|start|s)\\..*|.*\\.(?:env|html|js|css|json|sql|csv|txt|properties|yaml|conf|pid|log)");

    @Test
    void every_code_is_explained() {
        Set<String> used = new TreeSet<>();
        for (String module : Set.of("domain", "application", "adapters-persistence", "adapters-rest", "adapters-web")) {
            sources(ROOT.resolve(module).resolve("src/main/java")).forEach(source -> {
                CODE.matcher(source).results().map(found -> found.group(1)).forEach(used::add);
                NOT_FOUND
                        .matcher(source)
                        .results()
                        .map(found -> found.group(1) + ".not-found")
                        .forEach(used::add);
            });
        }
        // A warning that comes with a model, not an error.
        used.remove("model.score-can-never-fall");
        used.removeIf(code -> OTHER.matcher(code).matches());

        assertThat(explained()).containsAll(used);
        assertThat(used).contains("route.not-found", "key.other-kind", "internal");
    }

    private static Set<String> explained() {
        Matcher rows =
                Pattern.compile("(?m)^\\| [^|]+ \\| `([a-z0-9.-]+)` \\|").matcher(read(ROOT.resolve("docs/errors.md")));
        return rows.results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(ErrorCodesTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
