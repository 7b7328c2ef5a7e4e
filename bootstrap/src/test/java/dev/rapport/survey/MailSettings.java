package dev.rapport.survey;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Settings to send mails by, to a port where a test may have a {@link Mailbox} stand. */
public class MailSettings implements QuarkusTestResourceLifecycleManager {

    static final String PUBLIC = "https://feedback.shop.example";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                String.valueOf(freePort()),
                "quarkus.mailer.from",
                "The shop <feedback@shop.example>",
                "rapport.public-url",
                PUBLIC + "/");
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
