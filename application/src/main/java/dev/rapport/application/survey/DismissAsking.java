package dev.rapport.application.survey;

import dev.rapport.application.ingestion.Identities;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Notes that somebody closed a survey without an answer. */
@ApplicationScoped
public class DismissAsking {

    private final Askings askings;
    private final Identities identities;
    private final Clock clock;

    DismissAsking(Askings askings, Identities identities, Clock clock) {
        this.askings = askings;
        this.identities = identities;
        this.clock = clock;
    }

    /** Does nothing if the survey didn't ask that identity in {@code wave}, or it was noted before. */
    @Transactional
    public void handle(Workspace workspace, SurveyId survey, Identity identity, long wave) {
        identities
                .find(workspace.id(), identity)
                .ifPresent(number -> askings.dismiss(workspace.id(), survey, number, wave, clock.instant()));
    }
}
