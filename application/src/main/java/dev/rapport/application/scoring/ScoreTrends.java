package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import java.time.LocalDate;

/** A customer's score day by day. */
public interface ScoreTrends {

    /** From {@code from} to {@code to}, both included; live from the activity, in one load of it. */
    ScoreTrend of(Workspace workspace, CustomerId customer, ModelChoice model, LocalDate from, LocalDate to);
}
