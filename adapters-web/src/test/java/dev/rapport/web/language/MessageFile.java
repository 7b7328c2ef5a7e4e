package dev.rapport.web.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of messages as Quarkus reads it, which is not as {@link java.util.Properties} does: a value loses its leading
 * blanks, escapes such as {@code \u00fc} stay what they are, and of two lines with one key the first counts.
 *
 * @param twice keys that stand in it more than once
 */
public record MessageFile(Map<String, String> texts, List<String> twice) {

    static MessageFile read(Path file) {
        var texts = new TreeMap<String, String>();
        var twice = new ArrayList<String>();
        Iterator<String> lines = lines(file).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int end = line.indexOf('=');
            if (end < 0) {
                throw new IllegalStateException(file.getFileName() + " has a line without a key: " + line);
            }
            String key = line.substring(0, end).strip();
            if (texts.putIfAbsent(key, value(line.substring(end + 1), lines)) != null) {
                twice.add(key);
            }
        }
        return new MessageFile(texts, twice);
    }

    private static String value(String written, Iterator<String> further) {
        String value = written.stripLeading().replace("\\n", "\n");
        return value.endsWith("\\") && further.hasNext()
                ? value.substring(0, value.length() - 1) + value(further.next(), further)
                : value;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
