package dev.rapport.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * Where Rapport keeps what must survive a restart: the database, its password, secrets for the operator.
 *
 * @param path absolute; made by {@link #create} if it isn't there
 */
public record DataFolder(Path path) {

    private static final String PASSWORD = "database-password";
    private static final String NEW = ".new";

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * The folder to use when nobody names one: {@code /var/lib/rapport} for root (PostgreSQL runs as another user then,
     * who can't enter root's home), else the user's data home.
     */
    public static DataFolder ofThisUser(Map<String, String> environment) {
        if (ServerUser.isRoot()) {
            return new DataFolder(Path.of("/var/lib/rapport"));
        }
        String dataHome = environment.getOrDefault("XDG_DATA_HOME", "");
        Path parent =
                dataHome.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(dataHome);
        return new DataFolder(parent.resolve("rapport"));
    }

    /**
     * Makes the folder if it isn't there; the modes of an existing one are its owner's business.
     *
     * @throws StartRefused if it can't be made
     */
    public void create() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                // The server's user must pass through root's folder to its own; nobody else needs any of it.
                String mode = ServerUser.isRoot() ? "rwx--x--x" : "rwx------";
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + path + " can't be made (" + e + "): name another one with" + " RAPPORT_DATA.",
                    e);
        }
    }

    Path database() {
        return path.resolve("database");
    }

    Path lockFile() {
        return path.resolve("lock");
    }

    /** The password of the embedded server: 48 random hexadecimal digits, made at the first call. */
    String databasePassword() throws IOException {
        Path file = path.resolve(PASSWORD);
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writeSecret(PASSWORD, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /**
     * Writes a file that only its owner can read, whole or not at all, in place of what was there.
     *
     * @param name of a file directly in this folder
     * @return the file
     */
    public Path writeSecret(String name, String content) throws IOException {
        Path file = path.resolve(name);
        Path unfinished = path.resolve(name + NEW);
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, content + "\n");
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the file system of " + path + " can't rename a file in one step", e);
        }
        return file;
    }
}
