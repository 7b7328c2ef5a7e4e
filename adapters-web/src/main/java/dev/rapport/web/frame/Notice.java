package dev.rapport.web.frame;

/** What a page may say once after something was done. Only its name travels, so nobody can put words into our mouth. */
public enum Notice {
    SAVED,
    REMOVED,
    IMPORT_BEGUN,
    UNDO_BEGUN,
    MODEL_PUBLISHED,
    MODEL_PRIMARY,
    MODEL_RETIRED,
    MODEL_RESTORED,
    DRAFT_DISCARDED,
    SURVEY_OPENED,
    SURVEY_CLOSED,
    SURVEY_COPIED,
    INVITING_BEGUN,
    SIGNED_OUT,
    PASSWORD_REMOVED
}
