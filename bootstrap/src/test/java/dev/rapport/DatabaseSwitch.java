package dev.rapport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A {@link TestDatabase} that looks switched off: connections are refused until {@link #on}, and cut by {@link #off}. */
public class DatabaseSwitch implements QuarkusTestResourceLifecycleManager {

    private static final List<Socket> OPEN = new CopyOnWriteArrayList<>();
    private static volatile boolean passing;

    private final TestDatabase database = new TestDatabase();
    private @Nullable ServerSocket server;

    /** Lets connections through. */
    public static void on() {
        passing = true;
    }

    /** Cuts every connection and lets none through. */
    public static void off() {
        passing = false;
        OPEN.forEach(DatabaseSwitch::close);
        OPEN.clear();
    }

    @Override
    public Map<String, String> start() {
        try {
            var settings = new HashMap<>(database.start());
            String url = String.valueOf(settings.get("quarkus.datasource.jdbc.url"));
            URI target = URI.create(url.substring("jdbc:".length()));
            ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            server = listening;
            off();
            Thread.ofVirtual().start(() -> accept(listening, target));
            settings.put(
                    "quarkus.datasource.jdbc.url",
                    url.replace(target.getAuthority(), "127.0.0.1:" + listening.getLocalPort()));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        off();
        close(server);
        database.stop();
    }

    /** Behind the other resources, so that this database is the one that counts. */
    @Override
    public int order() {
        return 100;
    }

    private static void accept(ServerSocket listening, URI target) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (!passing) {
                    client.close();
                    continue;
                }
                Socket real = new Socket(target.getHost(), target.getPort());
                OPEN.addAll(List.of(client, real));
                Thread.ofVirtual().start(() -> copy(client, real));
                Thread.ofVirtual().start(() -> copy(real, client));
            } catch (IOException e) {
                // The test is over, or the client has gone: it will try again if it wants.
                continue;
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has gone, so the other goes too.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(@Nullable AutoCloseable thing) {
        try {
            if (thing != null) {
                thing.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
