package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.Receipt;
import dev.rapport.application.survey.ImportedAnswer;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.Survey;
import java.util.List;

/** For files of events alone. */
final class NoAnswers implements AnswerDelivery {

    @Override
    public Survey survey(Workspace workspace, SurveyId survey) {
        throw new AssertionError("a file of events has no survey: " + survey);
    }

    @Override
    public Receipt deliver(Workspace workspace, SurveyId survey, ImportId id, List<ImportedAnswer> rows) {
        throw new AssertionError("a file of events has no answers: " + rows);
    }
}
