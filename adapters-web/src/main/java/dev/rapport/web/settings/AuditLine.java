package dev.rapport.web.settings;

import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.audit.AuditRows.AuditRow;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the page shows it.
 *
 * @param href of the page of what was changed; empty: there is none
 * @param detail how it was changed
 */
@TemplateData
record AuditLine(AuditRow row, String href, List<Part> detail) {

    static AuditLine of(AuditRow row) {
        String href = row.subject().isEmpty()
                ? ""
                : AuditAction.of(row.action())
                        .map(AuditLine::place)
                        .filter(place -> !place.isEmpty())
                        .map(place -> place.endsWith("/") ? place + row.subject() : place)
                        .orElse("");
        return new AuditLine(
                row, href, row.detail().parts().stream().map(Part::of).toList());
    }

    /** @param from empty: nothing, or it isn't said; so is {@code to} */
    @TemplateData
    record Part(String what, List<Value> from, List<Value> to) {

        static Part of(AuditDetail.Part part) {
            return new Part(part.what(), values(part.what(), part.from()), values(part.what(), part.to()));
        }

        private static List<Value> values(String what, String words) {
            return words.isEmpty()
                    ? List.of()
                    : Stream.of(words.split(" "))
                            .map(word -> Value.of(what, word))
                            .toList();
        }
    }

    /** @param moment null: it is no moment, but a word */
    @TemplateData
    record Value(String word, @Nullable Instant moment) {

        static Value of(String what, String word) {
            return new Value(word, what.equals(AuditAspect.EXPIRES.word()) ? Instant.parse(word) : null);
        }
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
            case KEY_ADDED, KEY_REINSTATED, KEY_REVOKED -> KeysPage.PATH;
            case MEMBER_ADDED,
                    MEMBER_INVITED,
                    MEMBER_ROLE_CHANGED,
                    MEMBER_REMOVED,
                    MEMBER_UNINVITED,
                    PASSWORD_CHANGED,
                    PASSWORD_RESET,
                    PROVIDER_CONNECTED,
                    PROVIDER_DISCONNECTED -> MembersPage.PATH;
            case FATIGUE_BUDGET_CHANGED -> "/fatigue-budget";
            case RETENTION_CHANGED -> RetentionPage.PATH;
            case WORKSPACE_CHANGED -> SettingsPage.PATH;
            // What is gone has no page.
            case CUSTOMER_ERASED, MODEL_DRAFT_DISCARDED, SURVEY_REMOVED, SCORES_REBUILT, WORKSPACE_OPENED -> "";
        };
    }
}
