package dev.rapport.application.transfer;

import dev.rapport.application.storage.StorageFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often imports failed at the same place for a reason that nobody foresaw. A restart begins to count anew: it may have brought
 * the remedy.
 */
final class FailedTries {

    private static final int MOST = 5;

    static final String IN_WORDS =
            "stopped after " + MOST + " tries, each of which failed for a reason that nobody foresaw; the"
                    + " server's log tells it. What was stored before stays until the import is undone.";

    private final Map<ImportId, Tries> tries = new ConcurrentHashMap<>();

    private record Tries(long rowsDone, int count) {

        Tries and(Tries next) {
            return rowsDone == next.rowsDone ? new Tries(rowsDone, count + 1) : next;
        }
    }

    /** Counts a failure. @return whether trying again has no prospect any more */
    boolean isLast(ImportJob job, RuntimeException failure) {
        if (passes(failure)) {
            return false;
        }
        Tries sofar = tries.merge(job.id(), new Tries(job.rowsDone(), 1), Tries::and);
        if (sofar.count() < MOST) {
            return false;
        }
        tries.remove(job.id());
        return true;
    }

    /** A database that is away comes back. */
    private static boolean passes(RuntimeException failure) {
        return failure instanceof StorageFailure storage && storage.kind() != StorageFailure.Kind.DATA;
    }
}
