package dev.rapport.application.access;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.survey.Language;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What can be chosen for a workspace, from how it is written. */
public final class WorkspaceChoices {

    private WorkspaceChoices() {}

    /**
     * No plain offsets: PostgreSQL reads "+02:00" as west of Greenwich.
     *
     * @param written the name of a time zone, such as Europe/Berlin or UTC
     * @throws Invalid {@code zone.invalid}
     */
    public static ZoneId zone(String written) {
        if (!ZoneId.getAvailableZoneIds().contains(written)) {
            throw invalid("zone.invalid", "/zone", written, "the name of a time zone, such as Europe/Berlin or UTC");
        }
        return ZoneId.of(written);
    }

    /**
     * @param written an ISO 4217 code
     * @throws Invalid {@code currency.invalid}
     */
    public static Currency currency(String written) {
        try {
            return Currency.getInstance(written);
        } catch (IllegalArgumentException e) {
            throw invalid("currency.invalid", "/currency", written, "an ISO 4217 code, such as EUR or USD");
        }
    }

    /**
     * @param written one of those that we speak, such as {@code en}
     * @throws Invalid {@code language.invalid}
     */
    public static Locale language(String written) {
        return Language.of(written)
                .orElseThrow(() -> invalid("language.invalid", "/language", written, "one of en, de, id, lt"))
                .locale();
    }

    private static Invalid invalid(String code, String pointer, String written, String wanted) {
        String detail = "\"" + written + "\" is not " + wanted;
        return new Invalid(code, detail, List.of(new Violation(pointer, detail)));
    }
}
