package dev.rapport.application.survey;

import dev.rapport.application.refusal.Overloaded;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Takes what a respondent sends, and tries again where another transaction was in the way. */
@ApplicationScoped
public class SubmitResponse {

    private static final int TRIES = 5;

    private final StoreResponse store;

    SubmitResponse(StoreResponse store) {
        this.store = store;
    }

    /**
     * @throws dev.rapport.application.refusal.NotFound if there is no such survey
     * @throws dev.rapport.application.refusal.Conflict {@code survey.draft}, {@code survey.not-yet}, {@code survey.closed},
     *     {@code survey.quota-reached}
     * @throws dev.rapport.application.refusal.Invalid {@code response.invalid}, naming everything that is wrong
     * @throws Overloaded if it could not be stored now: sending it again is safe for who has a key or is known
     */
    public SurveyResponse handle(Workspace workspace, Submission submission) {
        for (int attempt = 1; ; attempt++) {
            try {
                return store.handle(workspace, submission);
            } catch (StoreResponse.Overtaken e) {
                giveUpAfterLast(attempt, e);
            } catch (StorageFailure e) {
                if (e.kind() != StorageFailure.Kind.COLLISION) {
                    throw e;
                }
                giveUpAfterLast(attempt, e);
            }
        }
    }

    private static void giveUpAfterLast(int attempt, RuntimeException cause) {
        if (attempt == TRIES) {
            var refusal =
                    new Overloaded("response.unavailable", "the answer could not be stored now", Duration.ofSeconds(1));
            refusal.initCause(cause);
            throw refusal;
        }
    }
}
