package dev.rapport.web.people;

import dev.rapport.web.people.ProviderSettings.Provider;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * How the library speaks with the provider: the authorization code flow with PKCE and a nonce, on two paths of ours and nowhere else,
 * whatever cookies a request brings.
 */
@Singleton
class ProviderTenant implements TenantConfigResolver {

    private static final Duration LONGEST_AWAY = Duration.ofMinutes(15);
    private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(5);
    private static final OidcTenantConfig NONE =
            OidcTenantConfig.builder().tenantId("none").disableTenant().build();

    private final OidcTenantConfig tenant;

    ProviderTenant(ProviderSettings settings) {
        tenant = settings.provider().map(ProviderTenant::tenant).orElse(NONE);
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().item(request.normalizedPath().startsWith(ProviderPage.PATH) ? tenant : NONE);
    }

    private static OidcTenantConfig tenant(Provider provider) {
        return OidcTenantConfig.builder()
                .tenantId("provider")
                .authServerUrl(provider.issuer())
                .clientId(provider.clientId())
                .credentials(provider.clientSecret())
                .applicationType(ApplicationType.WEB_APP)
                .connectionTimeout(LONGEST_CONNECTING)
                .authentication()
                .scopes("profile", "email")
                .redirectPath(ProviderPage.BACK)
                .restorePathAfterRedirect(false)
                .removeRedirectParameters(false)
                .allowMultipleCodeFlows(false)
                .failOnMissingStateParam()
                .nonceRequired()
                .pkceRequired()
                .stateSecret(stateSecret(provider))
                .stateCookieAge(LONGEST_AWAY)
                .cookiePath(ProviderPage.PATH)
                .end()
                .build();
    }

    /** The same on every node, since whoever leaves from the one may come back to another. */
    private static String stateSecret(Provider provider) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("rapport state " + provider.clientSecret()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
