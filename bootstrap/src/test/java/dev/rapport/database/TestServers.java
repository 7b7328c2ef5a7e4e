package dev.rapport.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Servers for tests: quick to start, careless about a crash of the machine. */
public final class TestServers {

    private TestServers() {}

    /** A new folder, also within reach of the user as whom PostgreSQL runs when we are root. */
    public static DataFolder newFolder() throws IOException {
        Path path = Files.createTempDirectory("rapport-test-");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        return new DataFolder(path);
    }

    /** The programs are unpacked once per machine and user, not once per test run. */
    public static EmbeddedPostgres start(DataFolder folder) {
        return EmbeddedPostgres.start(folder, binaries(), false);
    }

    public static void delete(DataFolder folder) throws IOException {
        Folders.delete(folder.path());
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    static Path binaries() {
        try {
            Path parent = Path.of(System.getProperty("java.io.tmpdir"), "rapport-test-postgres-" + owner());
            if (!Files.exists(parent)) {
                Files.createDirectories(parent);
                Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            if (!Files.getOwner(parent).getName().equals(owner())) {
                throw new IllegalStateException(parent + " belongs to somebody else");
            }
            return parent;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String owner() {
        return System.getProperty("user.name");
    }
}
