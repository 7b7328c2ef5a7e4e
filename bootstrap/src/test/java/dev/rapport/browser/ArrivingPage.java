package dev.rapport.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.FirstOwner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import org.eclipse.microprofile.config.ConfigProvider;

/** A page as it comes over the wire, asked for as browsers do. Closing it is leaving it. */
final class ArrivingPage implements AutoCloseable {

    private final Socket socket;

    ArrivingPage(String path) throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: rapport-session="
                                + FirstOwner.session() + "\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n")
                        .getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** What came until a text was there. */
    String until(String text) throws IOException {
        var read = new StringBuilder();
        var part = new byte[4_096];
        while (read.indexOf(text) < 0) {
            int length = socket.getInputStream().read(part);
            if (length < 0) {
                throw new AssertionError("ended without " + text + ": " + read);
            }
            read.append(new String(part, 0, length, UTF_8));
        }
        return read.toString();
    }

    /** What comes after that. */
    String rest() {
        try {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
