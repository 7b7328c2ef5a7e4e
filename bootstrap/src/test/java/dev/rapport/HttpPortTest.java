package dev.rapport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.database.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPortTest {

    private static final String HERE = "127.0.0.1";

    @Test
    void a_port_in_use_is_named_together_with_the_way_out() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            assertThatThrownBy(() -> HttpPort.check(HERE, Integer.toString(other.getLocalPort())))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(HERE + ":" + other.getLocalPort())
                    .hasMessageContaining("QUARKUS_HTTP_PORT");
        }
    }

    @Test
    void a_free_port_stays_free() throws IOException {
        int port;
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            port = other.getLocalPort();
        }
        assertThatCode(() -> {
                    HttpPort.check(HERE, Integer.toString(port));
                    HttpPort.check(HERE, Integer.toString(port));
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "-1", "65536", "8080 "})
    void what_is_no_port_is_named(String port) {
        assertThatThrownBy(() -> HttpPort.check(HERE, port))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("QUARKUS_HTTP_PORT must be a port, 0 to 65535: " + port);
    }
}
