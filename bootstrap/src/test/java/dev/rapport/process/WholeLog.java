package dev.rapport.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The log of a whole run of the tests: of those that have the application in their own process, and of those that start it. */
final class WholeLog {

    /** Where the build has the former write to. */
    static final Path FILE = Path.of("target", "test-run.log");

    private WholeLog() {}

    /** Outside of a build there is no whole run. */
    static void add(Path log) {
        try {
            if (Files.isDirectory(FILE.getParent()) && Files.exists(log)) {
                Files.write(FILE, Files.readAllBytes(log), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
