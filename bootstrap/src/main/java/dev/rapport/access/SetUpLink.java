package dev.rapport.access;

import dev.rapport.application.people.LinkToken;
import dev.rapport.application.people.OfferSetUp;
import dev.rapport.database.DataFolder;
import jakarta.inject.Singleton;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts the link by which the first owner comes in where only the operator can read it. */
@Singleton
class SetUpLink {

    static final String NAME = "set-up-link";

    private static final Logger LOG = Logger.getLogger("dev.rapport.start");

    private final OfferSetUp offerSetUp;
    private final DataFolder folder;
    private final Optional<String> publicUrl;
    private final int port;

    SetUpLink(
            OfferSetUp offerSetUp,
            @ConfigProperty(name = "rapport.data") Path folder,
            @ConfigProperty(name = "rapport.public-url") Optional<String> publicUrl,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.offerSetUp = offerSetUp;
        this.folder = new DataFolder(folder);
        this.publicUrl = publicUrl;
        this.port = port;
    }

    /** Does nothing once there is an owner, but to remove what is left of an earlier link. */
    void offer() {
        try {
            Optional<LinkToken> token = offerSetUp.handle();
            if (token.isEmpty()) {
                Files.deleteIfExists(folder.path().resolve(NAME));
                return;
            }
            String link = address() + "/set-up?link=" + token.get().text();
            folder.create();
            Path file = folder.writeSecret(NAME, link);
            LOG.infof("Nobody has an account yet; the set-up link, good for 24 hours, is in %s (mode 0600)", file);
            Console console = System.console();
            if (console != null && console.isTerminal()) {
                console.printf("Set up Rapport: %s%n", link);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The set-up link can't be written to " + folder.path(), e);
        }
    }

    /** As the start names it: the browser keeps a session for that very name. */
    private String address() {
        return publicUrl.map(url -> url.strip().replaceAll("/+$", "")).orElse("http://127.0.0.1:" + port);
    }
}
