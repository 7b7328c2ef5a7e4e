package dev.rapport.access;

import dev.rapport.application.access.FirstWorkspace;
import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.scoring.PublishStarterModel;
import dev.rapport.database.StartRefused;
import dev.rapport.domain.access.KeyKind;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.Console;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Sets up the first workspace and tells the operator where its keys are. */
@Singleton
public class FirstStart {

    private static final Logger LOG = Logger.getLogger("dev.rapport.start");

    private final FirstWorkspaceSettings settings;
    private final SetUpWorkspace setUpWorkspace;
    private final PublishStarterModel publishStarterModel;
    private final DataFolderKeyFile file;
    private final SetUpLink setUpLink;

    FirstStart(
            FirstWorkspaceSettings settings,
            SetUpWorkspace setUpWorkspace,
            PublishStarterModel publishStarterModel,
            DataFolderKeyFile file,
            SetUpLink setUpLink) {
        this.settings = settings;
        this.setUpWorkspace = setUpWorkspace;
        this.publishStarterModel = publishStarterModel;
        this.file = file;
        this.setUpLink = setUpLink;
    }

    /**
     * Ahead of the application and of its database, so that a mistake costs a second and one line.
     *
     * @throws StartRefused if the settings of the first workspace can't be used
     */
    public static void check(Config settings) {
        try {
            new FirstWorkspaceSettings(settings).read();
        } catch (ConfigurationException e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }

    /** Before anything else is started: settings that can't be used stop the start, whether or not the database is there. */
    void check(@Observes @Priority(1) StartupEvent started) {
        settings.read();
    }

    /** Needs the database, with its schema up to date. Safe to repeat, on several nodes at once too. */
    public void setUp() {
        FirstWorkspace first = settings.read();
        Map<KeyKind, String> generated = setUpWorkspace.handle(first);
        publishStarterModel.handle(SetUpWorkspace.FIRST);
        setUpLink.offer();
        if (generated.isEmpty()) {
            return;
        }
        LOG.infof("The first workspace is set up; its keys are in %s (mode 0600)", file.path());
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            generated.forEach((kind, key) -> console.printf("%s=%s%n", DataFolderKeyFile.variable(kind), key));
        }
    }
}
