package dev.rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/** The keys that the first start left for its operator; there once the application is ready. */
public final class FirstKeys {

    private FirstKeys() {}

    /** For {@code Authorization: Bearer}, to the management API. */
    public static String secretKey() {
        return key("RAPPORT_API_KEY");
    }

    /** For tracking calls. */
    public static String writeKey() {
        return key("RAPPORT_WRITE_KEY");
    }

    public static Path file() {
        return ConfigProvider.getConfig().getValue("rapport.data", Path.class).resolve("keys.env");
    }

    private static String key(String variable) {
        try {
            return Files.readAllLines(file()).stream()
                    .filter(line -> line.startsWith(variable + "="))
                    .map(line -> line.substring(variable.length() + 1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
