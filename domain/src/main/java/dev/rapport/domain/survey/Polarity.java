package dev.rapport.domain.survey;

/** Which end of an effort scale is the good one. */
public enum Polarity {
    /** 7 is easy: "… made it easy for me", strongly agreed. */
    HIGH_IS_GOOD,
    /** 1 is easy: "How much effort did it take?", very little. */
    LOW_IS_GOOD
}
