package dev.rapport.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A PostgreSQL that Rapport does not start itself: an operator's, as far as it can tell. Tests find its programs on the machine. */
public final class ExternalServer implements AutoCloseable {

    /** The oldest major version that Rapport works with, where Debian puts it. */
    public static final Path OLDEST = Path.of("/usr/lib/postgresql/15");

    private final DataFolder folder;
    private final AutoCloseable server;
    private final String jdbcUrl;
    private final String username;
    private final String password;

    private ExternalServer(DataFolder folder, AutoCloseable server, String jdbcUrl, String username, String password) {
        this.folder = folder;
        this.server = server;
        this.jdbcUrl = jdbcUrl;
        this.username = username;
        this.password = password;
    }

    /** The version that Rapport brings. */
    public static ExternalServer start() throws IOException {
        DataFolder folder = TestServers.newFolder();
        EmbeddedPostgres postgres = TestServers.start(folder);
        return new ExternalServer(folder, postgres, postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    /** @param home the folder with {@code bin} */
    public static ExternalServer start(Path home) throws IOException, SQLException {
        DataFolder folder = TestServers.newFolder();
        ServerUser user = ServerUser.of(folder);
        var binaries = new PostgresBinaries(home);
        Path files = folder.path().resolve("server").resolve("files");
        user.makeOwnFolder(files.getParent());
        // Not the locale of the embedded one: an operator has whichever their system has.
        Command made = user.run(
                Path.of("/"),
                List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + files,
                        "--username=rapport",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--no-sync"));
        if (made.failed()) {
            throw new IOException(made.outputInOneLine());
        }
        Files.writeString(
                files.resolve("postgresql.conf"),
                "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nfsync = off\ntimezone = 'Asia/Kathmandu'\n");
        var server = new Server(binaries, user, files);
        int port = server.start(0);
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/";
        try (var connection = DriverManager.getConnection(url + "postgres", "rapport", "");
                var statement = connection.createStatement()) {
            statement.execute("create database rapport");
        }
        return new ExternalServer(folder, server::stop, url + "rapport", "rapport", "any");
    }

    public String jdbcUrl() {
        return jdbcUrl;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    /** The settings by which an operator names it. */
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                "QUARKUS_DATASOURCE_USERNAME", username,
                "QUARKUS_DATASOURCE_PASSWORD", password);
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } catch (Exception e) {
            throw new IOException(e);
        }
        TestServers.delete(folder);
    }
}
