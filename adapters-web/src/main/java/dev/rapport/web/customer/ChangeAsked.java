package dev.rapport.web.customer;

import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Between which two days the page explains the change.
 *
 * @param month the last 30 days instead of 7, unless a day is given
 * @param since the earlier day; empty: that many days before
 * @param until the later day; empty: the day of the page
 * @param version of the earlier day; empty: the same
 */
@TemplateData
record ChangeAsked(boolean month, Optional<LocalDate> since, Optional<LocalDate> until, Optional<Integer> version) {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /** Two days in the wrong order are the same two days. */
    LocalDate from(LocalDate day) {
        return first(day).isAfter(last(day)) ? last(day) : first(day);
    }

    LocalDate to(LocalDate day) {
        return first(day).isAfter(last(day)) ? first(day) : last(day);
    }

    private LocalDate first(LocalDate day) {
        return since.orElse(last(day).minusDays(month ? MONTH : WEEK));
    }

    private LocalDate last(LocalDate day) {
        return until.orElse(day);
    }

    /** Whether somebody chose the days. */
    public boolean own() {
        return since.isPresent() || until.isPresent();
    }

    Address in(Address address) {
        return address.with("why", month ? Integer.toString(MONTH) : "")
                .with("since", since.map(LocalDate::toString).orElse(""))
                .with("until", until.map(LocalDate::toString).orElse(""))
                .with("sinceVersion", version.map(String::valueOf).orElse(""));
    }

    ChangeAsked ofWeek() {
        return new ChangeAsked(false, Optional.empty(), Optional.empty(), version);
    }

    ChangeAsked ofMonth() {
        return new ChangeAsked(true, Optional.empty(), Optional.empty(), version);
    }
}
