package dev.rapport.command;

import java.io.PrintStream;
import java.time.Duration;

/** Says how far something is: in a terminal on one line that changes, else on a line for each change. */
final class ProgressLine {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final PrintStream out;
    private final boolean terminal;
    private String shown = "";

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(String line) {
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
            out.flush();
        } else if (!line.equals(shown)) {
            out.println(line);
        }
        shown = line;
    }

    /** Shows what stays. */
    void end(String line) {
        show(line);
        if (terminal) {
            out.println();
        }
        shown = "";
    }

    /** Waits until it is worth looking again. */
    static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted; it goes on by itself", e);
        }
    }
}
