package dev.rapport;

import static io.restassured.RestAssured.when;

import java.time.Duration;

/** Waits, since the application starts without its database and prepares it in the background. */
public final class Ready {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private Ready() {}

    /** Returns when the running application says that it is ready. */
    public static void await() {
        awaitStatus(200);
    }

    /** Returns when readiness is answered with {@code status}. */
    public static void awaitStatus(int status) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        int last = 0;
        while (System.nanoTime() < end) {
            last = when().get("/q/health/ready").statusCode();
            if (last == status) {
                return;
            }
            pause();
        }
        throw new AssertionError("readiness was still answered with " + last + " after " + AT_MOST);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
