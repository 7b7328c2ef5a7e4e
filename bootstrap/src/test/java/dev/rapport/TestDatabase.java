package dev.rapport;

import dev.rapport.database.DataFolder;
import dev.rapport.database.EmbeddedPostgres;
import dev.rapport.database.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database for the tests of the whole application, from the same launcher that serves users:
 * {@code @QuarkusTestResource(TestDatabase.class)} on any test class gives it to all, started once, empty at first.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable DataFolder folder;
    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            DataFolder newFolder = TestServers.newFolder();
            EmbeddedPostgres started = TestServers.start(newFolder);
            folder = newFolder;
            postgres = started;
            return Map.of(
                    "rapport.data", newFolder.path().toString(),
                    "rapport.database.embedded", "true",
                    "quarkus.datasource.jdbc.url", started.jdbcUrl(),
                    "quarkus.datasource.username", started.username(),
                    "quarkus.datasource.password", started.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (folder != null) {
                TestServers.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
