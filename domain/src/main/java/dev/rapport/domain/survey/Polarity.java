package dev.rapport.domain.survey;

import java.util.Locale;

/** Which end of a scale is the good one. */
public enum Polarity {
    HIGH_IS_GOOD,
    LOW_IS_GOOD;

    /** As users write it: the name in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
