package dev.rapport.domain.scoring;

/** Something that its publisher should know about a model that may be published all the same. */
public enum ModelWarning {
    /** Every rule with positive points counts all time and does not fade; falling scores are what users act on. */
    SCORE_CAN_NEVER_FALL(
            "model.score-can-never-fall",
            "Without window or fading a score can never fall: nobody who goes silent will be noticed."),

    /** One metric has more than 60 of the 100 percent of the weights. */
    WEIGHT_OUT_OF_PROPORTION(
            "model.weight-out-of-proportion",
            "One metric weighs more than 60 %: the score says little more than that metric alone.");

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
