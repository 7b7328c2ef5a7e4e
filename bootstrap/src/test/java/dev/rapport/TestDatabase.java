package dev.rapport;

import dev.rapport.database.DataFolder;
import dev.rapport.database.ExternalServer;
import dev.rapport.database.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database for the tests of the whole application, from the same launcher that serves users:
 * {@code @QuarkusTestResource(TestDatabase.class)} on any test class gives it to all, started once, empty at first. With
 * {@code -Drapport.test.postgres=/usr/lib/postgresql/15} the programs are those of that folder, of whichever version.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable DataFolder folder;
    private @Nullable ExternalServer server;

    @Override
    public Map<String, String> start() {
        String home = System.getProperty("rapport.test.postgres", "");
        try {
            DataFolder newFolder = TestServers.newFolder();
            ExternalServer started = home.isEmpty() ? ExternalServer.start() : ExternalServer.start(Path.of(home));
            folder = newFolder;
            server = started;
            return Map.of(
                    "rapport.data", newFolder.path().toString(),
                    "rapport.database.embedded", "true",
                    "quarkus.datasource.jdbc.url", started.jdbcUrl(),
                    "quarkus.datasource.username", started.username(),
                    "quarkus.datasource.password", started.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
            if (folder != null) {
                TestServers.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
