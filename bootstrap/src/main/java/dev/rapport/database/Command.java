package dev.rapport.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program run to its end.
 *
 * @param output what it wrote, both streams
 */
record Command(int exitCode, String output) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Runs a program with a bare environment, so that no variable of the operator's changes what PostgreSQL does. */
    static Command run(Path directory, List<String> words) throws IOException {
        // A file and not a pipe: pg_ctl leaves a server behind that could keep a pipe open for ever.
        Path output = Files.createTempFile("rapport-", ".out");
        try {
            var builder = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            String path = System.getenv("PATH");
            builder.environment().clear();
            builder.environment().put("PATH", path == null ? "/usr/bin:/bin:/usr/sbin:/sbin" : path);
            builder.environment().put("LC_ALL", "C");
            builder.environment().put("TZ", "UTC");
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(words.getFirst() + " did not end within " + PATIENCE.toMinutes() + " minutes");
            }
            return new Command(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + words.getFirst(), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    boolean failed() {
        return exitCode != 0;
    }

    /** What it said, in one line. */
    String outputInOneLine() {
        return output.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
