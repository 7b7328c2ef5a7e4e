package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.Receipt;
import dev.rapport.application.survey.ImportedAnswer;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.Survey;
import java.util.List;

/** Stores rows that are answers to a survey. */
interface AnswerDelivery {

    /** What the survey asks. */
    Survey survey(Workspace workspace, SurveyId survey);

    Receipt deliver(Workspace workspace, SurveyId survey, ImportId id, List<ImportedAnswer> rows);
}
