package dev.rapport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    private Path parent;

    @Test
    void the_archive_holds_the_version_that_its_folder_is_called_after() throws IOException {
        PostgresBinaries binaries = PostgresBinaries.unpackInto(TestServers.binaries());

        Command version = Command.run(binaries.home(), List.of(binaries.program("postgres"), "--version"));

        assertThat(version.outputInOneLine()).isEqualTo("postgres (PostgreSQL) " + PostgresBinaries.VERSION);
    }

    @Test
    void what_a_killed_process_left_half_unpacked_is_removed_and_other_versions_too() throws IOException {
        Files.createDirectories(parent.resolve(".postgres-18.5.1000000007/bin"));
        Files.createDirectories(parent.resolve("postgres-18.5/bin"));

        PostgresBinaries binaries = PostgresBinaries.unpackInto(parent);
        binaries.removeOthers();

        try (var children = Files.list(parent)) {
            assertThat(children).containsExactly(binaries.home());
        }
    }

    @Test
    void a_platform_without_an_archive_is_told_to_name_a_database() {
        assertThatThrownBy(() -> PostgresBinaries.archive("Windows 11", "amd64"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Windows 11")
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }
}
