package dev.rapport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private DataFolder folder;

    @BeforeEach
    void a_new_folder() throws IOException {
        folder = TestServers.newFolder();
    }

    @AfterEach
    void no_trace() throws IOException {
        TestServers.delete(folder);
    }

    @Test
    void the_first_start_makes_a_database_that_takes_our_data_and_compares_text_by_code_point() throws SQLException {
        try (EmbeddedPostgres postgres = TestServers.start(folder)) {
            assertThat(ask(
                            postgres,
                            "select current_database() || ' ' || current_user || ' ' || rolsuper"
                                    + " from pg_roles where rolname = current_user"))
                    .isEqualTo("rapport rapport false");
            assertThat(ask(
                            postgres,
                            "select string_agg(letter, '' order by letter) from"
                                    + " unnest(array['ä', 'b', 'Z', 'a', '_']) as letter"))
                    .isEqualTo("Z_abä"); // code points 5A, 5F, 61, 62, E4, from: the Unicode charts
            assertThat(ask(postgres, "select pg_encoding_to_char(encoding) from pg_database where datname = 'rapport'"))
                    .isEqualTo("UTF8");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        try (EmbeddedPostgres postgres = TestServers.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "rapport", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void only_its_owner_can_read_the_password() throws IOException {
        TestServers.start(folder).close();

        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.path().resolve("database-password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.database())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_restart_keeps_the_data() throws SQLException {
        try (EmbeddedPostgres postgres = TestServers.start(folder)) {
            remember(postgres, 42);
        }

        try (EmbeddedPostgres postgres = TestServers.start(folder)) {
            assertThat(remembered(postgres)).isEqualTo(42);
        }
    }

    @Test
    void a_closed_server_is_gone() throws SQLException {
        EmbeddedPostgres postgres = TestServers.start(folder);
        postgres.close();
        postgres.close();

        assertThatThrownBy(() -> TestServers.connect(postgres)).hasMessageContaining("refused");
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_leaves_the_first_alone() throws SQLException {
        try (EmbeddedPostgres postgres = TestServers.start(folder)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> TestServers.start(folder))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining(folder.path().toString())
                        .hasMessageContaining(
                                "process " + ProcessHandle.current().pid());
            }
            remember(postgres, 1);
        }
    }

    @Test
    void a_folder_in_use_by_another_process_is_refused_by_its_id() throws IOException, InterruptedException {
        Process other = startInAnotherProcess();
        try {
            assertThatThrownBy(() -> TestServers.start(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(folder.path().toString())
                    .hasMessageContaining("process " + other.pid())
                    .hasMessageNotContaining("\n");
        } finally {
            other.destroyForcibly().waitFor();
            TestServers.start(folder).close();
        }
    }

    @Test
    void after_a_kill_of_the_application_the_next_start_finds_the_data() throws Exception {
        try (EmbeddedPostgres postgres = TestServers.start(folder)) {
            remember(postgres, 7);
        }
        Process killed = startInAnotherProcess();
        long abandoned = noted();
        killed.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(abandoned)).isPresent();

        try (EmbeddedPostgres postgres = TestServers.start(folder)) {
            assertThat(remembered(postgres)).isEqualTo(7);
            assertThat(noted()).isNotEqualTo(abandoned);
        }
    }

    @Test
    void after_a_kill_of_everything_a_note_with_a_strangers_process_id_is_no_obstacle() throws Exception {
        TestServers.start(folder).close();
        Files.writeString(
                folder.database().resolve("postmaster.pid"),
                "%d%n%s%n0%n1%n%n127.0.0.1%n".formatted(ProcessHandle.current().pid(), folder.database()));

        try (EmbeddedPostgres postgres = TestServers.start(folder)) {
            remember(postgres, 1);
        }
    }

    @Test
    void a_server_that_is_killed_comes_back_where_it_was() throws Exception {
        try (EmbeddedPostgres postgres = TestServers.start(folder)) {
            remember(postgres, 3);

            ProcessHandle.of(noted()).orElseThrow().destroyForcibly();

            assertThat(rememberedWithin(postgres, Duration.ofSeconds(60))).isEqualTo(3);
        }
    }

    @Test
    void a_start_that_was_killed_in_the_middle_is_begun_anew() throws Exception {
        Files.createDirectories(folder.path().resolve("database.new." + unusedPid() + "/files/base"));

        try (EmbeddedPostgres postgres = TestServers.start(folder)) {
            remember(postgres, 1);
        }
        try (var children = Files.list(folder.path())) {
            assertThat(children.map(child -> child.getFileName().toString()))
                    .containsExactlyInAnyOrder("database", "database-password", "lock");
        }
    }

    @Test
    void another_major_version_is_refused_with_the_way_out() throws IOException {
        Files.createDirectory(folder.database());
        Files.writeString(folder.database().resolve("PG_VERSION"), "16\n");
        giveToServerUser(folder.database());

        assertThatThrownBy(() -> TestServers.start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 16")
                .hasMessageContaining("pg_upgrade")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void as_root_a_folder_out_of_the_servers_reach_is_refused_by_name() throws IOException {
        Assumptions.assumeTrue(ServerUser.isRoot(), "only root runs the server as another user");
        Path closed = Files.createDirectory(folder.path().resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Path open = Files.createDirectory(closed.resolve("open"));

        assertThatThrownBy(() -> TestServers.start(new DataFolder(open)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("can't enter " + closed + ":")
                .hasMessageContaining("RAPPORT_DATA");
    }

    @Test
    void as_root_the_server_runs_as_another_user() throws IOException {
        Assumptions.assumeTrue(ServerUser.isRoot(), "only root runs the server as another user");
        try (EmbeddedPostgres _ = TestServers.start(folder)) {
            assertThat(Files.getAttribute(Path.of("/proc/" + noted()), "unix:uid"))
                    .isNotEqualTo(0)
                    .isEqualTo(Files.getAttribute(folder.database(), "unix:uid"));
        }
    }

    private Process startInAnotherProcess() throws IOException {
        var words = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                LonelyServer.class.getName(),
                folder.path().toString());
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new ArrayList<String>();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.add(line);
                if (line.startsWith("jdbc:")) {
                    return process;
                }
            }
        }
        throw new IOException("the other process did not start a server: " + said);
    }

    private long noted() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.database().resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static long unusedPid() {
        long pid = 1_000_000_007L; // Linux ends at 4194304
        assertThat(ProcessHandle.of(pid)).isEmpty();
        return pid;
    }

    private static void giveToServerUser(Path path) throws IOException {
        if (ServerUser.isRoot()) {
            Files.setAttribute(path, "unix:uid", 65534);
        }
    }

    private static void remember(EmbeddedPostgres postgres, int number) throws SQLException {
        try (Connection connection = TestServers.connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("create table memory as select " + number + " as number");
        }
    }

    private static int remembered(EmbeddedPostgres postgres) throws SQLException {
        return Integer.parseInt(ask(postgres, "select number from memory"));
    }

    private static int rememberedWithin(EmbeddedPostgres postgres, Duration patience) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return remembered(postgres);
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = TestServers.connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
