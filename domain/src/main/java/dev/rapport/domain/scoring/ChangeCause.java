package dev.rapport.domain.scoring;

/**
 * Why what a rule adds differs between two days. A difference is attributed by replacing one thing at a time, in this
 * order.
 */
public enum ChangeCause {
    /** The later version of the model says something else, seen from the earlier day. */
    VERSION("version"),
    /** Events have become too old for the window. */
    LEFT_WINDOW("left-window"),
    /** Time has passed over the events that stayed: they fade, or the last one is longer ago. */
    FADED("faded"),
    /** Events of the days after the earlier one, with what fading left of them by the later one. */
    NEW_EVENTS("new-events"),
    /** The total cap, or the limit of ±10⁹, takes more away than before, or less. */
    CAP("cap");

    private final String key;

    ChangeCause(String key) {
        this.key = key;
    }

    /** Names the cause wherever it is written down. */
    public String key() {
        return key;
    }
}
