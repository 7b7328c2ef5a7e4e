package dev.rapport.application.scoring;

import dev.rapport.application.scoring.ScoreTrend.ScoreOfDay;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A customer's score day by day. */
public interface ScoreTrends {

    /** From {@code from} to {@code to}, both included; live from the activity, in one load of it. */
    ScoreTrend of(Workspace workspace, CustomerId customer, ModelChoice model, LocalDate from, LocalDate to);

    /** Several customers' scores on {@code days}, oldest first; live, in one pass. Who is no customer is left out. */
    Map<CustomerId, List<ScoreOfDay>> each(
            Workspace workspace, Collection<CustomerId> customers, ModelChoice model, List<LocalDate> days);
}
