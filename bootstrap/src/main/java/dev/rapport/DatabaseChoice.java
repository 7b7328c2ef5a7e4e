package dev.rapport;

import dev.rapport.database.DataFolder;
import dev.rapport.database.EmbeddedPostgres;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Decides which database Rapport uses: the one that is configured, else the embedded one. It comes before Quarkus, which
 * reads the outcome from system properties.
 */
final class DatabaseChoice {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    /** Where Rapport keeps its files; {@code RAPPORT_DATA} in the environment. */
    static final String DATA = "rapport.data";

    private DatabaseChoice() {}

    /**
     * @throws dev.rapport.database.StartRefused if the embedded database is wanted and can't be had
     */
    static void make() {
        SmallRyeConfig settings = settings();
        DataFolder folder = settings.getOptionalValue(DATA, Path.class)
                .map(DataFolder::new)
                .orElseGet(() -> DataFolder.ofThisUser(System.getenv()));
        System.setProperty(DATA, folder.path().toString());
        Optional<String> url = settings.getOptionalValue(URL, String.class);
        // After a live reload, too: the properties and the server outlive the class loader that made them.
        if (url.isPresent()) {
            folder.create();
        } else {
            startEmbedded(folder);
        }
    }

    private static void startEmbedded(DataFolder folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres), "stop-embedded-postgres"));
        System.setProperty(URL, postgres.jdbcUrl());
        System.setProperty(USERNAME, postgres.username());
        System.setProperty(PASSWORD, postgres.password());
        System.setProperty("rapport.database.embedded", "true");
    }

    /** Shutdown hooks run side by side: the application must have finished its work before its database goes. */
    private static void stop(EmbeddedPostgres postgres) {
        Application application = ApplicationLifecycleManager.getCurrentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        postgres.close();
    }

    /** The sources that an operator has and that Quarkus will read too; Quarkus's own configuration isn't there yet. */
    static SmallRyeConfig settings() {
        String file = Path.of("config", "application.properties").toUri().toString();
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(PropertiesConfigSourceLoader.inFileSystem(file, 260, Main.class.getClassLoader()))
                .build();
    }
}
