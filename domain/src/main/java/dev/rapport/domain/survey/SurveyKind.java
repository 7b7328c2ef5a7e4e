package dev.rapport.domain.survey;

import dev.rapport.domain.ingestion.EventType;
import java.util.Locale;
import java.util.Optional;

/** What a survey asks for, which decides its headline. */
public enum SurveyKind {
    /** Would they recommend us: a rating of 0 to 10. */
    NPS("nps_answered"),
    /** How satisfied they are: a rating of 1 to 5, or of 0 to 5. */
    CSAT("csat_answered"),
    /** How easy it was (CES 2.0): a rating of 1 to 7. */
    EFFORT("effort_answered"),
    /** One to three questions of any format. */
    MICRO("survey_answered"),
    /** Any questions. */
    CUSTOM("survey_answered");

    private final EventType event;

    SurveyKind(String event) {
        this.event = new EventType(event);
    }

    /** What answering its first question is called among a customer's events; further questions are {@code survey_answered}. */
    public EventType event() {
        return event;
    }

    /** Whether it has one main question of a fixed scale, whose answers make a headline of their own. */
    public boolean hasFixedScale() {
        return this == NPS || this == CSAT || this == EFFORT;
    }

    /** As users write it: the name in lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SurveyKind> parse(String text) {
        return Written.parse(values(), SurveyKind::text, text);
    }
}
