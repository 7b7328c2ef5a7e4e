package dev.rapport.application.scoring;

import dev.rapport.application.page.Continued;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A part of a ranked list of customers.
 *
 * @param day whose scores these are: yesterday's until the new day's are all there
 * @param ofToday whether {@code day} is the workspace's today
 * @param next what to ask for to go on ({@link CustomerOverviewQuery#after}); empty: this is the end
 */
public record CustomerOverviewPage(
        ModelLabel model, LocalDate day, boolean ofToday, List<CustomerOverview> customers, Optional<String> next)
        implements Continued {

    public CustomerOverviewPage {
        customers = List.copyOf(customers);
    }
}
