package dev.rapport.application.survey;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.survey.Mailings.Mailing;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Begins to invite by e-mail everybody whom a survey is to ask now. {@link AdvanceMailing} goes on with it. */
@ApplicationScoped
public class InviteAudience {

    private final Surveys surveys;
    private final Mailings mailings;
    private final Postman postman;
    private final Audit audit;
    private final Clock clock;

    InviteAudience(Surveys surveys, Mailings mailings, Postman postman, Audit audit, Clock clock) {
        this.surveys = surveys;
        this.mailings = mailings;
        this.postman = postman;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return what is under way now, perhaps since before
     * @throws dev.rapport.application.refusal.Conflict {@code email.not-configured} if nothing can be sent
     * @throws dev.rapport.application.refusal.NotFound if there is no such survey
     */
    @Transactional
    public Mailing handle(Workspace workspace, SurveyId survey) {
        KnownSurvey known = surveys.require(workspace.id(), survey);
        postman.requireReady();
        mailings.begin(workspace.id(), known.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.note(workspace.id(), AuditAction.CUSTOMERS_INVITED, known.id());
        return mailings.find(workspace.id(), known.id()).orElseThrow();
    }
}
