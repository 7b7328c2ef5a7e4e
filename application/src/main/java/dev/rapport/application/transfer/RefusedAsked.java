package dev.rapport.application.transfer;

/**
 * Which refused rows of an import are asked for.
 *
 * @param reason its code; blank: whichever
 * @param search text in the detail or in a cell, in whatever case; blank: anything
 * @param lastFirst the last lines of the file first
 */
public record RefusedAsked(String reason, String search, boolean lastFirst) {

    /** All, in the order of the file. */
    public static final RefusedAsked ALL = new RefusedAsked("", "", false);

    public RefusedAsked {
        reason = reason.strip();
        search = search.strip();
    }

    /** Whether it leaves any out. */
    public boolean isNarrowed() {
        return !reason.isEmpty() || !search.isEmpty();
    }
}
