package dev.rapport.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What the file API has no word for. */
final class Folders {

    private Folders() {}

    /** Deletes a folder and everything in it; nothing to delete is fine. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            // Already gone.
        }
    }

    /** Deletes what processes that no longer live left unfinished: folders called {@code <prefix>….<process id>}. */
    static void sweep(Path parent, String prefix) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                String pid = name.substring(name.lastIndexOf('.') + 1);
                if (name.startsWith(prefix) && pid.matches("\\d{1,18}") && isGone(Long.parseLong(pid))) {
                    delete(child);
                }
            }
        }
    }

    private static boolean isGone(long pid) {
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }
}
