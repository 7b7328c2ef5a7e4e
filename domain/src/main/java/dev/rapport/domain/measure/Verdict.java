package dev.rapport.domain.measure;

/** What a comparison says in one word. */
public enum Verdict {
    /** So big a difference is rare, by chance alone: less often than once in 20 times. */
    CHANGED,
    /** Chance alone explains the difference well enough. Not the same as "nothing changed". */
    NO_DISTINGUISHABLE_CHANGE
}
