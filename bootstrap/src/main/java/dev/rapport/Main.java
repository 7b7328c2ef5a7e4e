package dev.rapport;

import dev.rapport.access.FirstStart;
import dev.rapport.command.CommandFailed;
import dev.rapport.command.ImportCommand;
import dev.rapport.command.RebuildCommand;
import dev.rapport.database.StartRefused;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.Console;
import java.util.List;

/** Starts Rapport, or one of the commands that talk to a Rapport that runs. */
@QuarkusMain
public class Main {

    /**
     * Runs until it is told to stop, or does what {@code args} say.
     *
     * @param args none, or a command and its arguments
     */
    public static void main(String... args) {
        try {
            if (args.length > 0) {
                System.exit(command(args) ? 0 : 1);
            }
            FirstStart.check(DatabaseChoice.settings());
            HttpPort.check();
            DatabaseChoice.make();
        } catch (StartRefused | CommandFailed refused) {
            System.err.println("rapport: " + refused.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }

    private static boolean command(String... args) {
        List<String> rest = List.of(args).subList(1, args.length);
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return switch (args[0]) {
            case "import" -> ImportCommand.run(rest, System.getenv(), System.out, terminal);
            case "rebuild" -> RebuildCommand.run(rest, System.getenv(), System.out, terminal);
            default -> throw new StartRefused("Unknown command: " + args[0] + ". Without one, Rapport starts.");
        };
    }
}
