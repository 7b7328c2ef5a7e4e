package dev.rapport.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of the database: made once, checked at every start. */
final class Cluster {

    static final String ADMINISTRATOR = "postgres";

    private static final String UNFINISHED = "database.new.";

    private static final String OWN_SETTINGS = """
            # Made by Rapport. What is written here below the include overrides Rapport's own settings.
            include 'rapport.conf'
            """;

    // Values of rows have no place in a log, hence terse and panic; JIT costs more than it saves on queries of
    // milliseconds; a new workspace fills within seconds, and without statistics of it the server plans for empty
    // tables.
    private static final String SETTINGS = """
            # Written by Rapport at every start: change postgresql.conf instead.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            shared_buffers = 256MB
            effective_cache_size = 1GB
            work_mem = 8MB
            maintenance_work_mem = 128MB
            random_page_cost = 1.1
            jit = off
            wal_level = minimal
            max_wal_senders = 0
            wal_compression = on
            min_wal_size = 256MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            autovacuum_naptime = 5s
            client_connection_check_interval = 10s
            timezone = 'UTC'
            log_timezone = 'UTC'
            datestyle = 'iso, ymd'
            lc_messages = 'C'
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgresql-%a.log'
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_checkpoints = off
            log_error_verbosity = terse
            log_min_error_statement = panic
            """;

    // Still outlives a kill of every process, as the tests demand; only not a crash of the machine.
    private static final String FORGETFUL = """
            fsync = off
            full_page_writes = off
            """;

    private final DataFolder folder;
    private final ServerUser user;

    Cluster(DataFolder folder, ServerUser user) {
        this.folder = folder;
        this.user = user;
    }

    Path path() {
        return folder.database();
    }

    /** @throws StartRefused if another major version of PostgreSQL wrote the files */
    void checkVersion() throws IOException {
        Path record = path().resolve("PG_VERSION");
        if (!Files.isDirectory(path())) {
            return;
        }
        String major = Files.exists(record) ? Files.readString(record).strip() : "an unknown version";
        if (!major.equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new StartRefused("The database in " + path() + " was written by PostgreSQL " + major
                    + ", this Rapport brings " + PostgresBinaries.MAJOR
                    + ": convert it with pg_upgrade, or run PostgreSQL "
                    + major
                    + " on it yourself and name that with QUARKUS_DATASOURCE_JDBC_URL, or go back to the Rapport"
                    + " that made it.");
        }
    }

    /** Makes the files if they aren't there, whole or not at all, and writes Rapport's settings into them. */
    void prepare(PostgresBinaries binaries, boolean durable) throws IOException {
        Folders.sweep(folder.path(), UNFINISHED);
        if (!Files.isDirectory(path())) {
            initialise(binaries, durable);
        }
        Files.writeString(path().resolve("rapport.conf"), durable ? SETTINGS : SETTINGS + FORGETFUL);
        user.own(path().resolve("rapport.conf"));
    }

    private void initialise(PostgresBinaries binaries, boolean durable) throws IOException {
        Path unfinished =
                folder.path().resolve(UNFINISHED + ProcessHandle.current().pid());
        user.makeOwnFolder(unfinished);
        Path password = unfinished.resolve("password");
        Files.writeString(password, folder.databasePassword() + "\n");
        user.own(password);
        Path files = unfinished.resolve("files");
        // Text compares by code point, wherever it runs: an order of the operating system's would change with its
        // updates.
        var words = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + files,
                "--username=" + ADMINISTRATOR,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!durable) {
            words.add("--no-sync");
        }
        Command initdb = user.run(binaries.home(), words);
        if (initdb.failed()) {
            throw new StartRefused("PostgreSQL could not make its files in " + files + ": " + initdb.outputInOneLine());
        }
        Files.writeString(files.resolve("postgresql.conf"), OWN_SETTINGS);
        Files.move(files, path());
        Folders.delete(unfinished);
    }
}
