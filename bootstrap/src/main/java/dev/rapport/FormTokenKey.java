package dev.rapport;

import dev.rapport.database.DataFolder;
import dev.rapport.database.StartRefused;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The key that signs the tokens of forms: the configured one (several nodes need the same), else one that the data folder
 * keeps, so that a form that was open during a restart still works. It comes before Quarkus, as {@link DatabaseChoice} does.
 */
final class FormTokenKey {

    private static final String KEY = "quarkus.rest-csrf.token-signature-key";
    private static final String FILE = "form-token-key";

    private FormTokenKey() {}

    /** Only after {@link DatabaseChoice#make}, which decides where the data folder is. */
    static void make() {
        if (DatabaseChoice.settings().getOptionalValue(KEY, String.class).isPresent()) {
            return;
        }
        var folder = new DataFolder(Path.of(System.getProperty(DatabaseChoice.DATA)));
        try {
            System.setProperty(KEY, folder.secret(FILE));
        } catch (IOException e) {
            throw new StartRefused("The data folder " + folder.path() + " can't keep a secret (" + e + ").");
        }
    }
}
