package dev.rapport.web.settings;

import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditRows.AuditRow;
import io.quarkus.qute.TemplateData;

/**
 * An entry as the page shows it.
 *
 * @param href of the page of what was changed; empty: there is none
 */
@TemplateData
record AuditLine(AuditRow row, String href) {

    static AuditLine of(AuditRow row) {
        String href = row.subject().isEmpty()
                ? ""
                : AuditAction.of(row.action())
                        .map(AuditLine::place)
                        .filter(place -> !place.isEmpty())
                        .map(place -> place.endsWith("/") ? place + row.subject() : place)
                        .orElse("");
        return new AuditLine(row, href);
    }

    /** Where its subject is to be found; with a slash at the end, the subject follows. */
    private static String place(AuditAction action) {
        return switch (action) {
            case MODEL_COPIED,
                    MODEL_CREATED,
                    MODEL_DRAFT_SAVED,
                    MODEL_MADE_PRIMARY,
                    MODEL_PUBLISHED,
                    MODEL_RENAMED,
                    MODEL_RESTORED,
                    MODEL_RETIRED -> "/models/";
            case SURVEY_CLOSED,
                    SURVEY_COPIED,
                    SURVEY_CREATED,
                    SURVEY_LINKS_SIGNED,
                    SURVEY_OPENED,
                    SURVEY_SAVED,
                    CUSTOMERS_INVITED -> "/surveys/";
            case IMPORT_BEGUN, IMPORT_UNDONE -> "/data/imports/";
            case BOUNCE_NOTED, CUSTOMER_EXPORTED, CUSTOMER_RESUBSCRIBED -> "/customers/";
            case KEY_ADDED, KEY_REVOKED -> KeysPage.PATH;
            case MEMBER_ADDED, MEMBER_INVITED, MEMBER_ROLE_CHANGED, MEMBER_REMOVED, MEMBER_UNINVITED ->
                MembersPage.PATH;
            case FATIGUE_BUDGET_CHANGED -> "/fatigue-budget";
            case RETENTION_CHANGED -> RetentionPage.PATH;
            case WORKSPACE_CHANGED -> SettingsPage.PATH;
            // What is gone has no page.
            case CUSTOMER_ERASED, MODEL_DRAFT_DISCARDED, SURVEY_REMOVED, SCORES_REBUILT, WORKSPACE_OPENED -> "";
        };
    }
}
