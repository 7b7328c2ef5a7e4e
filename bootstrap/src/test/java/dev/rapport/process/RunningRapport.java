package dev.rapport.process;

import dev.rapport.FirstOwner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Rapport as its users run it: a process of its own, started from what the build made. With {@code -Drapport.executable=…} it is
 * that executable, otherwise the application's jar.
 */
public final class RunningRapport implements AutoCloseable {

    public static final String WRITE_KEY = "wk_for_tests";
    public static final String API_KEY = "rp_for_tests_alone";

    private static final Duration LONGEST_START = Duration.ofSeconds(180);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final Map<String, String> environment;
    private final int port;
    private final Path log;

    private RunningRapport(Process process, Map<String, String> environment, int port, Path log) {
        this.process = process;
        this.environment = environment;
        this.port = port;
        this.log = log;
    }

    /** Starts on a free port and returns when it is ready. */
    public static RunningRapport start(Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        return startBy(List.of(), folder, environment);
    }

    /** @param launcher words to put before the command, such as those that make it run as another user */
    static RunningRapport startBy(List<String> launcher, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createTempFile("rapport-", ".log");
        var all = new HashMap<>(Map.of(
                "RAPPORT_DATA",
                folder.toString(),
                "RAPPORT_WRITE_KEY",
                WRITE_KEY,
                "RAPPORT_API_KEY",
                API_KEY,
                "QUARKUS_HTTP_PORT",
                Integer.toString(port)));
        all.putAll(environment);
        var rapport = new RunningRapport(launch(launcher, all, log), all, port, log);
        rapport.awaitReady();
        return rapport;
    }

    /** What a start that is refused leaves. */
    record Refusal(int exitCode, String output, String error) {}

    /** Starts with settings that it must not accept, and returns when it has given up. */
    static Refusal startInVain(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        Path output = Files.createTempFile("rapport-", ".log");
        Path error = Files.createTempFile("rapport-", ".log");
        var builder =
                new ProcessBuilder(command()).redirectOutput(output.toFile()).redirectError(error.toFile());
        builder.environment().put("RAPPORT_DATA", folder.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(freePort()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            process.destroy();
            process.waitFor();
            throw new AssertionError("it was not refused:\n" + Files.readString(output));
        }
        return new Refusal(process.exitValue(), Files.readString(output), Files.readString(error));
    }

    private static Process launch(
            List<String> launcher, Map<String, String> environment, Path output, String... arguments)
            throws IOException {
        var command = new ArrayList<>(launcher);
        command.addAll(command());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        String executable = System.getProperty("rapport.executable", "");
        if (executable.isEmpty()) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar"));
            command.add(jar().toString());
        } else {
            command.add(executable);
        }
        return command;
    }

    /** The working directory is the module's under Maven, and the project's under the launcher. */
    private static Path jar() {
        Path inModule = Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
        return Files.exists(inModule)
                ? inModule
                : Path.of("bootstrap", "target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath();
    }

    /** What it is started from. */
    static Path program() {
        String executable = System.getProperty("rapport.executable", "");
        return executable.isEmpty() ? jar() : Path.of(executable);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens before the application is up.
            }
            Thread.sleep(100);
        }
        close();
        throw new IllegalStateException("Rapport did not become ready:\n" + log());
    }

    public int port() {
        return port;
    }

    /** The most memory that its process has had resident, in MB; 0 where the system does not say. */
    public long mostMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> line.replaceAll("[^0-9]", ""))
                        .mapToLong(Long::parseLong)
                        .sum()
                / 1024;
    }

    /** Pages as the first owner sees them. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(asked(path), BodyHandlers.ofString());
    }

    /** The same, to be read as it comes. */
    public HttpResponse<InputStream> arriving(String path) throws IOException, InterruptedException {
        return http.send(asked(path), BodyHandlers.ofInputStream());
    }

    private HttpRequest asked(String path) {
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + API_KEY);
        if (!path.startsWith("/api/") && !path.startsWith("/q/") && !path.startsWith("/static/")) {
            request.header("Cookie", FirstOwner.COOKIE + "=" + session());
        }
        return request.GET().build();
    }

    private String session() {
        return FirstOwner.session(
                URI.create("http://127.0.0.1:" + port), Path.of(environment.getOrDefault("RAPPORT_DATA", "")));
    }

    /** Sends JSON to the management API. */
    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Authorization", "Bearer " + API_KEY)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends to the tracking interface. */
    HttpResponse<String> track(String path, String body) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((WRITE_KEY + ":").getBytes());
        return http.send(
                request(path)
                        .header("Authorization", "Basic " + credentials)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    /** Runs one of its commands beside it, with the same settings, and returns what that printed. */
    String run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("rapport-command-", ".log");
        Process command = launch(List.of(), environment, output, arguments);
        if (!command.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            command.destroyForcibly();
        }
        return Files.readString(output);
    }

    /** What it printed so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        WholeLog.add(log);
    }
}
