package dev.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over raw sockets, because clients tidy up what they send. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GuardsTest {

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/workspace;x",
                "/api/v1/workspace%3bx",
                "/api/v1/workspace%3Bx",
                "/api%2fv1/workspace",
                "/api%2Fv1/workspace",
                "/api/v1%5cworkspace",
                "/q/health;x",
                "/api/v1/customers/%00",
                "http://localhost/api/v1/workspace"
            })
    void an_ambiguous_path_is_refused(String path) {
        String answer = get(path, "localhost");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"path.invalid\"");
    }

    @Test
    void a_backslash_is_no_part_of_a_request_at_all() {
        assertThat(get("/api\\v1\\workspace", "localhost")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void the_query_may_have_what_the_path_must_not() {
        assertThat(get("/q/health/live?a=b;c%2f%5c", "localhost")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1", "127.9.9.9:8080", "[::1]", "[::1]:8080"})
    void a_loopback_host_is_answered(String host) {
        assertThat(get("/api/v1/workspace", host)).startsWith("HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil.example:8080",
                "10.0.0.1",
                "a@localhost",
                "localhost, evil.example"
            })
    void another_host_is_refused(String host) {
        String answer = get("/api/v1/workspace", host);

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotStartWith("HTTP/1.1 401");
    }

    @Test
    void the_refusal_of_a_host_says_what_to_set() {
        assertThat(get("/", "evil.example"))
                .startsWith("HTTP/1.1 421 ")
                .contains("\"code\":\"host.unknown\"")
                .contains("RAPPORT_HOST");
    }

    @Test
    void two_hosts_are_refused() {
        assertThat(send("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void no_host_is_refused() {
        assertThat(send("GET /api/v1/workspace HTTP/1.0\r\n\r\n")).containsPattern("^HTTP/1.\\d 421 ");
        assertThat(send("GET /api/v1/workspace HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"code\":\"request.malformed\"");
    }

    @Test
    void a_probe_may_call_by_any_name() {
        assertThat(get("/q/health/ready", "10.1.2.3:8080")).startsWith("HTTP/1.1 200 ");
        assertThat(get("/q/metrics", "10.1.2.3:8080")).startsWith("HTTP/1.1 200 ");
        assertThat(get("/q/healthy", "10.1.2.3:8080")).startsWith("HTTP/1.1 421 ");
        assertThat(get("/q/health/../../api/v1/workspace", "10.1.2.3")).startsWith("HTTP/1.1 421 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health/live",
                "/nothing",
                "/api/v1/nothing",
                "/api/v1/workspace",
                "/api/v1/planted/list",
                "/a;b"
            })
    void every_answer_has_a_request_id(String path) {
        assertThat(get(path, "localhost")).containsPattern("(?i)\r\nx-request-id: [0-9a-f]{16}\r\n");
    }

    @Test
    void a_harmless_id_of_the_callers_is_taken_over_and_another_is_not() {
        assertThat(get("/q/health/live", "localhost", "X-Request-Id: order-7.A_b"))
                .containsPattern("(?i)\r\nx-request-id: order-7.A_b\r\n");
        assertThat(get("/q/health/live", "localhost", "X-Request-Id: a b")).doesNotContain("a b\r\n");
        assertThat(get("/q/health/live", "localhost", "X-Request-Id: " + "a".repeat(65)))
                .doesNotContain("a".repeat(65));
    }

    @Test
    void what_a_request_logs_has_its_id_and_so_does_the_problem() {
        List<String> ids = new CopyOnWriteArrayList<>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getMessage().equals("planted line")
                        || line.getMessage().equals("A request failed")) {
                    ids.add(String.valueOf(ExtLogRecord.wrap(line).getMdc("requestId")));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        Logger logger = Logger.getLogger("dev.rapport");
        logger.addHandler(handler);
        try {
            String answer = get("/api/v1/planted/refusals/other", "localhost", "X-Request-Id: seen-in-the-log");
            assertThat(answer).contains("\"requestId\":\"seen-in-the-log\"");
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(ids).containsExactly("seen-in-the-log", "seen-in-the-log");
    }

    @Test
    void a_body_of_unknown_length_is_limited_while_it_is_read() {
        String chunk = "186a0\r\n" + " ".repeat(100_000) + "\r\n";
        String answer =
                send("POST /api/v1/planted/body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunk.repeat(11) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"code\":\"body.too-large\"");
    }

    @Test
    void no_body_where_one_is_needed_is_refused() {
        assertThat(send("POST /api/v1/planted/body HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    /** Before there is a request that could have an answer of ours: the server below answers with a bare status. */
    @ParameterizedTest
    @CsvSource({
        "GARBAGE, 0, 0, 400",
        "GET / HTTP/1.1, 9000, 0, 414",
        "GET / HTTP/1.1, 0, 17000, 431",
    })
    void what_is_no_request_gets_a_bare_status(String line, int moreOfPath, int moreOfHeader, int status) {
        String answer = send(line.replace("/ ", "/" + "a".repeat(moreOfPath) + " ") + "\r\nHost: localhost\r\nX-Long: "
                + "a".repeat(moreOfHeader) + "\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .containsPattern("^HTTP/1.\\d " + status + " ")
                .doesNotContain("Exception", "io.netty", "io.vertx");
        assertThat(get("/q/health/live", "localhost")).startsWith("HTTP/1.1 200 ");
    }

    private static String get(String path, String host, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + more + "Connection: close\r\n\r\n");
    }

    private static String send(String request) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
