package dev.rapport.domain.scoring;

/** Something that its publisher should know about a model that may be published all the same. */
public enum ModelWarning {
    /** Every rule with positive points counts all time and does not fade; falling scores are what users act on. */
    SCORE_CAN_NEVER_FALL(
            "model.score-can-never-fall",
            "Without window or fading a score can never fall: nobody who goes silent will be noticed.");

    private final String code;
    private final String message;

    ModelWarning(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Stable and machine-readable. */
    public String code() {
        return code;
    }

    /** For people. */
    public String message() {
        return message;
    }
}
