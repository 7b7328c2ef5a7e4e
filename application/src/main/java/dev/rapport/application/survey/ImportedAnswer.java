package dev.rapport.application.survey;

import dev.rapport.application.ingestion.Receipt;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.EventTime;
import dev.rapport.domain.ingestion.RejectReason;
import dev.rapport.domain.survey.Answers;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.WrittenAnswers;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of a file of answers.
 *
 * @param line where it is in the file
 * @param respondent empty: nobody knows who answered
 * @param key what identifies the row, so that it is stored once
 * @param at when it was answered
 * @param language empty: the survey's
 */
public record ImportedAnswer(
        long line,
        Optional<Identity> respondent,
        String key,
        Instant at,
        Optional<Language> language,
        WrittenAnswers answers) {

    /** What it answers, or why it can't be taken in. */
    public sealed interface Checked {

        record Valid(Answers answers) implements Checked {}

        record Refused(Receipt.Rejected why) implements Checked {}
    }

    public Checked check(Survey survey, Instant now) {
        Optional<RejectReason> untimely = EventTime.reasonToReject(at, now);
        if (untimely.isPresent()) {
            return refused(untimely.get(), at.toString());
        }
        return switch (answers.check(survey)) {
            case WrittenAnswers.Checked.Valid(Answers given)
            when given.isEmpty() -> refused(RejectReason.ANSWER_INVALID, "there is no answer in the row");
            case WrittenAnswers.Checked.Valid(Answers given) -> new Checked.Valid(given);
            case WrittenAnswers.Checked.Invalid(var violations) -> {
                var violation = CheckedSurvey.violation("", violations.getFirst());
                yield refused(RejectReason.ANSWER_INVALID, violation.detail());
            }
        };
    }

    Checked refused(RejectReason reason, String detail) {
        return new Checked.Refused(new Receipt.Rejected(line, reason, detail));
    }
}
