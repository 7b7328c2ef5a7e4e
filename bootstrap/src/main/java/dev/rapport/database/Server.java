package dev.rapport.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The running server of a {@link Cluster}, found by the file in which it notes its process id. */
final class Server {

    // What passes by itself: another one is still ending, or somebody took the port between our look and its bind.
    private static final Pattern PASSING =
            Pattern.compile("lock file|shared memory block|could not bind|could not create any TCP/IP sockets");

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final PostgresBinaries binaries;
    private final ServerUser user;
    private final Path files;

    Server(PostgresBinaries binaries, ServerUser user, Path files) {
        this.binaries = binaries;
        this.user = user;
        this.files = files;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts the server and returns when it takes connections.
     *
     * @param port 0 for any free one
     * @return the port
     */
    int start(int port) throws IOException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            stopLeftBehind();
            int chosen = port == 0 ? freePort() : port;
            Path log = files.resolve("start.log");
            Files.deleteIfExists(log);
            Command start = pgCtl("start", "--wait", "--timeout=120", "--log=" + log, "--options=-p " + chosen);
            if (!start.failed()) {
                return chosen;
            }
            String complaints = lastLinesOf(log) + lastLinesOf(newestLog());
            if (!PASSING.matcher(complaints).find() || System.nanoTime() > giveUp) {
                throw new StartRefused("PostgreSQL did not start: " + start.outputInOneLine() + "; see " + files
                        + "/start.log and " + files + "/log");
            }
            pause();
        }
    }

    /** Ends the server; who is connected is cut off, what was committed stays. */
    void stop() throws IOException {
        if (process().isEmpty()) {
            return;
        }
        Command fast = pgCtl("stop", "--mode=fast", "--wait", "--timeout=60");
        if (fast.failed() && process().isPresent()) {
            pgCtl("stop", "--mode=immediate", "--wait", "--timeout=60");
        }
    }

    /** Clears away what an application that was killed left: its server, or the note of one that is gone too. */
    void stopLeftBehind() throws IOException {
        stop();
        if (process().isEmpty()) {
            // PostgreSQL would take any process that got the old id, even a thread of ours, for its predecessor.
            Files.deleteIfExists(note());
        }
    }

    /** The server, if it lives: a process with the noted id that is PostgreSQL on these files. */
    Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(note())) {
            return Optional.empty();
        }
        String pid = Files.readString(note()).lines().findFirst().orElse("").strip();
        if (!pid.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(files.toString()))
                .isPresent();
    }

    private Path note() {
        return files.resolve("postmaster.pid");
    }

    private Command pgCtl(String... words) throws IOException {
        var all = Stream.concat(
                        Stream.of(binaries.program("pg_ctl"), words[0], "--pgdata=" + files),
                        Stream.of(words).skip(1))
                .toList();
        return user.run(binaries.home(), all);
    }

    private Path newestLog() throws IOException {
        Path logs = files.resolve("log");
        if (!Files.isDirectory(logs)) {
            return logs;
        }
        try (Stream<Path> all = Files.list(logs)) {
            return all.max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElse(logs);
        }
    }

    private static String lastLinesOf(Path log) throws IOException {
        if (!Files.isRegularFile(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL started", e);
        }
    }
}
