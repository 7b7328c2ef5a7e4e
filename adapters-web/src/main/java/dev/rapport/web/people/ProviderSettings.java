package dev.rapport.web.people;

import dev.rapport.web.list.Address;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The identity provider that people may sign in by, if whoever runs this server has named one. */
@Singleton
class ProviderSettings {

    private static final Logger LOG = Logger.getLogger(ProviderSettings.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<Provider> provider;

    /**
     * @param issuer its address, as its tokens name it
     * @param name for the button; blank: its host
     */
    record Provider(String issuer, String clientId, String clientSecret, String name) {

        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Provider[" + issuer + "]";
        }
    }

    ProviderSettings(
            @ConfigProperty(name = "rapport.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "rapport.oidc.client-id") Optional<String> clientId,
            @ConfigProperty(name = "rapport.oidc.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "rapport.oidc.name") Optional<String> name) {
        Optional<URI> address = issuer.flatMap(ProviderSettings::address);
        if (issuer.isPresent() && address.isEmpty()) {
            LOG.errorf(
                    "Nobody can sign in by a provider: RAPPORT_OIDC_ISSUER must be an https address such as https://id.example.org, not %s",
                    issuer.get());
        }
        if (address.isPresent() && (clientId.isEmpty() || clientSecret.isEmpty())) {
            LOG.error(
                    "Nobody can sign in by a provider: RAPPORT_OIDC_CLIENT_ID and RAPPORT_OIDC_CLIENT_SECRET must be set, too");
        }
        provider = address.filter(_ -> clientId.isPresent() && clientSecret.isPresent())
                .map(uri -> new Provider(
                        uri.toString(),
                        clientId.orElseThrow(),
                        clientSecret.orElseThrow(),
                        name.orElse(uri.getHost())));
    }

    Optional<Provider> provider() {
        return provider;
    }

    /** @return null: there is none */
    @Nullable
    ProviderWay wayTo(Destination to) {
        return way("to", to.text());
    }

    /** @return null: there is none */
    @Nullable
    ProviderWay wayByInvitation(String link) {
        return way("link", link);
    }

    private @Nullable ProviderWay way(String parameter, String value) {
        return provider.map(one -> new ProviderWay(
                        one.name(),
                        Address.of(ProviderPage.PATH).with(parameter, value).toString()))
                .orElse(null);
    }

    private static Optional<URI> address(String written) {
        try {
            var uri = URI.create(written.strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean safe = scheme.equals("https")
                    || scheme.equals("http") && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
            boolean whole = uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
            return safe && whole ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
