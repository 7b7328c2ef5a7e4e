package dev.rapport;

import dev.rapport.database.StartRefused;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts Rapport. */
@QuarkusMain
public class Main {

    /**
     * Runs until it is told to stop.
     *
     * @param args none
     */
    public static void main(String... args) {
        try {
            if (args.length > 0) {
                throw new StartRefused("Unknown command: " + args[0] + ". Without one, Rapport starts.");
            }
            DatabaseChoice.make();
            FormTokenKey.make();
        } catch (StartRefused refused) {
            System.err.println("rapport: " + refused.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
