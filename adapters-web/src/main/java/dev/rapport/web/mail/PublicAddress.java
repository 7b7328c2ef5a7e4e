package dev.rapport.web.mail;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** By which address the pages are reached from outside: a mail has no request that could tell. */
@Singleton
class PublicAddress {

    private static final Logger LOG = Logger.getLogger(PublicAddress.class);

    private final Optional<URI> address;

    PublicAddress(@ConfigProperty(name = "rapport.public-url") Optional<String> written) {
        this.address = written.flatMap(PublicAddress::parsed);
        if (written.isPresent() && address.isEmpty()) {
            LOG.errorf(
                    "No mails are sent: RAPPORT_PUBLIC_URL must be an address such as https://feedback.example.org, not %s",
                    written.get());
        }
    }

    boolean isKnown() {
        return address.isPresent();
    }

    /** Without a slash at its end. */
    String text() {
        return address.orElseThrow().toString();
    }

    String host() {
        return address.orElseThrow().getHost();
    }

    private static Optional<URI> parsed(String written) {
        try {
            var uri = URI.create(written.strip().replaceAll("/+$", ""));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean good = (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
            return good ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
