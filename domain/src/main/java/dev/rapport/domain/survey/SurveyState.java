package dev.rapport.domain.survey;

import java.util.Locale;
import java.util.Optional;

/** Where a survey is in its life. */
public enum SurveyState {
    /** Being written; nobody can answer. */
    DRAFT,
    OPEN,
    /** Takes no answers; may be opened again. */
    CLOSED;

    /** As users write it: the name in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SurveyState> parse(String text) {
        return Written.parse(values(), SurveyState::text, text);
    }
}
