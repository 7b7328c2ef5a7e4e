package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.Receipt;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.application.survey.ImportedAnswer;
import dev.rapport.application.survey.ReadSurvey;
import dev.rapport.application.survey.StoreImportedAnswers;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Stores answers in small transactions, each again where another one was in the way. */
@ApplicationScoped
class RepeatedAnswerDelivery implements AnswerDelivery {

    private static final int AT_ONCE = 100;
    private static final int TRIES = 5;

    private final ReadSurvey readSurvey;
    private final StoreImportedAnswers store;

    RepeatedAnswerDelivery(ReadSurvey readSurvey, StoreImportedAnswers store) {
        this.readSurvey = readSurvey;
        this.store = store;
    }

    @Override
    public Survey survey(Workspace workspace, SurveyId survey) {
        return readSurvey.handle(workspace, survey);
    }

    @Override
    public Receipt deliver(Workspace workspace, SurveyId survey, ImportId id, List<ImportedAnswer> rows) {
        int accepted = 0;
        int duplicates = 0;
        var rejected = new ArrayList<Receipt.Rejected>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            Receipt receipt = stored(workspace, survey, id, rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
            accepted += receipt.accepted();
            duplicates += receipt.duplicates();
            rejected.addAll(receipt.rejected());
        }
        return new Receipt(accepted, duplicates, rejected);
    }

    private Receipt stored(Workspace workspace, SurveyId survey, ImportId id, List<ImportedAnswer> rows) {
        for (int attempt = 1; ; attempt++) {
            try {
                return store.handle(workspace, survey, id.number(), rows);
            } catch (Conflict changed) {
                if (!changed.code().equals("survey.changed") || attempt == TRIES) {
                    throw changed;
                }
            } catch (StorageFailure failure) {
                if (failure.kind() != StorageFailure.Kind.COLLISION || attempt == TRIES) {
                    throw failure;
                }
            }
        }
    }
}
