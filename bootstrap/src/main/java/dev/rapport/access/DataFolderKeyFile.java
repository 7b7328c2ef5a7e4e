package dev.rapport.access;

import dev.rapport.application.access.KeyFile;
import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.database.DataFolder;
import dev.rapport.domain.access.KeyKind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A file of mode 0600 in the data folder with a line for each key, in the form that a shell can read. */
@Singleton
class DataFolderKeyFile implements KeyFile {

    static final String NAME = "keys.env";

    private static final String HEAD = """
            # The first keys of this Rapport. It keeps their hashes only: what is lost here can't be had back.
            # RAPPORT_WRITE_KEY writes events; RAPPORT_API_KEY opens the management API.
            """;

    private final DataFolder folder;

    DataFolderKeyFile(@ConfigProperty(name = "rapport.data") Path folder) {
        this.folder = new DataFolder(folder);
    }

    @Override
    public String keep(KeyKind kind, String key) {
        try {
            Map<KeyKind, String> kept = read();
            if (!kept.containsKey(kind)) {
                kept.put(kind, key);
                folder.create();
                folder.writeSecret(NAME, print(kept));
            }
            return kept.getOrDefault(kind, key);
        } catch (IOException e) {
            throw new UncheckedIOException("The first keys can't be written to " + path() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String place() {
        return path().toString();
    }

    Path path() {
        return folder.path().resolve(NAME);
    }

    private Map<KeyKind, String> read() throws IOException {
        var kept = new EnumMap<KeyKind, String>(KeyKind.class);
        if (Files.exists(path())) {
            List<String> lines = Files.readAllLines(path());
            for (KeyKind kind : SetUpWorkspace.FIRST_KEYS) {
                lines.stream()
                        .filter(line -> line.startsWith(variable(kind) + "=" + kind.prefix()))
                        .forEach(line ->
                                kept.put(kind, line.substring(variable(kind).length() + 1)));
            }
        }
        return kept;
    }

    private static String print(Map<KeyKind, String> keys) {
        var text = new StringBuilder(HEAD);
        keys.forEach((kind, key) ->
                text.append(variable(kind)).append('=').append(key).append('\n'));
        return text.toString().stripTrailing();
    }

    static String variable(KeyKind kind) {
        return switch (kind) {
            case WRITE -> "RAPPORT_WRITE_KEY";
            case MANAGEMENT -> "RAPPORT_API_KEY";
            case READ -> throw new IllegalArgumentException("no first key only reads");
        };
    }
}
