package dev.rapport;

import dev.rapport.database.StartRefused;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts Rapport. */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        try {
            DatabaseChoice.make();
        } catch (StartRefused refused) {
            System.err.println("rapport: " + refused.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
