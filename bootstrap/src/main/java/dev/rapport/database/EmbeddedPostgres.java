package dev.rapport.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.Driver;

/**
 * A PostgreSQL of our own in a {@link DataFolder}, reachable from this machine only. It outlives a killed application
 * (the next start ends it first) but not a closed one; if it dies, it is started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());
    private static final String NAME = "rapport";

    private final FolderLock lock;
    private final Server server;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedPostgres(FolderLock lock, Server server, int port, String password) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server of a folder; makes what isn't there yet.
     *
     * @throws StartRefused if that isn't possible here: folder in use or out of reach, other version, other platform
     */
    public static EmbeddedPostgres start(DataFolder folder) {
        return start(folder, folder.path(), true);
    }

    /**
     * @param binaries where the programs of PostgreSQL are unpacked, once for all who name the same folder
     * @param durable false to trade what a crash of the machine loses for speed: tests only
     */
    static EmbeddedPostgres start(DataFolder folder, Path binaries, boolean durable) {
        folder.create();
        try {
            FolderLock lock = FolderLock.acquire(folder);
            try {
                return start(folder, binaries, durable, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefused("The embedded PostgreSQL can't start in " + folder.path() + ": " + e, e);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL in " + folder.path() + " refuses us: "
                            + String.valueOf(e.getMessage()).replaceAll("\\R", " "),
                    e);
        }
    }

    private static EmbeddedPostgres start(DataFolder folder, Path binariesFolder, boolean durable, FolderLock lock)
            throws IOException, SQLException {
        ServerUser user = ServerUser.of(folder);
        user.checkReach(folder.path());
        var cluster = new Cluster(folder, user);
        cluster.checkVersion();
        PostgresBinaries binaries = PostgresBinaries.unpackInto(binariesFolder);
        user.checkReach(binaries.home());
        cluster.prepare(binaries, durable);
        var server = new Server(binaries, user, cluster.path());
        int port = server.start(0);
        try {
            binaries.removeOthers();
            var postgres = new EmbeddedPostgres(lock, server, port, folder.databasePassword());
            postgres.createDatabase();
            postgres.watch();
            return postgres;
        } catch (IOException | SQLException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A role that owns its database and rules nothing else: what a stolen connection can do ends there. */
    private void createDatabase() throws SQLException {
        var login = new Properties();
        login.setProperty("user", Cluster.ADMINISTRATOR);
        login.setProperty("password", password);
        try (Connection connection = new Driver().connect(jdbcUrl("postgres"), login);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void watch() throws IOException {
        Optional<ProcessHandle> process = server.process();
        if (process.isPresent()) {
            var _ = process.get().onExit().thenRunAsync(this::revive);
        } else {
            throw new IOException("PostgreSQL ended right after its start");
        }
    }

    private void revive() {
        while (!revived()) {
            // Not within the lock, so that it can be closed meanwhile.
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        }
    }

    private synchronized boolean revived() {
        if (closed) {
            return true;
        }
        try {
            LOG.log(System.Logger.Level.ERROR, "The embedded PostgreSQL has died: starting it again");
            server.start(port);
            watch();
            return true;
        } catch (IOException | StartRefused e) {
            LOG.log(System.Logger.Level.ERROR, "The embedded PostgreSQL does not come back: {0}", e.getMessage());
            return false;
        }
    }

    /** Stops the server, then lets go of the folder. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            server.stop();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The embedded PostgreSQL did not stop", e);
        }
    }
}
