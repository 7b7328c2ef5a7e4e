package dev.rapport.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web site of somebody else, which has the widget on its pages and forbids everything that the widget doesn't need. */
final class HostSite implements AutoCloseable {

    private static final String NO_STYLE = "";

    private final HttpServer server;
    private final String rapport;
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    private HostSite(HttpServer server, String rapport) {
        this.server = server;
        this.rapport = rapport;
    }

    /** @param rapport its origin */
    static HostSite open(String rapport) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var site = new HostSite(server, rapport);
            server.createContext("/", site::answer);
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with the script tag; without {@code attributes} it has none. @return its address */
    String page(String attributes) {
        return page("en", attributes, NO_STYLE);
    }

    String page(String language, String attributes, String style) {
        String name = "/page-" + pages.size();
        pages.put(name + ".css", style);
        pages.put(name, """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>A shop</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="%s.css">
                <script src="%s/widget.js" %s async></script></head>
                <body><main><h1>A shop</h1><p>It sells <a href="#all">many things</a>.</p></main></body></html>
                """.formatted(language, name, rapport, attributes));
        return "http://127.0.0.1:" + server.getAddress().getPort() + name;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = pages.getOrDefault(path, "").getBytes(UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", path.endsWith(".css") ? "text/css" : "text/html");
            headers.set(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src %s; connect-src %s; require-trusted-types-for 'script'"
                            .formatted(rapport, rapport));
            exchange.sendResponseHeaders(pages.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
