package dev.rapport.web.scoring;

import dev.rapport.web.list.Address;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the page of a preview was asked for, by its address and by its form. What can't be read is left out.
 *
 * @param day empty: today
 * @param with what to compare with, see {@link Comparison}
 * @param note what the form said, as {@code primary}
 * @param refused the code of why the draft was not published; blank: that was not asked for
 */
record PreviewAsked(String id, Optional<LocalDate> day, String with, String note, boolean primary, String refused) {

    static PreviewAsked of(String id, String day, String with) {
        return new PreviewAsked(id, day(day), with, "", false, "");
    }

    PreviewAsked refused(String code, String byNote, boolean byPrimary) {
        return new PreviewAsked(id, day, with, byNote, byPrimary, code);
    }

    /** The page for the same day and comparison. */
    Address address(String href) {
        return Address.of(href + "/draft/preview")
                .with("day", day.map(LocalDate::toString).orElse(""))
                .with("with", with);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
