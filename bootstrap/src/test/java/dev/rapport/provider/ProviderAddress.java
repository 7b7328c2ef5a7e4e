package dev.rapport.provider;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Settings to sign in by a provider, at a port where a test may have a {@link TestProvider} stand. */
public class ProviderAddress implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "rapport";
    static final String SECRET = "a secret of the client & of nobody else";

    @Override
    public Map<String, String> start() {
        return settings();
    }

    @Override
    public void stop() {}

    public static Map<String, String> settings() {
        return Map.of(
                "rapport.oidc.issuer",
                "http://127.0.0.1:" + freePort(),
                "rapport.oidc.client-id",
                CLIENT,
                "rapport.oidc.client-secret",
                SECRET,
                "rapport.oidc.name",
                "Acme ID");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
