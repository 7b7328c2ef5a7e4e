package dev.rapport.application.transfer;

import java.util.Optional;

/**
 * Which imports are asked for, and in which order.
 *
 * @param search part of the file's name, in whatever case; blank: any
 * @param state empty: whichever
 * @param descending the largest first
 */
public record ImportsAsked(String search, Optional<ImportState> state, Sort sort, boolean descending) {

    /** All, the newest first. */
    public static final ImportsAsked ALL = new ImportsAsked("", Optional.empty(), Sort.BEGUN, true);

    public ImportsAsked {
        search = search.strip();
    }

    /** What the list is ordered by; equal ones are in the order in which they began. */
    public enum Sort {
        BEGUN,
        /** The name of the file, in whatever case. */
        FILE,
        ACCEPTED,
        DUPLICATES,
        REFUSED
    }
}
