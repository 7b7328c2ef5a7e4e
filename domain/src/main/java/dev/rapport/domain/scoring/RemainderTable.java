package dev.rapport.domain.scoring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the remainders of a fading by age: a pass over a population asks for the same few hundred ages again and
 * again, and a power costs more than everything else.
 *
 * <p>Threads share it without locks. One may overwrite what another just stored; both stored the same immutable value.
 */
final class RemainderTable {

    /** 45 years; older days than that are computed each time, so that the table stays small. */
    private static final int MOST = 16_384;

    private final Fading fading;
    private volatile @Nullable Remainder[] byAge = new @Nullable Remainder[64];

    RemainderTable(Fading fading) {
        this.fading = fading;
    }

    Remainder after(long age) {
        if (age >= MOST) {
            return fading.after(age);
        }
        @Nullable Remainder[] known = byAge;
        int at = (int) age;
        if (at >= known.length) {
            known = Arrays.copyOf(known, Math.min(MOST, Integer.highestOneBit(at) * 2));
            byAge = known;
        }
        Remainder remainder = known[at];
        if (remainder == null) {
            remainder = fading.after(age);
            known[at] = remainder;
        }
        return remainder;
    }
}
