package dev.rapport.application.survey;

import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.WrittenAnswers;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a respondent sends: some answers or all of them. What was answered before and is not in it stays.
 *
 * @param respondent empty: nobody knows who answers
 * @param key a secret of the respondent, by which what was answered before is found; empty: there is nothing before, or the
 *     respondent is known
 * @param wave of the asking that it answers; empty: by a link, or the survey's clock says which one it is
 * @param at when it was answered; empty: now
 */
public record Submission(
        SurveyId survey,
        Optional<Identity> respondent,
        Optional<String> key,
        Channel channel,
        Language language,
        WrittenAnswers answers,
        boolean finished,
        Optional<Long> wave,
        Optional<Instant> at) {

    /** By which way an answer came. */
    public enum Channel {
        LINK,
        WIDGET,
        EMAIL,
        API;

        /** The name in lower case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it asks once in the survey's life, whatever the survey's clock says. */
        boolean asksForLife() {
            return this == LINK;
        }
    }
}
