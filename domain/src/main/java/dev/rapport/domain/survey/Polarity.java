package dev.rapport.domain.survey;

import java.util.Locale;

/** Which end of a scale is the good one. Stored with the question, because answers don't tell. */
public enum Polarity {
    /** The highest rating is the best: 7 is easy. */
    HIGH_IS_GOOD,
    /** The lowest rating is the best: 1 is easy. */
    LOW_IS_GOOD;

    /** As users write it: the name in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
