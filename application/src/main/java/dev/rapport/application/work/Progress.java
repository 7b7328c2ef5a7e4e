package dev.rapport.application.work;

/** How many customers are done, of how many. */
public record Progress(long done, long customers) {

    /** Whole percent, rounded down; without customers all is done. */
    public int percent() {
        return customers == 0 ? 100 : (int) (100 * done / customers);
    }
}
