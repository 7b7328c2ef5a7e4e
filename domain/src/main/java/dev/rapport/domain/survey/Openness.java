package dev.rapport.domain.survey;

import java.util.Locale;

/** Whether a survey takes answers now, and why not. */
public enum Openness {
    OPEN,
    DRAFT,
    NOT_YET,
    CLOSED,
    QUOTA_REACHED;

    /** The name in lower case, with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
