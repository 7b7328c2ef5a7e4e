package dev.rapport;

import dev.rapport.database.StartRefused;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Whether the port that Rapport is to listen on is free. Asked before anything else is begun: Quarkus would find out after the
 * database was started, in the middle of the work that goes on by then.
 */
final class HttpPort {

    private static final String PORT = "quarkus.http.port";
    private static final String HOST = "rapport.listen";
    private static final int LARGEST = 65_535;

    private HttpPort() {}

    /** @throws StartRefused if it is in use, or no port */
    static void check() {
        if (LaunchMode.current() == LaunchMode.NORMAL) { // a live reload finds its own port in use
            SmallRyeConfig settings = DatabaseChoice.settings();
            check(
                    settings.getOptionalValue(HOST, String.class).orElse("127.0.0.1"),
                    settings.getOptionalValue(PORT, String.class).orElse("8080"));
        }
    }

    static void check(String host, String port) {
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > LARGEST) {
            throw new StartRefused("QUARKUS_HTTP_PORT must be a port, 0 to 65535: " + port);
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port)));
        } catch (IOException e) {
            throw new StartRefused("Can't listen on " + host + ":" + port + " (" + e.getMessage()
                    + "): stop what uses it, or choose another port with QUARKUS_HTTP_PORT.");
        }
    }
}
