package dev.rapport.application.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to a workspace. */
public enum AuditAction {
    BOUNCE_NOTED,
    CUSTOMERS_INVITED,
    CUSTOMER_ERASED,
    CUSTOMER_EXPORTED,
    CUSTOMER_RESUBSCRIBED,
    FATIGUE_BUDGET_CHANGED,
    IMPORT_BEGUN,
    IMPORT_UNDONE,
    KEY_ADDED,
    KEY_REINSTATED,
    KEY_REVOKED,
    MEMBER_ADDED,
    MEMBER_INVITED,
    MEMBER_REMOVED,
    MEMBER_ROLE_CHANGED,
    MEMBER_UNINVITED,
    MODEL_COPIED,
    MODEL_CREATED,
    MODEL_DRAFT_DISCARDED,
    MODEL_DRAFT_SAVED,
    MODEL_MADE_PRIMARY,
    MODEL_PUBLISHED,
    MODEL_RENAMED,
    MODEL_RESTORED,
    MODEL_RETIRED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    PROVIDER_CONNECTED,
    PROVIDER_DISCONNECTED,
    RETENTION_CHANGED,
    SCORES_REBUILT,
    SURVEY_CLOSED,
    SURVEY_COPIED,
    SURVEY_CREATED,
    SURVEY_LINKS_SIGNED,
    SURVEY_OPENED,
    SURVEY_REMOVED,
    SURVEY_SAVED,
    WORKSPACE_CHANGED,
    WORKSPACE_OPENED;

    /** @return empty if {@code word} is none of them */
    public static Optional<AuditAction> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }

    /** Lower case, such as {@code key-added}: in tables, files and the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
